package org.perennial.evidence;

import java.util.Optional;
import java.util.UUID;
import org.perennial.process.spi.ReferenceCheck;
import org.springframework.stereotype.Component;

/** Lets a form name evidence of its own case, of the kind it asks for, that still stands. */
@Component
class EvidenceReference implements ReferenceCheck {

    private final EvidenceList list;

    EvidenceReference(EvidenceList list) {
        this.list = list;
    }

    @Override
    public String entity() {
        return "evidence";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        Optional<EvidenceRow> found = list.find(id).filter(row -> row.caseId() != null && row.caseId().equals(context.caseId()));
        if (found.isEmpty()) {
            return Optional.of("There is no such evidence in this case.");
        }
        EvidenceRow row = found.get();
        if (row.status() == EvidenceStatus.REJECTED) {
            return Optional.of("“" + row.title() + "” was rejected.");
        }
        String kind = context.kind();
        if (kind != null && !kind.equals("ANY") && !kind.equals(row.kind().name())) {
            return Optional.of(kind.equals("OPERATION")
                    ? "“" + row.title() + "” shows how the control is designed. Give evidence that it operates."
                    : "“" + row.title() + "” shows how the control operates. Give evidence of its design.");
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> label(UUID id) {
        return list.find(id).map(EvidenceRow::title);
    }
}
