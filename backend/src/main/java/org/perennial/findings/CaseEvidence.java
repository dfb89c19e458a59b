package org.perennial.findings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceStatus;
import org.perennial.evidence.Evidences;
import org.perennial.shared.Violations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The evidence of a case that a form refers to. */
@Component
class CaseEvidence {

    private final ObjectProvider<Evidences> evidences;

    /** Evidence asks cases who may read, and cases ask this module's desk: so it is looked up when it is needed. */
    CaseEvidence(ObjectProvider<Evidences> evidences) {
        this.evidences = evidences;
    }

    /** What the field names, in its order; refused where one is not accepted evidence of this case. */
    List<Evidence> named(CorrectiveAction action, Answers form, String field) {
        Map<UUID, Evidence> known = ofCase(action.caseId());
        Violations violations = new Violations();
        List<UUID> ids = form.ids(field);
        violations.addIf(ids.isEmpty(), form.pointer(field), "required", "Add evidence.");
        for (UUID id : ids) {
            violations.addIf(
                    !known.containsKey(id), form.pointer(field), "evidence.not-of-case", "Evidence must belong to this case and be accepted.");
        }
        violations.throwIfAny();
        return ids.stream().distinct().map(known::get).toList();
    }

    /** Accepted evidence of the case by id. */
    Map<UUID, Evidence> ofCase(UUID caseId) {
        return all(caseId).values().stream().filter(CaseEvidence::counts).collect(Collectors.toMap(Evidence::id, Function.identity()));
    }

    /** What these pieces are by now: the newest version of each that still counts. */
    List<Evidence> standing(UUID caseId, Collection<UUID> ids) {
        Map<UUID, Evidence> all = all(caseId);
        return ids.stream().map(id -> newest(all, id)).filter(Objects::nonNull).filter(CaseEvidence::counts).distinct().toList();
    }

    private static @Nullable Evidence newest(Map<UUID, Evidence> all, UUID id) {
        Evidence found = all.get(id);
        while (found != null && found.supersededBy() != null) {
            found = all.get(found.supersededBy());
        }
        return found;
    }

    private static boolean counts(Evidence found) {
        return found.status() == EvidenceStatus.ACCEPTED;
    }

    private Map<UUID, Evidence> all(UUID caseId) {
        return evidences.getObject().ofCase(caseId).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
    }
}
