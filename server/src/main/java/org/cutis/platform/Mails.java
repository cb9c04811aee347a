package org.cutis.platform;

/** Letters to people by e-mail, in their language. A room says what; the address is looked up when it is sent. */
public interface Mails {
    /** Queued in the current transaction: sent when it commits, and not when it rolls back. */
    void send(Mail mail);
}
