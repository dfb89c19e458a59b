package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
@Tag("both")
class EvidenceApiTests {

    private final TestOrganisations organisations;
    private final CaseFixture cases;
    private final JdbcClient database;
    private final Clock clock;
    private TestOrganisation organisation;
    private UUID controlUnitId;
    private UUID caseId;

    @Autowired
    EvidenceApiTests(TestOrganisations organisations, CaseFixture cases, JdbcClient database, Clock clock) {
        this.organisations = organisations;
        this.cases = cases;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void ownCase() {
        organisation = organisations.of(this);
        controlUnitId = cases.controlUnit(organisation);
        caseId = cases.open(organisation, controlUnitId);
    }

    @Test
    void keepsAFileWithAllThatWasSaid() {
        Map<String, String> said = said();
        said.put("kind", "OPERATION");
        said.put("periodFrom", today().minusDays(30).toString());
        said.put("periodTo", today().minusDays(1).toString());
        said.put("query", "status = done");
        said.put("rowCount", "2");
        byte[] bytes = unique("a,b\n1,2\n");

        ApiResponse added = upload("Zugänge 2026.csv", "text/csv", bytes, said).expect(201);
        ApiResponse read = owner("/api/evidence/" + added.id()).expect(200);

        assertThat(read.json()).isEqualTo(added.json());
        assertThat(read.text("/fileName")).isEqualTo("Zugänge 2026.csv");
        assertThat(read.text("/title")).isEqualTo("Zugänge 2026.csv");
        assertThat(read.text("/mediaType")).isEqualTo("text/csv");
        assertThat(read.text("/sha256")).isEqualTo(Hashes.sha256Hex(bytes));
        assertThat(read.json().at("/size").asLong()).isEqualTo(bytes.length);
        assertThat(read.text("/collector/name")).isEqualTo(organisation.fullName("control_owner"));
        assertThat(read.text("/controlUnitId")).isEqualTo(controlUnitId.toString());
        assertThat(read.text("/status")).isEqualTo("ACCEPTED");
        assertThat(read.text("/query")).isEqualTo("status = done");
        assertThat(read.json().at("/rowCount").asLong()).isEqualTo(2);
        assertThat(read.json().at("/backfilled").asBoolean()).isFalse();
        assertThat(read.json().at("/duplicate").asBoolean()).isFalse();
        assertThat(read.json().at("/allowedActions").valueStream().map(JsonNode::asString)).containsExactly("download", "supersede");
    }

    @Test
    void givesAFileOutSoThatNothingRunsIt() {
        byte[] bytes = unique("a\n".repeat(700_000));
        UUID id = upload("Prüfung \"1\"; x.txt", "text/plain", bytes, said()).expect(201).id();

        ApiResponse content = owner("/api/evidence/" + id + "/content").expect(200);

        assertThat(content.raw().body()).isEqualTo(bytes);
        assertThat(content.header("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Pr%C3%BCfung%20%221%22%3B%20x.txt");
        assertThat(content.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(content.header("Content-Length")).contains(String.valueOf(bytes.length));
        assertThat(content.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(content.header("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void remembersTheStepOfTheTaskItWasCollectedFor() {
        ApiResponse items = owner("/api/inbox/cases/" + caseId + "/items").expect(200);
        Map<String, String> said = said();
        said.put("itemId", items.text("/items/0/id"));

        assertThat(upload("a.txt", "text/plain", unique("x"), said).expect(201).text("/step"))
                .isEqualTo(items.text("/items/0/step"));

        said.put("itemId", Ids.next().toString());
        upload("a.txt", "text/plain", unique("x"), said).expectViolation("/itemId", "item.not-of-case");
    }

    @Test
    void marksWhatCameLateAndWhatCameTwice() {
        Map<String, String> said = said();
        said.put("periodFrom", today().minusDays(60).toString());
        said.put("periodTo", today().minusDays(30).toString());
        byte[] bytes = unique("x");

        JsonNode first = upload("a.txt", "text/plain", bytes, said).expect(201).json();
        JsonNode again = upload("b.txt", "text/plain", bytes, said).expect(201).json();
        said.put("periodTo", today().minusDays(2).toString());
        JsonNode fresh = upload("c.txt", "text/plain", bytes, said).expect(201).json();

        assertThat(flags(first)).isEqualTo("true false");
        assertThat(flags(again)).isEqualTo("true true");
        assertThat(flags(fresh)).isEqualTo("false false");
    }

    @Test
    void keepsEqualBytesOnce() {
        byte[] bytes = unique("the same");
        UUID first = upload("a.txt", "text/plain", bytes, said()).expect(201).id();
        UUID other = upload("b.txt", "text/plain", bytes, said()).expect(201).id();

        assertThat(owner("/api/evidence/" + first + "/content").raw().body()).isEqualTo(bytes);
        assertThat(owner("/api/evidence/" + other + "/content").raw().body()).isEqualTo(bytes);
        assertThat(database.sql("select count(*) from evidence_chunk where sha256 = ?")
                        .param(Hashes.sha256Hex(bytes))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesBadFilesAndKeepsNothingOfThem() {
        long before = rows();

        upload("a.txt", "text/plain", new byte[0], said()).expectProblem(400, "evidence.empty");
        upload("a.pdf", "application/pdf", Samples.EXE, said()).expectProblem(415, "evidence.type-mismatch");
        upload("a.pdf", "image/png", Samples.PDF, said()).expectProblem(415, "evidence.type-mismatch");
        upload("a.html", "text/html", Samples.HTML, said()).expectProblem(415, "evidence.type-refused");
        upload("a.svg", "image/svg+xml", Samples.SVG, said()).expectProblem(415, "evidence.type-refused");
        upload("a.pdf.exe", "application/pdf", Samples.PDF, said()).expectProblem(415, "evidence.type-refused");
        upload("bomb.zip", "application/zip", Samples.zip(20_000_000, "zeros"), said())
                .expectProblem(400, "evidence.archive-refused");
        upload("a.txt", "text/plain", new byte[2 * 1024 * 1024 + 1], said()).expectProblem(413, "evidence.too-large");
        upload("a.txt", "text/plain", new byte[4 * 1024 * 1024], said()).expectProblem(413, "evidence.too-large");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesTheLargestFileThereMayBe() {
        byte[] bytes = Samples.text("x".repeat(2 * 1024 * 1024 - 36) + Ids.next());
        UUID id = upload("a.txt", "text/plain", bytes, said()).expect(201).id();

        assertThat(owner("/api/evidence/" + id + "/content").raw().body()).isEqualTo(bytes);
        assertThat(owner("/api/evidence/limits").json().at("/maxBytes").asLong()).isEqualTo(bytes.length);
    }

    @Test
    void namesEveryWrongValue() {
        Map<String, String> said = new HashMap<>(Map.of(
                "caseId", "42", "kind", "PROOF", "method", "MAGIC", "periodFrom", "31.12.2025", "rowCount", "many"));
        ApiResponse refused = upload("a.txt", "text/plain", unique("x"), said);
        for (String pointer : List.of("/caseId", "/kind", "/method", "/periodFrom", "/rowCount")) {
            refused.expectViolation(pointer, "value.invalid");
        }
        upload("a.txt", "text/plain", unique("x"), Map.of()).expectViolation("/caseId", "value.required");
        upload("a.txt", "text/plain", unique("x"), Map.of("caseId", caseId.toString())).expectViolation("/source", "value.required");
        organisation.signedInAs("control_owner").post("/api/evidence", Map.of()).expect(415);
    }

    @Test
    void showsHostileNamesSafely() {
        String name = "../../x\u202egpj.exe.txt";
        assertThat(upload(name, "text/plain", unique("x"), said()).expect(201).text("/fileName")).isEqualTo("xgpj.exe.txt");
        String longName = "ä".repeat(1_000) + ".txt";
        assertThat(upload(longName, "text/plain", unique("x"), said()).expect(201).text("/fileName"))
                .hasSize(200)
                .endsWith("ä.txt");
    }

    @Test
    void listsNewestFirstPageByPageAndSearches() {
        for (int number = 1; number <= 3; number++) {
            Map<String, String> said = said();
            said.put("title", "Review 50% " + number);
            upload("a.txt", "text/plain", unique("x"), said).expect(201);
        }

        ApiResponse first = owner("/api/evidence?case=" + caseId + "&limit=2").expect(200);
        ApiResponse rest = owner("/api/evidence?case=" + caseId + "&limit=2&cursor=" + first.text("/nextCursor")).expect(200);

        assertThat(titles(first)).containsExactly("Review 50% 3", "Review 50% 2");
        assertThat(titles(rest)).containsExactly("Review 50% 1");
        assertThat(rest.text("/nextCursor")).isNull();
        assertThat(titles(owner("/api/evidence?controlUnit=" + controlUnitId + "&q=REVIEW%2050%25%201"))).containsExactly("Review 50% 1");
        assertThat(titles(owner("/api/evidence?case=" + caseId + "&q=50_"))).isEmpty();
        owner("/api/evidence?cursor=abc").expectProblem(400, "cursor.invalid");
    }

    @Test
    void findsWithoutCaseAndAccents() {
        Map<String, String> said = said();
        said.putAll(Map.of("title", "Prüfbericht Größe", "source", "Aktenschrank"));
        upload("a.txt", "text/plain", unique("x"), said).expect(201);
        said.putAll(Map.of("title", "Pruf Rapport Zürich", "source", "Entrepôt"));
        upload("b.txt", "text/plain", unique("x"), said).expect(201);

        assertThat(titles(search("prüf"))).containsExactly("Pruf Rapport Zürich", "Prüfbericht Größe");
        assertThat(titles(search("PRUF"))).containsExactly("Pruf Rapport Zürich", "Prüfbericht Größe");
        assertThat(titles(search("pru\u0308f"))).containsExactly("Pruf Rapport Zürich", "Prüfbericht Größe");
        assertThat(titles(search("grosse"))).containsExactly("Prüfbericht Größe");
        assertThat(titles(search("ENTREPOT"))).containsExactly("Pruf Rapport Zürich");
        assertThat(titles(search("pruefbericht"))).isEmpty();
    }

    private ApiResponse search(String q) {
        return owner("/api/evidence?case=" + caseId + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)).expect(200);
    }

    @Test
    void hidesEvidenceFromThoseWhoMayNotReadTheCase() {
        UUID id = upload("a.txt", "text/plain", unique("x"), said()).expect(201).id();
        for (String person : List.of("stranger", "admin", "external_auditor")) {
            var client = organisation.signedInAs(person);
            client.get("/api/evidence/" + id).expectProblem(404, "evidence.not-found");
            client.get("/api/evidence/" + id + "/content").expectProblem(404, "evidence.not-found");
            client.get("/api/evidence?case=" + caseId).expectProblem(404, "case.not-found");
            assertThat(titles(client.get("/api/evidence?controlUnit=" + controlUnitId))).isEmpty();
            client.upload("/api/evidence", "a.txt", "text/plain", unique("x"), said()).expectProblem(404, "case.not-found");
        }
        organisation.signedInAs("verifier").get("/api/evidence/" + id).expect(200);
        organisation.signedInAs("control_owner").get("/api/evidence/" + Ids.next()).expectProblem(404, "evidence.not-found");
    }

    @Test
    void wantsEverybodyToSignIn() {
        var nobody = organisation.nobody();
        nobody.get("/api/evidence").expectProblem(401, "sign-in.required");
        nobody.get("/api/evidence/" + Ids.next()).expectProblem(401, "sign-in.required");
        nobody.get("/api/evidence/" + Ids.next() + "/content").expectProblem(401, "sign-in.required");
        nobody.get("/api/session");
        nobody.upload("/api/evidence", "a.txt", "text/plain", unique("x"), said()).expectProblem(401, "sign-in.required");
    }

    @Test
    void takesNothingIntoASealedCase() {
        UUID id = upload("a.txt", "text/plain", unique("x"), said()).expect(201).id();
        organisation.signedInAs("isms").post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice"));

        upload("b.txt", "text/plain", unique("y"), said()).expectProblem(409, "case.sealed");
        owner("/api/evidence/" + id).expect(200);
    }

    @Test
    void showsInTheTrail() {
        UUID id = upload("a.txt", "text/plain", unique("x"), said()).expect(201).id();

        JsonNode entry = organisation
                .signedInAs("auditor")
                .get("/api/trail?action=evidence.added&case=" + caseId)
                .json()
                .at("/items/0");

        assertThat(entry.at("/subjectId").asString()).isEqualTo(id.toString());
        assertThat(entry.at("/payload/sha256").asString()).hasSize(64);
    }

    private Map<String, String> said() {
        return new HashMap<>(Map.of("caseId", caseId.toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT"));
    }

    private ApiResponse upload(String name, String mediaType, byte[] bytes, Map<String, String> said) {
        return organisation.signedInAs("control_owner").upload("/api/evidence", name, mediaType, bytes, said);
    }

    private ApiResponse owner(String path) {
        return organisation.signedInAs("control_owner").get(path);
    }

    private long rows() {
        return database.sql("select (select count(*) from evidence) + (select count(*) from evidence_content)"
                        + " + (select count(*) from evidence_chunk)")
                .query(Long.class)
                .single();
    }

    private static byte[] unique(String text) {
        return Samples.text(text + Ids.next());
    }

    private static String flags(JsonNode evidence) {
        return evidence.at("/backfilled").asBoolean() + " " + evidence.at("/duplicate").asBoolean();
    }

    private static List<String> titles(ApiResponse page) {
        return page.expect(200).json().at("/items").valueStream().map(item -> item.at("/title").asString()).toList();
    }

    /** By the business clock, which other tests move. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
