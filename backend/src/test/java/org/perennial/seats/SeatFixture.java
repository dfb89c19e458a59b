package org.perennial.seats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;

/** A pack with one case and its evidence, a case that came too late for it, and an auditor from outside. */
final class SeatFixture {

    private static final AtomicInteger AUDITORS = new AtomicInteger();

    final TestOrganisation people;
    final CorrectiveActions story;
    final UUID caseId;
    final UUID evidence;
    final UUID pack;
    final UUID laterCase;
    final UUID laterEvidence;
    final String email = "auditor" + AUDITORS.incrementAndGet() + "@certifier.example";

    SeatFixture(TestOrganisation people, CorrectiveActions story) {
        this.people = people;
        this.story = story;
        this.caseId = story.registered(people);
        this.evidence = story.evidence(people, caseId, "control_owner", "DESIGN");
        this.pack = pack(people, story);
        this.laterCase = story.registered(people);
        this.laterEvidence = story.evidence(people, caseId, "control_owner", "DESIGN");
    }

    /** A pack of all that the organisation has now. */
    static UUID pack(TestOrganisation people, CorrectiveActions story) {
        return people.signedInAs("audit_pm")
                .post("/api/audit-packs", Map.of(
                        "title", "Surveillance audit", "periodFrom", story.today().minusDays(30).toString(), "periodTo", story.today().toString(),
                        "unitIds", List.of(people.unitId()), "caseTypes", List.of(), "controlIds", List.of()))
                .expect(201)
                .id();
    }

    Map<String, Object> seat() {
        return new HashMap<>(Map.of("name", "Ada Outside", "email", email, "packs", List.of(pack)));
    }

    ApiResponse open(String person) {
        return people.signedInAs(person).post("/api/audit-seats", seat());
    }

    /** The auditor's browser, signed in with a password that an administrator set. */
    ApiClient auditor(ApiResponse seat) {
        String login = "outside-" + email.replaceAll("\\W", "-");
        people.signedInAs("admin")
                .put("/api/people/" + seat.expect(201).text("/person/id") + "/account", Map.of("login", login, "password", TestOrganisation.PASSWORD))
                .expect(204);
        return people.nobody().signIn(login, TestOrganisation.PASSWORD);
    }

    ApiResponse act(String person, ApiResponse seat, String action, Map<String, ?> body) {
        return people.signedInAs(person).post("/api/audit-seats/" + seat.id() + "/actions/" + action, body);
    }

    /** How often the trail says that, of the unit. */
    long entries(String action) {
        return people.signedInAs("auditor").get("/api/trail?limit=200&action=" + action + "&unit=" + people.unitId()).expect(200)
                .json().get("items").size();
    }
}
