package org.cutis.audit.chain;

import java.util.concurrent.atomic.AtomicReference;
import org.cutis.platform.secrets.SealBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the chain from its start to its head, with nothing but the rows, the master key and what an operator has kept. */
final class Verification {
    private static final int FETCHED = 1_000;

    private final JdbcClient db;
    private final Opener opener;

    /** @param db on a connection without autocommit, so that rows come in pieces and are all of one moment */
    Verification(JdbcClient db, Opener opener) {
        this.db = db;
        this.opener = opener;
    }

    /** Opens what was sealed under the master key. */
    interface Opener {
        byte[] open(byte[] sealed, String context);
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * Nothing is wrong.
         *
         * @param start the last entry that is gone by retention
         * @param unsealed entries that are not in the chain yet
         */
        record Whole(Link start, Link head, long unsealed) implements Outcome {
            long entries() {
                return head.sequence() - start.sequence();
            }
        }

        /** @param how in a sentence that names the first row that is not as it was sealed */
        record Broken(String how) implements Outcome {}
    }

    /** The first thing that is wrong. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(String how) {
            super(how, null, false, false);
        }
    }

    /** @param kept a place where the chain once stood, as an operator has noted it down */
    Outcome verify(@Nullable Link kept) {
        try {
            var start = mark(Mark.START);
            var head = mark(Mark.HEAD);
            requireReach(kept, start, head);
            requireEnd(walk(start, kept), head);
            return new Outcome.Whole(start, head, unsealed());
        } catch (Fault fault) {
            return new Outcome.Broken(String.valueOf(fault.getMessage()));
        }
    }

    private Link mark(Mark mark) {
        var sealed = db.sql("select sealed from audit.mark where name = :name")
                .param("name", mark.name())
                .query(byte[].class)
                .optional();
        try {
            return sealed.map(bytes -> Link.ofBytes(opener.open(bytes, mark.context())))
                    .orElse(Link.BEFORE_ALL);
        } catch (SealBroken e) {
            throw new Fault(
                    "The mark " + mark + " was not written by this Cutis: it does not open under the master key.");
        }
    }

    private static void requireReach(@Nullable Link kept, Link start, Link head) {
        if (kept != null && kept.sequence() > head.sequence()) {
            throw new Fault("The end is missing: the chain reached entry " + kept.sequence() + " once, and reaches "
                    + head.sequence() + ".");
        }
        if (kept != null && kept.sequence() < start.sequence()) {
            throw new Fault("Entry " + kept.sequence() + " is gone by retention; name a later place.");
        }
    }

    private Link walk(Link start, @Nullable Link kept) {
        requireSame(start, kept);
        var at = new AtomicReference<>(start);
        db.sql("select sequence, hash, " + Entry.COLUMNS
                        + " from audit.entry where sequence is not null order by sequence")
                .withFetchSize(FETCHED)
                .query(row -> {
                    var next = at.get().next(Entry.of(row));
                    var sealed = new Link(row.getLong("sequence"), row.getBytes("hash"));
                    if (sealed.sequence() != next.sequence()) {
                        throw new Fault(
                                sealed.sequence() < next.sequence()
                                        ? "Entry " + sealed.sequence() + " lies before the start of the chain."
                                        : "Entry " + next.sequence() + " is missing.");
                    }
                    if (!sealed.equals(next)) {
                        throw new Fault("Entry " + next.sequence() + " (" + row.getString("id")
                                + ") is not what was sealed in its place: it was changed, moved or exchanged.");
                    }
                    requireSame(next, kept);
                    at.set(next);
                });
        return at.get();
    }

    private static void requireSame(Link now, @Nullable Link kept) {
        if (kept != null && kept.sequence() == now.sequence() && !kept.equals(now)) {
            throw new Fault("The chain was replaced: entry " + now.sequence() + " is another one than was noted down.");
        }
    }

    private static void requireEnd(Link last, Link head) {
        if (last.sequence() < head.sequence()) {
            throw new Fault("The end is missing: entries " + (last.sequence() + 1) + " to " + head.sequence() + ".");
        }
        if (!last.equals(head)) {
            throw new Fault("Entries after " + head.sequence() + " were not sealed by this Cutis.");
        }
    }

    private long unsealed() {
        return db.sql("select count(*) from audit.entry where sequence is null")
                .query(Long.class)
                .single();
    }
}
