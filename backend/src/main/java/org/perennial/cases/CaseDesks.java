package org.perennial.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.process.CaseType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the desk of a case type; a type without one gets a plain desk that passes declared facts on. */
@Component
class CaseDesks {

    private final ObjectProvider<CaseDesk> desks;

    CaseDesks(ObjectProvider<CaseDesk> desks) {
        this.desks = desks;
    }

    CaseDesk of(CaseType type) {
        return desks.stream()
                .filter(desk -> desk.caseType().equals(type.key()))
                .findFirst()
                .orElseGet(() -> new PlainDesk(type));
    }

    private record PlainDesk(CaseType type) implements CaseDesk {

        private static final List<String> OWN = List.of("title", "unitId", "ownerId");

        @Override
        public String caseType() {
            return type.key();
        }

        @Override
        public Opening open(UUID caseId, Map<String, Object> data, UUID personId) {
            UUID unit = UUID.fromString(String.valueOf(data.get("unitId")));
            Object owner = data.get("ownerId");
            return new Opening(
                    String.valueOf(data.getOrDefault("title", type.title())),
                    unit,
                    owner == null ? personId : UUID.fromString(owner.toString()),
                    null,
                    null,
                    (String) data.get("grade"),
                    (String) data.get("tier"),
                    declared(data));
        }

        @Override
        public Map<String, Object> accept(Submission submission) {
            return declared(submission.data());
        }

        private Map<String, Object> declared(Map<String, Object> data) {
            return data.entrySet().stream()
                    .filter(entry -> type.facts().containsKey(entry.getKey()) && !OWN.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
