package org.perennial.cases;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What people from outside may read: what was given to them by name, whatever roles and parts they have. The module that gives it
 * implements this; while none does, they read nothing.
 */
public interface GuestReading {

    /** The cases that are the guest's to read now. */
    Set<UUID> casesOf(UUID guestId);

    boolean mayReadCase(UUID guestId, UUID caseId);

    /** Those of these pieces of evidence that are the guest's to read now. */
    Set<UUID> evidenceAmong(UUID guestId, Collection<UUID> evidenceIds);

    /** Notes in the trail that the current guest read a case; fails where that cannot be written. */
    void caseRead(CaseFile file);

    /** Notes in the trail that the current guest read evidence of a case; fails where that cannot be written. */
    void evidenceRead(UUID evidenceId, String title, UUID caseId, UUID unitId);
}
