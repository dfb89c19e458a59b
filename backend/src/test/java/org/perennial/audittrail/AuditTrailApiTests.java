package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
@Tag("both")
class AuditTrailApiTests {

    private final TestOrganisations organisations;
    private final TrailFixture fixture;
    private TestOrganisation organisation;

    @Autowired
    AuditTrailApiTests(TestOrganisations organisations, TrailFixture fixture) {
        this.organisations = organisations;
        this.fixture = fixture;
    }

    @BeforeEach
    void ownUnit() {
        organisation = organisations.of(this);
    }

    @Test
    void saysWhoDidWhatOnWhatAndInWhichRequest() {
        UUID root = organisations.root();
        UUID rootAdmin = organisation.add("root_admin", root, "admin");
        ApiResponse given = organisation
                .signedInAs("root_admin")
                .post("/api/people/" + organisation.person("stranger") + "/roles", Map.of("role", "verifier", "unitId", organisation.unitId()))
                .expect(201);

        JsonNode entry = read("auditor", "person=" + rootAdmin + "&unit=" + organisation.unitId()).json().at("/items/0");

        assertThat(entry.at("/actor/id").asString()).isEqualTo(rootAdmin.toString());
        assertThat(entry.at("/actor/name").asString()).isEqualTo(organisation.fullName("root_admin"));
        assertThat(entry.at("/via").asString()).isEqualTo("password");
        assertThat(entry.at("/subjectLabel").asString()).isEqualTo(organisation.fullName("stranger"));
        assertThat(entry.at("/payload/role").asString()).isEqualTo("verifier");
        assertThat(entry.at("/requestId").asString()).isEqualTo(given.header("X-Request-Id").orElseThrow());
        assertThat(entry.at("/unitId").asString()).isEqualTo(organisation.unitId().toString());
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int number = 1; number <= 5; number++) {
            fixture.write("thing.counted", "Thing " + number, organisation.unitId());
        }

        ApiResponse first = read("auditor", "action=thing.counted&limit=2");
        ApiResponse second = read("auditor", "action=thing.counted&limit=2&cursor=" + first.text("/nextCursor"));
        ApiResponse third = read("auditor", "action=thing.counted&limit=2&cursor=" + second.text("/nextCursor"));

        assertThat(labels(first)).containsExactly("Thing 5", "Thing 4");
        assertThat(labels(second)).containsExactly("Thing 3", "Thing 2");
        assertThat(labels(third)).containsExactly("Thing 1");
        assertThat(third.text("/nextCursor")).isNull();
    }

    @Test
    void filtersByNameWithoutCaseAndTakesSignsLiterally() {
        fixture.write("thing.named", "Zürich 100% sure", organisation.unitId());
        fixture.write("thing.named", "Zurich 100 percent", organisation.unitId());

        assertThat(labels(read("auditor", "q=z%C3%9Crich%20100%25"))).containsExactly("Zürich 100% sure");
        assertThat(labels(read("auditor", "q=_urich"))).isEmpty();
    }

    @Test
    void filtersByCaseAndTime() {
        UUID caseId = Ids.next();
        fixture.writeInCase("thing.moved", "In the case", organisation.unitId(), caseId);

        assertThat(labels(read("auditor", "case=" + caseId))).containsExactly("In the case");
        assertThat(labels(read("auditor", "case=" + caseId + "&from=2020-01-01"))).hasSize(1);
        assertThat(labels(read("auditor", "case=" + caseId + "&to=2020-01-01"))).isEmpty();
        assertThat(labels(read("auditor", "case=" + caseId + "&from=2999-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void showsOtherUnitsToTheirAuditorsOnly() {
        fixture.write("thing.seen", "Ours", organisation.unitId());
        fixture.write("thing.seen", "Theirs", organisation.otherUnitId());
        organisation.add("their_auditor", organisation.otherUnitId(), "auditor");

        assertThat(labels(read("auditor", "action=thing.seen"))).containsExactly("Ours");
        assertThat(labels(read("their_auditor", "action=thing.seen"))).containsExactly("Theirs");
        assertThat(labels(read("auditor", "action=thing.seen&unit=" + organisation.otherUnitId()))).isEmpty();
    }

    @Test
    void showsWhatBelongsToNoUnitToAuditorsOfTheWholeOrganisationOnly() {
        String label = "Everywhere " + Ids.next();
        fixture.write("thing.spread", label, null);
        organisation.add("root_auditor", organisations.root(), "audit_pm");

        assertThat(labels(read("auditor", "action=thing.spread"))).isEmpty();
        assertThat(labels(read("root_auditor", "action=thing.spread"))).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "lead_auditor", "audit_pm", "isms", "external_auditor"})
    void isReadByThoseWhoAudit(String role) {
        read(role, "limit=1").expect(200);
        organisation.signedInAs(role).get("/api/trail/actions").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "control_owner", "verifier", "stranger"})
    void isHiddenFromOthers(String person) {
        read(person, "").expectProblem(403, "capability.missing");
        organisation.signedInAs(person).get("/api/trail/actions").expectProblem(403, "capability.missing");
    }

    @Test
    void isHiddenFromNobody() {
        organisation.nobody().get("/api/trail").expectProblem(401, "sign-in.required");
        organisation.nobody().get("/api/trail/actions").expectProblem(401, "sign-in.required");
    }

    @Test
    void listsEveryActionOnce() {
        fixture.write("thing.twice", "a", organisation.unitId());
        fixture.write("thing.twice", "b", organisation.unitId());

        List<String> actions = organisation.signedInAs("auditor").get("/api/trail/actions").expect(200).json().at("/items").valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(actions).contains("thing.twice").doesNotHaveDuplicates().isSorted();
    }

    @Test
    void refusesWhatCannotBeRead() {
        read("auditor", "from=yesterday").expectViolation("/from", "instant.invalid");
        read("auditor", "to=%2B999999999-01-01").expectViolation("/to", "instant.invalid");
        read("auditor", "cursor=abc").expectProblem(400, "cursor.invalid");
        read("auditor", "cursor=eA").expectProblem(400, "cursor.invalid");
        assertThat(read("auditor", "case=42").status()).isEqualTo(400);
        assertThat(read("auditor", "limit=many").status()).isEqualTo(400);
        read("auditor", "q=%00%27--&action=%27").expect(200);
    }

    @Test
    void keepsNaughtyTextsAsTheyWere() {
        String naughty = "\u0000 \ud800 <script>\u202e' \"\\ \uD83D\uDE00";
        fixture.write("thing.naughty", naughty, organisation.unitId());

        assertThat(labels(read("auditor", "action=thing.naughty"))).containsExactly(naughty.replace('\ud800', '?'));
    }

    private ApiResponse read(String person, String query) {
        return organisation.signedInAs(person).get("/api/trail?" + query);
    }

    private static List<String> labels(ApiResponse page) {
        page.expect(200);
        return page.json().at("/items").valueStream().map(entry -> entry.at("/subjectLabel").asString()).toList();
    }
}
