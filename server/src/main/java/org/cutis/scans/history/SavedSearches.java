package org.cutis.scans.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.Ids;
import org.cutis.platform.UseCase;
import org.cutis.scans.history.Searches.Search;
import org.springframework.transaction.annotation.Transactional;

/** Searches a person made of late, and those they keep. */
@UseCase
class SavedSearches {
    private final Searches searches;
    private final CurrentPerson me;
    private final Ids ids;
    private final Clock clock;

    SavedSearches(Searches searches, CurrentPerson me, Ids ids, Clock clock) {
        this.searches = searches;
        this.me = me;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Search> recent() {
        return searches.recent(me.signedIn());
    }

    @Transactional
    void forgetRecent() {
        searches.forgetRecent(me.signedIn());
    }

    @Transactional(readOnly = true)
    List<Search> saved() {
        return searches.saved(me.signedIn());
    }

    /** Empty when the name is taken. */
    @Transactional
    Optional<Search> save(String name, Filters filters) {
        var person = me.signedIn();
        var id = ids.next();
        return searches.save(person, id, name, filters)
                ? Optional.of(new Search(id, name, filters, clock.instant()))
                : Optional.empty();
    }

    /** @return false when there is no such search of the caller's */
    @Transactional
    boolean delete(UUID id) {
        return searches.deleteSaved(me.signedIn(), id);
    }
}
