package org.perennial.permissions;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.GuestAccounts;
import org.perennial.identity.Role;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The records that the rows of {@code permissions.yaml} name, reached as people reach them. */
final class PermissionRecords {

    /** Holds every role there is, but elsewhere. */
    static final String STRANGER = "everything_elsewhere";

    /** From outside, and given nothing. */
    static final String GUEST = "from_outside";

    private static final Map<String, String> WHY = Map.of("reason", "The vendor is closed.");

    final TestOrganisation people;
    private final CorrectiveActions story;
    private final JdbcClient jdbc;
    private final UUID root;
    private final List<UUID> lateCases;
    private final UUID closedCase;
    private final Map<String, UUID> aboveAll = new HashMap<>();

    PermissionRecords(TestOrganisations organisations, CorrectiveActions story, GuestAccounts guests, JdbcClient jdbc) {
        this.people = organisations.fresh();
        this.story = story;
        this.jdbc = jdbc;
        this.root = organisations.root();
        people.appointLeaders();
        chief("chief", "admin");
        chief("chief_isms", "isms");
        chief("chief_auditor", "auditor");
        people.add(STRANGER, people.otherUnitId());
        for (Role role : Role.values()) {
            people.grant(STRANGER, role.key(), people.otherUnitId());
        }
        // As any role would have it, so that it is the account that keeps them out.
        people.add(GUEST, "isms", "auditor", "admin");
        guests.admit(people.person(GUEST), people.login(GUEST), Instant.EPOCH, story.today().plusYears(50).atStartOfDay().toInstant(ZoneOffset.UTC));
        people.giveAccount(GUEST);
        // What nobody did while the soak period of another case passed is late enough for lateness to propose findings.
        this.lateCases = List.of(story.registered(people), story.registered(people), story.registered(people));
        this.closedCase = closed();
    }

    /** Makes or finds a record; rows keep what it answers, and share what does not begin with {@code new-}. */
    Object make(String name, PermissionValues others) {
        return switch (name) {
            case "unit" -> people.unitId();
            case "unique" -> unique();
            case "unique-email" -> Ids.next() + "@example.org";
            case "hr-login" -> people.login("hr");
            case "today" -> story.today().toString();
            case "tomorrow" -> story.today().plusDays(1).toString();
            case "next-week" -> story.today().plusDays(7).toString();
            case "in-two-weeks" -> story.today().plusDays(14).toString();
            case "in-forty-days" -> story.today().plusDays(40).toString();
            case "case", "new-case" -> story.registered(people);
            case "closed-case" -> closedCase;
            case "case-number" -> as("isms").get("/api/cases/" + others.get("case")).expect(200).text("/number");
            case "registration" -> story.registration(people, story.control(people));
            case "requirement" -> as("isms").get("/api/requirements?q=A.5.18").expect(200).text("/items/0/id");
            case "item" -> item(others.get("case"), "contain");
            case "new-item" -> item(others.get("new-case"), "contain");
            case "late-item" -> item(lateCases.get(0), "contain");
            case "offered-item" -> planned();
            case "new-freed-item" -> offered(others, "release");
            case "new-claimed-item" -> offered(others, "claim");
            case "evidence" -> story.evidence(people, id(others.get("case")), "control_owner", "DESIGN");
            case "proposal" -> proposal(0);
            case "second-proposal" -> proposal(1);
            case "third-proposal" -> proposal(2);
            case "difference" -> difference(others);
            default -> asked(name, others);
        };
    }

    private Object asked(String name, PermissionValues others) {
        return switch (name) {
            case "hold", "new-hold" -> hold();
            case "new-running-hold" -> {
                UUID hold = hold();
                as("bu_head").post("/api/holds/" + hold + "/consent", Map.of()).expect(204);
                yield hold;
            }
            case "extension-request", "new-extension-request" -> as("control_owner")
                    .post("/api/inbox/items/" + item(story.registered(people), "contain") + "/extension-requests",
                            Map.of("until", story.today().plusDays(14).toString(), "reason", "The vendor answers on Monday."))
                    .expect(201).text("/extensions/0/id");
            case "question" -> as("control_owner")
                    .post("/api/inbox/items/" + others.get("item") + "/questions", Map.of("to", people.person("risk_owner"), "text", "Does it run?"))
                    .expect(201).text("/questions/0/id");
            case "notification" -> {
                others.get("item");
                yield await().until(() -> as("control_owner").get("/api/notifications").expect(200).text("/items/0/id"), id -> id != null);
            }
            case "view", "new-view" -> as("hr")
                    .post("/api/views", Map.of("list", "CASES", "name", "v" + Ids.next(), "query", "state=OPEN")).expect(201).id();
            case "api-token" -> as("hr")
                    .post("/api/tokens", Map.of("name", "t" + Ids.next(), "scopes", List.of("evidence:read"), "days", 1)).expect(201)
                    .text("/view/id");
            default -> kept(name, others);
        };
    }

