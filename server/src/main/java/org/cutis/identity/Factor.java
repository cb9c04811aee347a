package org.cutis.identity;

/** What a person can show beside the password. */
public enum Factor {
    /** A code of an authenticator app (RFC 6238). */
    TOTP,
    /** A code by e-mail. */
    EMAIL,
    /** One of the codes that were printed when the first factor was set up. */
    RECOVERY
}
