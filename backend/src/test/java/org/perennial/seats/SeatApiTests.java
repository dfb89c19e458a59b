package org.perennial.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.notification.MailFixture;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Seats of outside auditors: who opens them, what is read from them, and how they end. */
@ApiTest
@Tag("both")
class SeatApiTests {

    private static final int NOBODY_LISTENS = 9;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MailFixture mails;

    private SeatFixture fixture;

    @BeforeEach
    void buildPack() {
        fixture = new SeatFixture(organisations.fresh(), story);
    }

    /** Whoever asked for a pack does not end what an auditor reads. */
    @Test
    void keepsAPackWhileAnAuditorReadsIt() {
        ApiClient isms = fixture.people.signedInAs("isms");
        UUID own = isms.post("/api/audit-packs", Map.of(
                        "title", "Own", "periodFrom", fixture.story.today().minusDays(30).toString(), "periodTo", fixture.story.today().toString(),
                        "unitIds", List.of(fixture.people.unitId()), "caseTypes", List.of(), "controlIds", List.of()))
                .expect(201)
                .id();
        Map<String, Object> seat = fixture.seat();
        seat.put("packs", List.of(own));
        ApiResponse opened = fixture.people.signedInAs("audit_pm").post("/api/audit-seats", seat).expect(201);

        assertThat(actions(isms, own)).doesNotContain("delete");
        isms.delete("/api/audit-packs/" + own).expectProblem(409, "audit-pack.in-use");
        assertThat(actions(fixture.people.signedInAs("audit_pm"), own)).contains("delete");

        fixture.act("audit_pm", opened, "end", Map.of("reason", "The audit is over")).expect(200);
        assertThat(actions(isms, own)).contains("delete");
        isms.delete("/api/audit-packs/" + own).expect(200);
    }

