package org.perennial.findings;

import java.util.UUID;
import org.perennial.shared.Problem;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectiveActionRepository extends JpaRepository<CorrectiveAction, UUID> {

    default CorrectiveAction of(UUID caseId) {
        return findById(caseId).orElseThrow(() -> Problem.notFound("corrective-action"));
    }
}
