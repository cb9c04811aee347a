package org.cutis.platform;

/** What a room keeps of a person. Every room that keeps any gives one as a bean. */
public interface PersonalData {
    /**
     * Removes all of it, in the transaction of whoever erases the person. Done again a while later, for what a request that
     * was under way has still written: the second time there is little or nothing.
     */
    void erase(PersonId person);
}