    private static List<String> actions(ApiClient who, UUID pack) {
        return who.get("/api/audit-packs/" + pack).expect(200).json().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void readsThePackAndNothingElse() {
        ApiClient auditor = fixture.auditor(fixture.open("audit_pm"));
        String inPack = "/api/cases/" + fixture.caseId;

        assertThat(ids(auditor.get("/api/audit-packs"))).containsExactly(fixture.pack.toString());
        auditor.get("/api/audit-packs/" + fixture.pack).expect(200);
        assertThat(ids(auditor.get("/api/audit-packs/" + fixture.pack + "/cases"))).containsExactly(fixture.caseId.toString());
        ApiResponse file = await().atMost(Duration.ofSeconds(30))
                .until(() -> auditor.get("/api/audit-packs/" + fixture.pack + "/content"), answer -> answer.status() != 409);
        assertThat(file.expect(200).raw().body()).startsWith('P', 'K');
        for (String part : List.of("", "/timeline", "/submissions", "/diagram", "/finding", "/holds")) {
            auditor.get(inPack + part).expect(200);
        }
        assertThat(auditor.get(inPack).json().get("allowedActions")).isEmpty();
        assertThat(auditor.get("/api/inbox/cases/" + fixture.caseId + "/items").expect(200).json().at("/items/0/allowedActions")).isEmpty();
        auditor.get("/api/evidence/" + fixture.evidence).expect(200);
        auditor.get("/api/evidence/" + fixture.evidence + "/preview").expect(200);
        auditor.get("/api/evidence/" + fixture.evidence + "/content").expect(200);
        assertThat(ids(auditor.get("/api/evidence?case=" + fixture.caseId))).containsExactly(fixture.evidence.toString());
        assertThat(ids(auditor.get("/api/evidence"))).containsExactly(fixture.evidence.toString());

        auditor.get("/api/cases/" + fixture.laterCase).expectProblem(404, "case.not-found");
        auditor.get("/api/cases/" + fixture.laterCase + "/timeline").expectProblem(404, "case.not-found");
        auditor.get("/api/inbox/cases/" + fixture.laterCase + "/items").expectProblem(404, "case.not-found");
        auditor.get("/api/evidence/" + fixture.laterEvidence).expectProblem(404, "evidence.not-found");
        auditor.get("/api/evidence/" + fixture.laterEvidence + "/content").expectProblem(404, "evidence.not-found");
        auditor.get("/api/evidence?case=" + fixture.laterCase).expectProblem(404, "case.not-found");
        auditor.get("/api/audit-packs/" + SeatFixture.pack(fixture.people, story)).expectProblem(404, "audit-pack.not-found");
        for (String closed : List.of(
                "/api/cases", "/api/cases/export", "/api/people", "/api/units", "/api/trail", "/api/events", "/api/inbox/counts",
                "/api/controls", "/api/audit-packs/" + fixture.pack + "/seats")) {
            auditor.get(closed).expectProblem(403, "guest.refused");
        }
        auditor.post(inPack + "/comments", Map.of("text", "Mine")).expectProblem(403, "guest.refused");
    }

    @Test
    void fillsThePagesOfALargePack() {
        ApiClient auditor = fixture.auditor(fixture.open("audit_pm"));
        UUID second = story.evidence(fixture.people, fixture.caseId, "control_owner", "DESIGN");
        await().atMost(Duration.ofSeconds(30)).until(() -> auditor.get("/api/audit-packs/" + fixture.pack + "/content").status() == 200);
        // More than a statement can have parameters.
        List<Object[]> many = IntStream.range(0, 70_000).mapToObj(number -> new Object[] {fixture.pack, Ids.next()}).toList();
        jdbc.batchUpdate("insert into audit_pack_case (pack_id, case_id) values (?, ?)", many);
        jdbc.batchUpdate("insert into audit_pack_evidence (pack_id, evidence_id, case_id) values (?, ?, ?)",
                many.stream().map(row -> new Object[] {row[0], row[1], row[1]}).toList());
        jdbc.update("insert into audit_pack_evidence (pack_id, evidence_id, case_id) values (?, ?, ?)", fixture.pack, second, fixture.caseId);
        try {
            // Newer evidence of the same case came after the pack: it must not take the place of what is in it.
            assertThat(ids(auditor.get("/api/evidence?limit=1"))).containsExactly(second.toString());
            ApiResponse both = auditor.get("/api/evidence?limit=2").expect(200);
            assertThat(ids(both)).containsExactly(second.toString(), fixture.evidence.toString());
            assertThat(both.json().get("nextCursor").isNull()).isTrue();
            String next = auditor.get("/api/evidence?limit=1&case=" + fixture.caseId).expect(200).text("/nextCursor");
            assertThat(ids(auditor.get("/api/evidence?limit=1&case=" + fixture.caseId + "&cursor=" + next)))
                    .containsExactly(fixture.evidence.toString());
        } finally {
            jdbc.update("delete from audit_pack_evidence where pack_id = ?", fixture.pack);
            jdbc.update("delete from audit_pack_case where pack_id = ?", fixture.pack);
        }
    }

    @Test
    void offersNobodyFromOutsideForWork() {
        String guest = fixture.open("audit_pm").text("/person/id");
        ApiClient owner = fixture.people.signedInAs("control_owner");
        String search = "/api/people?limit=200&q=Ada&unit=" + fixture.people.unitId() + "&status=ACTIVE";

        assertThat(ids(owner.get(search))).contains(guest);
        assertThat(ids(owner.get(search + "&staff=true"))).doesNotContain(guest);
        owner.post("/api/people/" + fixture.people.person("control_owner") + "/absences",
                        Map.of("from", day(1), "to", day(2), "substituteId", guest))
                .expectViolation("/substituteId", "person.unknown");
        String item = "/api/inbox/items/" + story.item(fixture.people, fixture.caseId, "contain").get("id").asString();
        owner.post(item + "/actions/reassign", Map.of("personId", guest, "reason", "Knows it")).expectProblem(403, "item.role-missing");
        owner.post(item + "/questions", Map.of("to", guest, "text", "Is it so?")).expectViolation("/to", "not-usable");
        ApiClient isms = fixture.people.signedInAs("isms");
        UUID control = isms.post("/api/controls", Map.of("code", "G-" + UUID.randomUUID(), "name", "Guests", "description", "")).expect(201).id();
        for (String part : List.of("ownerId", "deputyId", "operatorId")) {
            isms.post("/api/controls/" + control + "/units", Map.of("unitId", fixture.people.unitId(), "tier", "MEDIUM", part, guest))
                    .expectViolation("/" + part, "person.not-active");
        }
    }

    @Test
    void writesDownWhatWasReadOnceADay() {
        ApiClient auditor = fixture.auditor(fixture.open("audit_pm"));
        for (int time = 0; time < 3; time++) {
            auditor.get("/api/cases/" + fixture.caseId).expect(200);
            auditor.get("/api/cases/" + fixture.caseId + "/timeline").expect(200);
            auditor.get("/api/evidence/" + fixture.evidence + "/content").expect(200);
            auditor.get("/api/audit-packs/" + fixture.pack).expect(200);
        }
        assertThat(fixture.entries("seat.case-read")).isOne();
        assertThat(fixture.entries("seat.evidence-read")).isOne();
        assertThat(fixture.entries("seat.pack-read")).isOne();
        JsonNode entry = fixture.people.signedInAs("auditor").get("/api/trail?action=seat.case-read&case=" + fixture.caseId).json().at("/items/0");
        assertThat(entry.at("/actor/name").asString()).isEqualTo("Ada Outside");
        auditor.get("/api/cases/" + fixture.laterCase).expect(404);

        story.forward(Duration.ofDays(1));
        auditor.get("/api/cases/" + fixture.caseId).expect(200);

        assertThat(fixture.entries("seat.case-read")).isEqualTo(2);
    }

    @Test
    void endsByItselfWithItsSessions() {
        ApiResponse seat = fixture.open("audit_pm");
        ApiClient auditor = fixture.auditor(seat);
        auditor.get("/api/cases/" + fixture.caseId).expect(200);

        story.forward(Duration.ofDays(31));

        auditor.get("/api/cases/" + fixture.caseId).expectProblem(401, "sign-in.required");
        assertThat(state(seat)).isEqualTo("EXPIRED");
        assertThat(fixture.entries("seat.expired")).isOne();
        assertThat(rolesOf(seat)).isEmpty();
        fixture.act("audit_pm", seat, "extend", Map.of("until", day(60), "reason", "More")).expectProblem(409, "seat.over");
        fixture.act("audit_pm", seat, "end", Map.of("reason", "Over")).expectProblem(409, "seat.over");
        // Somebody who was here before gets a new seat.
        fixture.open("audit_pm").expect(201);
    }

    @Test
    void tellsTheAuditorOnTheFirstDay() {
        mails.useServer(NOBODY_LISTENS);
        try {
            var later = fixture.seat();
            later.put("from", day(3));
            later.put("until", day(10));
            ApiResponse opened = fixture.people.signedInAs("audit_pm").post("/api/audit-seats", later).expect(201);
            assertThat(opened.json().get("invited").isNull()).isTrue();
            assertThat(letters(fixture.email)).isEmpty();

            story.forward(Duration.ofDays(3));
            story.forward(Duration.ofDays(1));

            assertThat(letters(fixture.email)).singleElement().asString()
                    .contains("Surveillance audit").contains("/sign-in?return=%2Faudit-packs")
                    .contains(DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH).format(story.today().plusDays(6)))
                    .doesNotContain("preferences");
            assertThat(fixture.entries("seat.began")).isOne();
            assertThat(invited(opened)).isTrue();
        } finally {
            mails.clear();
        }
    }

