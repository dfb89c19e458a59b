package org.perennial.evidence;

import java.util.List;
import java.util.UUID;
import org.perennial.cases.SealedPart;
import org.springframework.stereotype.Component;

/** What a case's seal holds of its evidence: for each, a digest over all that is known of it and over its bytes. */
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
    public List<String> digests(UUID caseId) {
        return list.ofCase(caseId).stream().map(EvidenceRow::digest).toList();
    }
}
