package org.perennial.cases;

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

    boolean mayReadEvidence(UUID guestId, UUID evidenceId);

    /** Where the evidence stands that is the guest's to read now, for conditions in queries: there may be much of it. */
    Given evidenceOf(UUID guestId);

    /** Notes in the trail that the current guest read a case; fails where that cannot be written. */
    void caseRead(CaseFile file);

    /** Notes in the trail that the current guest read evidence of a case; fails where that cannot be written. */
    void evidenceRead(UUID evidenceId, String title, UUID caseId, UUID unitId);

    /**
     * Rows of a table with a column {@code evidence_id}.
     *
     * @param column by which the guest's rows are found, holding one of the ids
     * @param ids few, whatever stands in the table
     */
    record Given(String table, String column, Set<UUID> ids) {}
}