    @Test
    void saysWhereNoMailCouldTellTheAuditor() {
        assertThat(invited(fixture.open("audit_pm").expect(201))).isFalse();
    }

    private boolean invited(ApiResponse seat) {
        return fixture.people.signedInAs("audit_pm").get("/api/audit-packs/" + fixture.pack + "/seats").expect(200).json().at("/items").valueStream()
                .filter(one -> one.get("id").asString().equals(seat.text("/id")))
                .findFirst()
                .orElseThrow()
                .get("invited")
                .asBoolean();
    }

    @Test
    void endsTheSeatsOfAGuestWhoLeftAndInvitesThemToNone() {
        mails.useServer(NOBODY_LISTENS);
        try {
            ApiResponse now = fixture.open("audit_pm").expect(201);
            var later = fixture.seat();
            later.put("packs", List.of(SeatFixture.pack(fixture.people, story)));
            later.put("from", day(35));
            later.put("until", day(50));
            fixture.people.signedInAs("audit_pm").post("/api/audit-seats", later).expect(201);
            int told = letters(fixture.email).size();
            jdbc.update("update person set status = 'LEFT' where id = ?", UUID.fromString(now.text("/person/id")));

            story.forward(Duration.ofDays(32));
            assertThat(state(now)).isEqualTo("EXPIRED");
            assertThat(rolesOf(now)).isEmpty();

            story.forward(Duration.ofDays(5));
            assertThat(letters(fixture.email)).hasSize(told);
        } finally {
            mails.clear();
        }
    }

