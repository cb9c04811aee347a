package org.cutis.platform.mail;

/** A letter as it goes out: the same words as text and as HTML. */
record Letter(String subject, String text, String html) {}
