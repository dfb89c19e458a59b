package org.perennial.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Tells who collected evidence that it was rejected; of what a token delivered that is the token's owner. */
@Component
class RejectionNews {

    private final Notices notices;
    private final People people;
    private final CaseGate cases;

    RejectionNews(Notices notices, People people, CaseGate cases) {
        this.notices = notices;
        this.people = people;
        this.cases = cases;
    }

    /** Who rejected it needs no telling, who left gets none, and who may read it no more learns nothing more of it. */
    void tell(EvidenceRow row, UUID by, String reason) {
        UUID collector = row.collectorId();
        if (collector.equals(by) || !people.active(collector) || !cases.readable(row, collector)) {
            return;
        }
        Map<String, Object> facts = new HashMap<>(Map.of("title", row.title(), "reason", reason));
        facts.put("by", people.refs(List.of(by)).getOrDefault(by, new PersonRef(by, "Somebody")).name());
        notices.tell(new Notice(
                "evidence.rejected", Set.of(collector), row.caseId(), null, "/evidence?open=" + row.id(), false, null, facts));
    }
}
