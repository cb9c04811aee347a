package org.cutis.audit.chain;

/** Which place in the chain is remembered. */
enum Mark {
    /** The last entry that is gone; the chain goes on after it. */
    START,

    /** The last entry that is sealed. */
    HEAD;

    /** What its value is bound to, so that neither can stand in for the other. */
    String context() {
        return "audit " + name();
    }
}
