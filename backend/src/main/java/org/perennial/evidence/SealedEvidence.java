package org.perennial.evidence;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.SealedPart;
import org.springframework.stereotype.Component;

/** What a case's seal holds of its evidence: for each, all that is known of it and the digest of its bytes. */
@Component
class SealedEvidence implements SealedPart {

    private final EvidenceList list;

    SealedEvidence(EvidenceList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<String> texts(UUID caseId) {
        return list.ofCase(caseId).stream().map(EvidenceRow::sealed).toList();
    }
}