    @Test
    void endsEarlyAndIsExtendedWithAReason() {
        ApiResponse seat = fixture.open("audit_pm");
        ApiClient auditor = fixture.auditor(seat);
        assertThat(rolesOf(seat)).containsExactly("external_auditor");
        fixture.act("audit_pm", seat, "extend", Map.of("until", day(60), "reason", " ")).expectViolation("/reason", "required");
        fixture.act("audit_pm", seat, "extend", Map.of("until", day(20), "reason", "x")).expectViolation("/until", "not-later");
        fixture.act("audit_pm", seat, "extend", Map.of("until", day(181), "reason", "x")).expectViolation("/until", "seat.too-long");
        assertThat(fixture.act("audit_pm", seat, "extend", Map.of("until", day(60), "reason", "They need longer.")).expect(200).text("/until"))
                .isEqualTo(day(60));

        story.forward(Duration.ofDays(35));
        auditor = fixture.auditor(seat);
        auditor.get("/api/cases/" + fixture.caseId).expect(200);
        fixture.act("audit_pm", seat, "end", Map.of("reason", "The audit is over.")).expect(200);

        auditor.get("/api/cases/" + fixture.caseId).expectProblem(401, "sign-in.required");
        assertThat(state(seat)).isEqualTo("ENDED");
        assertThat(List.of(fixture.entries("seat.opened"), fixture.entries("seat.extended"), fixture.entries("seat.ended")))
                .containsExactly(1L, 1L, 1L);
        fixture.act("audit_pm", seat, "end", Map.of("reason", "Again")).expectProblem(409, "seat.over");
    }

    @Test
    void letsNobodyElseOpenExtendOrEndOne() {
        fixture.open("isms").expectProblem(403, "capability.missing");
        fixture.open("hr").expectProblem(403, "capability.missing");
        fixture.people.add("elsewhere", fixture.people.otherUnitId(), "audit_pm", "isms");
        fixture.open("elsewhere").expectProblem(404, "audit-pack.not-found");
        ApiResponse seat = fixture.open("audit_pm").expect(201);
        fixture.act("isms", seat, "end", Map.of("reason", "x")).expectProblem(403, "capability.missing");
        fixture.act("elsewhere", seat, "end", Map.of("reason", "x")).expectProblem(404, "seat.not-found");
        fixture.people.nobody().get("/api/audit-packs/" + fixture.pack + "/seats").expectProblem(401, "sign-in.required");
        JsonNode seen = fixture.people.signedInAs("isms").get("/api/audit-packs/" + fixture.pack + "/seats").expect(200).json();
        assertThat(seen.get("allowedActions")).isEmpty();
        assertThat(seen.at("/items/0/allowedActions")).isEmpty();
    }

    @Test
    void opensOneSeatWhenClickedTwice() {
        ApiClient manager = fixture.people.signedInAs("audit_pm");
        String key = UUID.randomUUID().toString();
        ApiResponse first = manager.post("/api/audit-seats", fixture.seat(), key).expect(201);
        assertThat(manager.post("/api/audit-seats", fixture.seat(), key).id()).isEqualTo(first.id());
        fixture.open("audit_pm").expectProblem(409, "seat.already-open");
        assertThat(fixture.entries("seat.opened")).isOne();
    }

    @Test
    void refusesWhatMakesNoSense() {
        ApiClient manager = fixture.people.signedInAs("audit_pm");
        var seat = fixture.seat();
        seat.put("email", fixture.people.email("hr"));
        manager.post("/api/audit-seats", seat).expectProblem(409, "seat.person-inside");
        seat.put("email", "no address");
        manager.post("/api/audit-seats", seat).expectViolation("/email", "email.invalid");
        seat.put("name", " ");
        manager.post("/api/audit-seats", seat).expectViolation("/name", "required");
        seat = fixture.seat();
        seat.put("packs", List.of());
        manager.post("/api/audit-seats", seat).expectViolation("/packs", "required");
        seat = fixture.seat();
        seat.put("until", day(-1));
        manager.post("/api/audit-seats", seat).expectViolation("/until", "date.before-start");
        seat.put("until", day(200));
        manager.post("/api/audit-seats", seat).expectViolation("/until", "seat.too-long");
    }

    private List<String> letters(String address) {
        return jdbc.queryForList("select plain from mail where address = ?", String.class, address);
    }

    private String state(ApiResponse seat) {
        return await().until(
                () -> fixture.people.signedInAs("audit_pm").get("/api/audit-packs/" + fixture.pack + "/seats").expect(200).json().get("items")
                        .valueStream()
                        .filter(one -> one.get("id").asString().equals(seat.text("/id")))
                        .map(one -> one.get("state").asString())
                        .findFirst()
                        .orElseThrow(),
                found -> found != null);
    }

    private List<String> rolesOf(ApiResponse seat) {
        return fixture.people.signedInAs("admin").get("/api/people/" + seat.text("/person/id") + "/roles").expect(200).json().get("items")
                .valueStream()
                .map(one -> one.get("role").asString())
                .toList();
    }

    private String day(int days) {
        return story.today().plusDays(days).toString();
    }

    private static List<String> ids(ApiResponse page) {
        return page.expect(200).json().get("items").valueStream().map(one -> one.get("id").asString()).toList();
    }
}
