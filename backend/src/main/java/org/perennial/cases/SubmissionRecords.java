package org.perennial.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRecords extends Repository<SubmissionRecord, UUID> {

    SubmissionRecord save(SubmissionRecord row);

    List<SubmissionRecord> findByCaseIdOrderBySubmittedAtAscIdAsc(UUID caseId);

    @Query("select distinct new org.perennial.cases.Submissions$Deed(row.stepKey, row.personId)"
            + " from SubmissionRecord row where row.caseId = :caseId")
    List<Submissions.Deed> deeds(UUID caseId);

    @Query("select distinct new org.perennial.cases.Submissions$Deed(row.stepKey, row.onBehalfOf)"
            + " from SubmissionRecord row where row.caseId = :caseId and row.onBehalfOf is not null")
    List<Submissions.Deed> deedsForOthers(UUID caseId);
}