    private Object kept(String name, PermissionValues others) {
        return switch (name) {
            case "absence" -> absence("hr");
            case "new-absence" -> absence("training");
            case "absence-version" -> version("/api/people/" + people.person("hr") + "/absences", "/items/0/version");
            case "control-unit" -> story.control(people);
            case "control" -> as("isms").get("/api/control-units/" + others.get("control-unit")).expect(200).text("/control/id");
            case "control-code" -> as("isms").get("/api/controls/" + others.get("control")).expect(200).text("/code");
            case "control-version" -> version("/api/controls/" + others.get("control"), "/version");
            case "control-unit-version" -> version("/api/control-units/" + others.get("control-unit"), "/version");
            case "new-cause-category" -> as("chief_isms").post("/api/cause-categories", Map.of(
                            "key", unique(), "name", "A cause of a test", "humanError", false, "active", true)).expect(201).id();
            case "new-person" -> person();
            case "new-leaver" -> leaver();
            case "erasure", "new-erasure" -> as("isms")
                    .post("/api/retention/erasures", Map.of("personId", leaver(), "reason", "She asked for it.")).expect(201).id();
            case "new-role-assignment" -> as("admin")
                    .post("/api/people/" + person() + "/roles", Map.of("role", "reviewer", "unitId", people.unitId())).expect(201).id();
            case "new-unit" -> as("admin")
                    .post("/api/units", Map.of("code", unique(), "name", "A team", "parentId", people.unitId())).expect(201).id();
            case "verification" -> await()
                    .until(() -> as("auditor").post("/api/trail/verifications", Map.of()), begun -> begun.status() == 202)
                    .id();
            case "checkpoint-size" -> {
                as("auditor").get("/api/trail/bundle").expect(200);
                yield as("auditor").get("/api/trail/checkpoints?limit=1").expect(200).text("/items/0/size");
            }
            case "sealed-entry" -> {
                String started = as("auditor").get("/api/trail?action=case.started&case=" + closedCase).expect(200).text("/items/0/id");
                as("auditor").get("/api/trail/bundle").expect(200);
                yield started;
            }
            case "audit-pack", "new-audit-pack" -> {
                others.get("case");
                UUID pack = as("audit_pm").post("/api/audit-packs", Map.of(
                                "title", "Certification", "periodFrom", "2020-01-01", "periodTo", story.today().plusDays(7).toString(), "unitIds",
                                List.of(people.unitId()))).expect(201).id();
                await().atMost(Duration.ofSeconds(60)).until(() -> as("audit_pm").get("/api/audit-packs/" + pack).text("/state").equals("DONE"));
                yield pack;
            }
            case "new-due-case" -> dueCase();
            case "deletion-run", "new-deletion-run" -> {
                dueCase();
                yield as("isms").post("/api/retention/runs", Map.of("unitId", people.unitId())).expect(201).id();
            }
            case "legal-hold", "new-legal-hold" -> as("legal")
                    .post("/api/cases/" + story.registered(people) + "/legal-holds", WHY).expect(201).text("/items/0/id");
            case "new-audit-seat" -> as("audit_pm").post("/api/audit-seats", Map.of(
                            "name", "Ada Outside", "email", Ids.next() + "@certifier.example", "packs", List.of(others.get("audit-pack"))))
                    .expect(201).id();
            case "audit-sample" -> as("lead_auditor")
                    .post("/api/audit-packs/" + others.get("audit-pack") + "/samples", Map.of("population", "CASES", "size", 1)).expect(201)
                    .text("/sample/id");
            case "undeliverable-mail", "new-undeliverable-mail" -> mail();
            case "new-mailbox" -> as("chief_auditor")
                    .post("/api/trail/mailboxes", Map.of("address", "a" + Ids.next() + "@example.org", "name", "An audit firm")).expect(201)
                    .text("/items/0/id");
            case "leave-token" -> leaveToken();
            default -> people.person(name);
        };
    }

    ApiClient as(String person) {
        return people.signedInAs(person);
    }

    private void chief(String key, String role) {
        people.add(key);
        aboveAll.put(role, people.grant(key, role, root));
    }

