package org.perennial.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Samples of packs: drawn by auditors, the same from the same seed, never changed. */
@ApiTest
class SampleApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    @TempDir
    private Path directory;

    private TestOrganisation people;
    private SeatFixture fixture;
    private UUID pack;

    @BeforeEach
    void buildPack() {
        people = organisations.fresh();
        for (int count = 0; count < 4; count++) {
            story.registered(people);
        }
        fixture = new SeatFixture(people, story);
        pack = fixture.pack;
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        JsonNode first = draw("audit_pm", wish("CASES", 3, "2026-11-22 07 12 33")).expect(201).json();
        JsonNode again = draw("lead_auditor", wish("CASES", 3, "2026-11-22 07 12 33")).expect(201).json();

        assertThat(again.get("items")).isEqualTo(first.get("items"));
        assertThat(first.at("/sample/populationSize").asInt()).isEqualTo(5);
        assertThat(first.get("items").valueStream().map(item -> item.get("label").asString())).allMatch(number -> number.startsWith("CA-"));
        assertThat(again.at("/sample/populationDigest")).isEqualTo(first.at("/sample/populationDigest"));
        List<UUID> redrawn = population(first).stream().sorted(java.util.Comparator.comparing(id -> SampleDraw.key("2026-11-22 07 12 33", id))).toList();
        assertThat(first.get("items").valueStream().map(item -> UUID.fromString(item.get("recordId").asString())).toList())
                .isEqualTo(redrawn.subList(0, 3));
        assertThat(SampleDraw.digest(redrawn)).isEqualTo(first.at("/sample/populationDigest").asString());
    }

    @Test
    void keepsEverySampleWithThePackAndInTheTrail() {
        JsonNode drawn = draw("audit_pm", wish("CASES", 1, null)).expect(201).json();
        String id = drawn.at("/sample/id").asString();
        draw("audit_pm", wish("CASES", 1, null)).expect(201);

        JsonNode kept = people.signedInAs("isms").get("/api/audit-packs/" + pack + "/samples").expect(200).json();
        assertThat(kept.get("items")).hasSize(2);
        assertThat(kept.at("/items/1/id").asString()).isEqualTo(id);
        assertThat(kept.at("/items/0/seed")).isNotEqualTo(kept.at("/items/1/seed"));
        assertThat(kept.at("/choices/controlUnits")).hasSize(5);
        assertThat(people.signedInAs("isms").get("/api/audit-samples/" + id).expect(200).json()).isEqualTo(drawn);
        JsonNode entry = people.signedInAs("auditor").get("/api/trail?action=sample.drawn&unit=" + people.unitId()).expect(200).json();
        assertThat(entry.get("items")).hasSize(2);
        assertThat(entry.at("/items/1/payload/seed")).isEqualTo(drawn.at("/sample/seed"));
    }

    @Test
    void drawsFromANarrowedPopulation() {
        Map<String, Object> ofControl = wish("EVIDENCE", 1, null);
        ofControl.put("controlUnit", people.signedInAs("isms").get("/api/cases/" + fixture.caseId).text("/subject/id"));
        JsonNode drawn = draw("audit_pm", ofControl).expect(201).json();

        assertThat(drawn.at("/sample/populationSize").asInt()).isOne();
        assertThat(drawn.at("/items/0/recordId").asString()).isEqualTo(fixture.evidence.toString());
        assertThat(drawn.at("/items/0/label").asString()).isEqualTo("export.csv");
        assertThat(drawn.at("/sample/filter").asString()).contains("Removal of access");

        Map<String, Object> elsewhere = wish("CASES", 1, null);
        elsewhere.put("unit", people.otherUnitId());
        draw("audit_pm", elsewhere).expectViolation("/size", "sample.too-large");
        Map<String, Object> ofType = wish("CASES", 1, null);
        ofType.put("type", "no-such-type");
        draw("audit_pm", ofType).expectViolation("/size", "sample.too-large");
    }

    @Test
    void givesItOutAsATableThatRunsNothing() {
        Map<String, Object> form = story.registration(people, story.control(people));
        form.put("title", "=cmd|'/c calc'!A1");
        people.signedInAs("auditor").post("/api/cases", Map.of("type", "corrective-action", "data", form)).expect(201);
        pack = SeatFixture.pack(people, story);
        String id = draw("audit_pm", wish("CASES", 7, null)).expect(201).text("/sample/id");

        ApiResponse sheet = people.signedInAs("isms").get("/api/audit-samples/" + id + "/export?population=true").expect(200);

        assertThat(sheet.header("Content-Disposition").orElseThrow()).contains("population.csv");
        assertThat(sheet.body()).contains("'=cmd|").doesNotContain(",=cmd").startsWith("position,order_key,id,case_id,label,detail");
        assertThat(sheet.body().lines()).hasSize(8);
    }

    /** What docs/samples.md tells a stranger to type. */
    @Test
    void isDrawnAgainByTheCommandOfTheDocument() throws Exception {
        JsonNode drawn = draw("audit_pm", wish("CASES", 3, "agreed before")).expect(201).json();
        Files.writeString(directory.resolve("population.csv"), people.signedInAs("isms")
                .get("/api/audit-samples/" + drawn.at("/sample/id").asString() + "/export?population=true")
                .expect(200)
                .body());
        Matcher command = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/samples.md")));
        assertThat(command.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command.group(1)).directory(directory.toFile()).redirectErrorStream(true);
        shell.environment().putAll(Map.of("SEED", "agreed before", "N", "3"));
        Process run = shell.start();

        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(drawn.get("items").valueStream().map(item -> item.get("recordId").asString()).toList());
    }

    @Test
    void drawsNothingFromADeletedPack() {
        draw("audit_pm", wish("CASES", 1, null)).expect(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.signedInAs("audit_pm").get("/api/audit-packs/" + pack).text("/state").equals("DONE"));
        people.signedInAs("audit_pm").delete("/api/audit-packs/" + pack).expect(200);

        draw("audit_pm", wish("CASES", 1, null)).expectProblem(410, "audit-pack.deleted");
        JsonNode kept = people.signedInAs("audit_pm").get("/api/audit-packs/" + pack + "/samples").expect(200).json();
        assertThat(kept.get("items")).hasSize(1);
        assertThat(kept.get("allowedActions")).isEmpty();
        assertThat(people.signedInAs("audit_pm").get("/api/audit-packs/" + pack + "/seats").expect(200).json().get("allowedActions")).isEmpty();
    }

    @Test
    void letsAuditorsDrawAndNobodyElse() {
        draw("isms", wish("CASES", 1, null)).expectProblem(403, "capability.missing");
        people.add("elsewhere", people.otherUnitId(), "audit_pm");
        draw("elsewhere", wish("CASES", 1, null)).expectProblem(404, "audit-pack.not-found");
        String id = draw("audit_pm", wish("CASES", 1, null)).expect(201).text("/sample/id");
        people.signedInAs("elsewhere").get("/api/audit-samples/" + id).expectProblem(404, "sample.not-found");
        people.nobody().get("/api/audit-samples/" + id).expectProblem(401, "sign-in.required");

        ApiClient auditor = fixture.auditor(fixture.open("audit_pm"));
        ApiResponse mine = auditor.post("/api/audit-packs/" + pack + "/samples", wish("EVIDENCE", 1, null)).expect(201);
        assertThat(mine.text("/sample/drawnBy/name")).isEqualTo("Ada Outside");
        auditor.get("/api/audit-samples/" + id).expect(200);
        auditor.get("/api/audit-samples/" + id + "/export").expect(200);
        UUID other = SeatFixture.pack(people, story);
        auditor.post("/api/audit-packs/" + other + "/samples", wish("CASES", 1, null)).expectProblem(404, "audit-pack.not-found");
    }

    @Test
    void refusesWhatMakesNoSample() {
        draw("audit_pm", Map.of()).expectViolation("/population", "required");
        draw("audit_pm", wish("CASES", 0, null)).expectViolation("/size", "sample.size");
        draw("audit_pm", wish("CASES", 6, null)).expectViolation("/size", "sample.too-large");
        draw("audit_pm", wish("CASES", 1, "x".repeat(65))).expectViolation("/seed", "too-long");
    }

    private ApiResponse draw(String person, Map<String, ?> wish) {
        return people.signedInAs(person).post("/api/audit-packs/" + pack + "/samples", wish);
    }

    private static Map<String, Object> wish(String population, int size, String seed) {
        Map<String, Object> wish = new HashMap<>(Map.of("population", population, "size", size));
        wish.put("seed", seed);
        return wish;
    }

    private List<UUID> population(JsonNode drawn) {
        return people.signedInAs("isms").get("/api/audit-samples/" + drawn.at("/sample/id").asString() + "/export?population=true").expect(200)
                .body().lines().skip(1)
                .map(line -> UUID.fromString(line.split(",")[2]))
                .toList();
    }
}
