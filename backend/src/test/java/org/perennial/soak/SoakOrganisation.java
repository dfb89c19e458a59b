package org.perennial.soak;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.perennial.testing.ApiClient;

/** An organisation set up over HTTP as its operator would, and what its people answer in each step of a corrective action. */
final class SoakOrganisation {

    static final String AUDITOR = "auditor";
    static final String OWNER = "owner";
    static final String DOER = "doer";
    static final String ISMS = "isms";

    private static final String PASSWORD = "correct horse battery";

    private final URI address;
    private final Map<String, UUID> people = new HashMap<>();
    private final String unit;
    private final String control;
    private final String requirement;
    private final String cause;

    SoakOrganisation(URI address, String token) {
        this.address = address;
        ApiClient isms = new ApiClient(address);
        isms.get("/api/session").expect(200);
        isms.post("/api/setup", Map.of(
                        "token", token,
                        "organisation", Map.of("name", "Acme", "code", "ACME", "zone", "Europe/Vienna"),
                        "administrator", Map.of("employeeId", "1", "name", "Ada Isms", "email", "ada@acme.example",
                                "login", ISMS, "password", PASSWORD)))
                .expect(201);
        isms.signIn(ISMS, PASSWORD);
        unit = isms.get("/api/units").expect(200).text("/items/0/id");
        add(isms, AUDITOR, "auditor");
        add(isms, OWNER, "control_owner");
        add(isms, DOER, "control_operator");
        add(isms, "head", "bu_head");
        add(isms, "management", "mgmt");
        String made = isms.post("/api/controls", Map.of("code", "C-1", "name", "Removal of access", "description", ""))
                .expect(201)
                .text("/id");
        control = isms.post("/api/controls/" + made + "/units", Map.of("unitId", unit, "tier", "MEDIUM", "ownerId", people.get(OWNER)))
                .expect(201)
                .text("/id");
        requirement = isms.get("/api/requirements?q=A.5.18").expect(200).text("/items/0/id");
        cause = isms.get("/api/cause-categories").expect(200).json().get("items").valueStream()
                .filter(one -> !one.get("humanError").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    ApiClient signedInAs(String login) {
        return new ApiClient(address).signIn(login, PASSWORD);
    }

    /** A token of that person that hands in evidence. */
    String tokenOf(String login) {
        return signedInAs(login)
                .post("/api/tokens", Map.of("name", "Pipeline", "scopes", List.of("evidence:write", "evidence:read"), "days", 30))
                .expect(201)
                .text("/token");
    }

    Map<String, Object> registration(String title) {
        return Map.of("title", title, "source", "INTERNAL_AUDIT", "grade", "MINOR", "controlUnitId", control,
                "requirementId", requirement, "statement", "Access is removed on the last day.", "seen", "3 of 25 kept it.",
                "gap", "Three weeks.", "raisedOn", today());
    }

    /** Who completes a step. */
    static String personFor(String step) {
        return switch (step) {
            case "contain", "analyseCause", "plan" -> OWNER;
            case "acceptPlan" -> ISMS;
            case "implement" -> DOER;
            default -> throw new IllegalArgumentException(step + " lies behind the soak period");
        };
    }

    Map<String, Object> answers(String step, Supplier<String> evidence) {
        return switch (step) {
            case "contain" -> Map.of("correction", "Disabled.", "consequences", "None.", "containEvidence", List.of(evidence.get()));
            case "analyseCause" -> Map.of("method", "FIVE_WHY", "causeCategoryId", cause, "cause", "Nobody tells them.",
                    "similarWhere", "All systems.", "similarResult", "Two more.");
            case "plan" -> Map.of("actions", List.of(action("first"), action("second")), "measure", "Days until removal",
                    "population", "All leavers", "sample", "25", "threshold", "At most 1 day", "soakDays", 180);
            case "acceptPlan" -> Map.of("planDecision", "ACCEPT");
            case "implement" -> Map.of("done", "A feed each night.", "doneOn", today(), "implementEvidence", List.of(evidence.get()));
            default -> throw new IllegalArgumentException(step);
        };
    }

    static String today() {
        return LocalDate.now().toString();
    }

    private Map<String, Object> action(String name) {
        return Map.of("action", name, "ownerId", people.get(DOER), "dueOn", LocalDate.now().plusDays(20).toString(), "change", "NONE");
    }

    private void add(ApiClient admin, String login, String role) {
        UUID id = admin.post("/api/people", Map.of("employeeId", login, "name", "Test " + login, "email", login + "@acme.example",
                        "unitId", unit))
                .expect(201)
                .id();
        admin.post("/api/people/" + id + "/roles", Map.of("role", role, "unitId", unit)).expect(201);
        admin.put("/api/people/" + id + "/account", Map.of("login", login, "password", PASSWORD)).expect(204);
        people.put(login, id);
    }
}
