package org.perennial.evidence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return refused(id, context).map(Refusal::words);
    }

    @Override
    public Optional<Refusal> refused(UUID id, FormContext context) {
        return list.find(id)
                .filter(row -> row.caseId() != null && row.caseId().equals(context.caseId()))
                .map(row -> standing(row).or(() -> kind(row, context.kind())))
                .orElseGet(() -> Optional.of(new Refusal("not-usable", "There is no such evidence in this case.")));
    }

    /** What was rejected or replaced no longer counts (domain.md, section 1). */
    private static Optional<Refusal> standing(EvidenceRow row) {
        return switch (row.status()) {
            case ACCEPTED -> Optional.empty();
            case REJECTED -> Optional.of(new Refusal("evidence.rejected", "“" + row.title() + "” was rejected and no longer counts."));
            case SUPERSEDED -> Optional.of(new Refusal(
                    "evidence.superseded", "A newer version took the place of “" + row.title() + "”. Take that one."));
        };
    }

    private static Optional<Refusal> kind(EvidenceRow row, @Nullable String kind) {
        if (kind == null || kind.equals("ANY") || kind.equals(row.kind().name())) {
            return Optional.empty();
        }
        return Optional.of(new Refusal("not-usable", kind.equals("OPERATION")
                ? "“" + row.title() + "” shows how the control is designed. Give evidence that it operates."
                : "“" + row.title() + "” shows how the control operates. Give evidence of its design."));
    }

    @Override
    public Optional<String> label(UUID id) {
        return list.find(id).map(EvidenceRow::title);
    }
}
