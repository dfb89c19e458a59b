package org.perennial.soak;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import tools.jackson.databind.JsonNode;

/**
 * Works on corrective actions of its own without pause, as all the people they need, and enters into the ledger what was
 * acknowledged. It goes on where the server stands: after a kill it asks which steps are open.
 */
final class Worker {

    private static final int AT_ONCE = 5;

    private final SoakOrganisation organisation;
    private final Ledger ledger;
    private final Random random;
    private final AtomicInteger acknowledged;
    private final Queue<String> refusals;
    private final Map<String, ApiClient> clients = new HashMap<>();
    private final List<String> cases = new ArrayList<>();

    Worker(SoakOrganisation organisation, Ledger ledger, Random random, AtomicInteger acknowledged, Queue<String> refusals) {
        this.organisation = organisation;
        this.ledger = ledger;
        this.random = random;
        this.acknowledged = acknowledged;
        this.refusals = refusals;
        for (String person : List.of(SoakOrganisation.AUDITOR, SoakOrganisation.OWNER, SoakOrganisation.DOER, SoakOrganisation.ISMS)) {
            clients.put(person, organisation.signedInAs(person));
        }
    }

    /** Works until the server is killed; the request under way then has no answer. */
    void workUntil(AtomicBoolean killed) {
        while (!killed.get()) {
            try {
                act();
            } catch (UncheckedIOException broken) {
                if (!killed.get()) {
                    refusals.add(broken.toString());
                }
            }
        }
    }

    private void act() {
        if (cases.isEmpty() || cases.size() < AT_ONCE && random.nextInt(3) == 0) {
            start();
            return;
        }
        String caseId = cases.get(random.nextInt(cases.size()));
        List<JsonNode> open = openItems(caseId);
        if (open.isEmpty()) {
            leave(caseId);
            return;
        }
        JsonNode item = open.get(random.nextInt(open.size()));
        switch (random.nextInt(5)) {
            case 0 -> draft(item);
            case 1 -> comment(caseId);
            default -> complete(caseId, item);
        }
    }

    private void start() {
        ApiResponse answer = client(SoakOrganisation.AUDITOR)
                .post("/api/cases", Map.of("type", "corrective-action", "data", organisation.registration("Case " + UUID.randomUUID())));
        if (done(answer)) {
            ledger.started(answer.text("/id"));
            cases.add(answer.text("/id"));
        }
    }

    private List<JsonNode> openItems(String caseId) {
        ApiResponse answer = client(SoakOrganisation.ISMS).get("/api/inbox/cases/" + caseId + "/items");
        return answer.expect(200).json().get("items").valueStream()
                .filter(item -> item.get("state").asString().equals("OPEN"))
                .toList();
    }

    /** A case in its soak period is withdrawn or left alone; one between two steps is looked at again later. */
    private void leave(String caseId) {
        ApiClient isms = client(SoakOrganisation.ISMS);
        ApiResponse seen = isms.get("/api/cases/" + caseId).expect(200);
        if (!seen.text("/state").equals("OPEN")) {
            cases.remove(caseId);
        } else if (seen.text("/stage").equals("observe")) {
            if (random.nextBoolean() && done(isms.post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Not ours.")))) {
                ledger.withdrawn(caseId);
            }
            cases.remove(caseId);
        }
    }

    private void draft(JsonNode item) {
        String id = item.get("id").asString();
        String step = item.get("step").asString();
        String text = UUID.randomUUID().toString();
        ledger.drafting(id, text);
        if (done(client(SoakOrganisation.personFor(step)).put("/api/inbox/items/" + id + "/draft", Map.of("data", Map.of("cause", text))))) {
            ledger.drafted(id, text);
        }
    }

    private void comment(String caseId) {
        String text = UUID.randomUUID().toString();
        if (done(client(SoakOrganisation.ISMS).post("/api/cases/" + caseId + "/comments", Map.of("text", text)))) {
            ledger.commented(text);
        }
    }

    private void complete(String caseId, JsonNode item) {
        String id = item.get("id").asString();
        String step = item.get("step").asString();
        String person = SoakOrganisation.personFor(step);
        Map<String, Object> answers = organisation.answers(step, () -> evidence(caseId, person));
        ApiResponse answer = client(person).put("/api/inbox/items/" + id + "/completion", Map.of("data", answers));
        if (done(answer)) {
            ledger.submitted(id);
            answer.json().get("next").valueStream().forEach(next -> ledger.opened(next.get("id").asString()));
        }
    }

    private String evidence(String caseId, String person) {
        byte[] file = ("user,removed\n" + UUID.randomUUID() + ",yes\n").getBytes(StandardCharsets.UTF_8);
        ApiResponse answer = client(person).upload("/api/evidence", "export.csv", "text/csv", file, Map.of(
                "caseId", caseId, "kind", "DESIGN", "source", "Directory", "method", "EXPORT", "title", "Export"));
        answer.expect(201);
        done(answer);
        ledger.collected(answer.text("/id"));
        return answer.text("/id");
    }

    private boolean done(ApiResponse answer) {
        boolean done = answer.status() >= 200 && answer.status() < 300;
        if (done) {
            acknowledged.incrementAndGet();
        } else {
            refusals.add(answer.raw().request().method() + " " + answer.raw().uri().getPath() + " " + answer.status() + " " + answer.body());
        }
        return done;
    }

    private ApiClient client(String person) {
        return clients.get(person);
    }
}
