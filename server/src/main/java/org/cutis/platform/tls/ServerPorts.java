package org.cutis.platform.tls;

/**
 * The ports that are open beside the plain one.
 *
 * @param join -1 without a local authority
 */
record ServerPorts(int https, int join) {}
