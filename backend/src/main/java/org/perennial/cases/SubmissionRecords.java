package org.perennial.cases;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRecords extends Repository<SubmissionRecord, UUID> {

    SubmissionRecord save(SubmissionRecord row);

    List<SubmissionRecord> findByCaseIdOrderBySubmittedAtAscIdAsc(UUID caseId);

    @Query("select distinct new org.perennial.cases.Submissions$DeedOfCase(row.caseId, row.stepKey, row.personId, row.onBehalfOf)"
            + " from SubmissionRecord row where row.caseId in :caseIds")
    List<Submissions.DeedOfCase> deeds(Collection<UUID> caseIds);
}