    /** Whoever holds a role at the top counts in the units of all tests. Administrators decide nothing, and one must stay. */
    void leave() {
        aboveAll.remove("admin");
        aboveAll.values().forEach(people::withdraw);
        // Other tests count who gets checkpoints.
        jdbc.sql("delete from audit_checkpoint_mailbox").update();
        jdbc.sql("delete from audit_checkpoint_receiver").update();
    }

    private UUID closed() {
        UUID id = story.registered(people);
        story.readyToClose(people, id);
        story.close(people, id);
        return id;
    }

    /** An item that is offered to the ISMS manager and nobody's yet. */
    private String planned() {
        UUID id = story.registered(people);
        story.contain(people, id);
        story.analyse(people, id);
        story.plan(people, id, "control_operator");
        return item(id, "acceptPlan");
    }

    private Object offered(PermissionValues others, String action) {
        Object item = others.get("offered-item");
        as("isms").post("/api/inbox/items/" + item + "/actions/" + action, Map.of());
        return item;
    }

    private String item(Object caseId, String step) {
        return story.item(people, id(caseId), step).get("id").asString();
    }

    /** A case that ended so long ago that its time is over. */
    private UUID dueCase() {
        UUID id = story.registered(people);
        story.item(people, id, "contain");
        as("isms").post("/api/cases/" + id + "/actions/withdraw", WHY).expect(200);
        jdbc.sql("update case_record set ended_at = ? where id = ?").params(java.time.OffsetDateTime.now().minusYears(20), id).update();
        return id;
    }

    private UUID hold() {
        UUID ofCase = story.registered(people);
        String until = story.today().plusDays(7).toString();
        return UUID.fromString(as("control_owner").post("/api/cases/" + ofCase + "/holds", Map.of("until", until, "reason", WHY.get("reason")))
                .expect(201).text("/items/0/id"));
    }

    private String proposal(int index) {
        List<JsonNode> mine = as("audit_pm").get("/api/finding-proposals?limit=200").expect(200).json().get("items").valueStream()
                .filter(one -> one.at("/unit/id").asString().equals(people.unitId().toString()))
                .toList();
        return mine.get(mine.size() > index ? index : 0).get("id").asString();
    }

    private UUID absence(String person) {
        String from = story.today().plusDays(1).toString();
        return as(person).post("/api/people/" + people.person(person) + "/absences", Map.of("from", from, "to", from)).expect(201).id();
    }

    private UUID person() {
        return as("admin").post("/api/people", Map.of(
                        "employeeId", "e" + Ids.next(), "name", "New Person", "email", Ids.next() + "@example.org", "unitId", people.unitId()))
                .expect(201).id();
    }

    private UUID leaver() {
        UUID left = person();
        jdbc.sql("update person set status = 'LEFT' where id = ?").param(left).update();
        return left;
    }

    /** A real difference takes a hand in the database: the product makes none. */
    private String difference(PermissionValues others) {
        Object item = others.get("new-item");
        jdbc.sql("update work_item set next_signal_at = null where id = ?").param(id(item)).update();
        // The operation that was tried before this one may have left a run that goes on.
        await().atMost(Duration.ofSeconds(20)).until(() -> as("chief").post("/api/reconciliation/runs", Map.of()).status() == 202);
        return await().atMost(Duration.ofSeconds(20)).until(
                () -> as("chief").get("/api/reconciliation/differences?limit=200").expect(200).json().get("items").valueStream()
                        .filter(one -> one.toString().contains(item.toString()))
                        .map(one -> one.get("id").asString())
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    }

    /** As left behind by a mail server that refused it for good. */
    private UUID mail() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail (id, person_id, address, message_id, subject, plain, html, made_at, state, tries, queued_at, next_try_at, ended_at)
                        values (?, ?, ?, ?, 'Subject', 'Text', '<p>Text</p>', current_timestamp, 'UNDELIVERABLE', 3, current_timestamp,
                                current_timestamp, current_timestamp)""")
                .params(id, people.person("hr"), people.email("hr"), "<" + id + "@example.org>")
                .update();
        return id;
    }

    /** What would stand in the person's next digest. */
    private String leaveToken() {
        as("hr").put("/api/mail/preferences", Map.of("mode", "DAILY")).expect(200);
        return jdbc.sql("select leave_token from mail_preference where person_id = ?").param(people.person("hr")).query(String.class).single();
    }

    private String version(String path, String pointer) {
        return as("isms").get(path).expect(200).text(pointer);
    }

    /** Short enough for every code there is. */
    private static String unique() {
        return "X" + Ids.next().toString().replace("-", "").substring(8).toUpperCase(Locale.ROOT);
    }

    private static UUID id(Object text) {
        return UUID.fromString(text.toString());
    }
}
