package org.perennial.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Hashes;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** How packs end: their file goes when its time is over, or all of them when somebody deletes them; and how many there may be. */
@ApiTest
class PackRemovalApiTests {

    private final TestOrganisations organisations;
    private final CorrectiveActions story;
    private final JdbcClient database;
    private final PackRemoval removal;
    private final PackTable table;
    private final PackLease lease;
    private final PackChunks chunks;
    private TestOrganisation people;
    private UUID caseId;

    @Autowired
    PackRemovalApiTests(
            TestOrganisations organisations, CorrectiveActions story, JdbcClient database, PackRemoval removal, PackTable table, PackLease lease,
            PackChunks chunks) {
        this.organisations = organisations;
        this.story = story;
        this.database = database;
        this.removal = removal;
        this.table = table;
        this.lease = lease;
        this.chunks = chunks;
    }

    @BeforeEach
    void ownCase() {
        people = organisations.fresh();
        caseId = story.registered(people);
        story.evidence(people, caseId, "control_owner", "DESIGN");
    }

    @Test
    void deletesTheFileAndWhatWasFrozenForIt() {
        UUID pack = built("isms");

        as("lead_auditor").delete("/api/audit-packs/" + pack).expectProblem(403, "audit-pack.not-yours");
        ApiResponse deleted = as("isms").delete("/api/audit-packs/" + pack).expect(200);

        assertThat(deleted.text("/state")).isEqualTo("DELETED");
        assertThat(deleted.text("/deletedBy/id")).isEqualTo(people.person("isms").toString());
        assertThat(deleted.json().get("allowedActions")).isEmpty();
        for (String content : List.of("audit_pack_chunk", "audit_pack_case", "audit_pack_evidence")) {
            assertThat(rows(content, pack)).as(content).isZero();
        }
        as("isms").get("/api/audit-packs/" + pack + "/content").expectProblem(410, "audit-pack.deleted");
        as("isms").post("/api/audit-packs/" + pack + "/retry", Map.of()).expectProblem(409, "audit-pack.not-failed");
        as("isms").delete("/api/audit-packs/" + pack).expectProblem(409, "audit-pack.deleted");
        as("audit_pm").post("/api/audit-seats", Map.of("name", "Ada Outside", "email", pack + "@certifier.example", "packs", List.of(pack)))
                .expectProblem(410, "audit-pack.deleted");
        assertThat(payload(pack, "audit-pack.deleted")).contains(deleted.text("/sha256"));
        as("isms").get("/api/cases/" + caseId).expect(200);
    }

    @Test
    void letsTheAuditProgrammeManagerDeleteWhatOthersAskedFor() {
        UUID pack = built("isms");

        assertThat(as("audit_pm").get("/api/audit-packs/" + pack).json().get("allowedActions").valueStream().map(each -> each.asString()))
                .contains("delete");
        as("audit_pm").delete("/api/audit-packs/" + pack).expect(200);
    }

    @Test
    void endsABuildWhosePackIsDeletedMeanwhile() {
        UUID pack = built("isms");
        database.sql("update audit_pack set state = 'BUILDING', lease_until = ? where id = ?")
                .params(SystemTime.now().plusSeconds(600).atOffset(ZoneOffset.UTC), pack)
                .update();
        PackRow building = table.find(pack).orElseThrow();
        as("isms").delete("/api/audit-packs/" + pack).expect(200);

        assertThatThrownBy(() -> lease.renew(new PackLease.Build(building.buildId(), building), 1, 1)).isInstanceOf(PackLease.Lost.class);
        assertThat(as("isms").get("/api/audit-packs/" + pack).expect(200).text("/state")).isEqualTo("DELETED");
    }

    @Test
    void takesTheFileAwayWhenItsTimeIsOverAndBuildsItAgain() {
        UUID pack = built("isms");
        UUID younger = built("isms");
        database.sql("update audit_pack set ended_at = ? where id = ?")
                .params(SystemTime.now().minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC), pack)
                .update();

        removal.expire();

        assertThat(as("isms").get("/api/audit-packs/" + younger).expect(200).text("/state")).isEqualTo("DONE");
        assertThat(as("isms").get("/api/audit-packs/" + pack).expect(200).text("/state")).isEqualTo("EXPIRED");
        assertThat(rows("audit_pack_chunk", pack)).isZero();
        as("isms").get("/api/audit-packs/" + pack + "/content").expectProblem(410, "audit-pack.expired");
        assertThat(as("isms").get("/api/audit-packs/" + pack + "/cases").expect(200).json().get("items")).hasSize(1);
        assertThat(payload(pack, "audit-pack.expired")).contains("sha256");

        as("isms").post("/api/audit-packs/" + pack + "/retry", Map.of()).expect(200);
        done(pack);
        as("isms").get("/api/audit-packs/" + pack + "/content").expect(200);
    }

    @Test
    void tellsTheDigestsOfTheFileAndOfItsList() {
        UUID pack = built("isms");
        ApiResponse shown = as("isms").get("/api/audit-packs/" + pack).expect(200);
        byte[] bytes = as("isms").get("/api/audit-packs/" + pack + "/content").expect(200).raw().body();

        assertThat(shown.text("/sha256")).isEqualTo(Hashes.sha256Hex(bytes));
        assertThat(shown.text("/manifestSha256")).isEqualTo(Hashes.sha256Hex(new PackFile(bytes).files.get("manifest.json")));
        assertThat(payload(pack, "audit-pack.finished")).contains(shown.text("/sha256"), shown.text("/manifestSha256"));
    }

    @Test
    void givesOutWhatWasStoredInLargerPieces() {
        UUID pack = built("isms");
        byte[] bytes = as("isms").get("/api/audit-packs/" + pack + "/content").expect(200).raw().body();
        database.sql("delete from audit_pack_chunk where pack_id = ? and chunk_no > 0").param(pack).update();
        database.sql("update audit_pack_chunk set bytes = ? where pack_id = ?").params(bytes, pack).update();

        assertThat(as("isms").get("/api/audit-packs/" + pack + "/content").expect(200).raw().body()).isEqualTo(bytes);
    }

    @Test
    void refusesMorePacksThanOnePersonMayHave() {
        UUID pack = built("isms");
        UUID isms = people.person("isms");

        Problem many = catchThrowableOfType(Problem.class, () -> quotas(1, DataSize.ofTerabytes(1)).check(isms));
        Problem full = catchThrowableOfType(Problem.class, () -> quotas(2, DataSize.ofBytes(1)).check(isms));

        assertThat(many.code()).isEqualTo("audit-pack.too-many");
        assertThat(full.code()).isEqualTo("audit-pack.no-room");
        quotas(2, DataSize.ofTerabytes(1)).check(isms);
        PackRow row = table.find(pack).orElseThrow();
        PackOutput narrow = new PackOutput(chunks, lease, new PackLease.Build(row.buildId(), row), () -> 9);
        narrow.write(new byte[10], 0, 10);
        assertThat(catchThrowableOfType(Problem.class, narrow::close).code()).isEqualTo("audit-pack.no-room");
        as("isms").delete("/api/audit-packs/" + pack).expect(200);
        quotas(1, DataSize.ofTerabytes(1)).check(isms);
    }

    private PackQuotas quotas(int perPerson, DataSize total) {
        return new PackQuotas(database, new PackSettings(Duration.ofDays(30), perPerson, total));
    }

    private long rows(String content, UUID pack) {
        return database.sql("select count(*) from " + content + " where pack_id = ?").param(pack).query(Long.class).single();
    }

    /** What the trail keeps of what happened to the pack. */
    private String payload(UUID pack, String action) {
        return database.sql("select p.content from audit_entry e join audit_payload p on p.entry_id = e.id where e.action = ? and e.subject_id = ?")
                .params(action, pack)
                .query(String.class)
                .single();
    }

    private UUID built(String person) {
        UUID pack = as(person).post("/api/audit-packs", Map.of(
                        "title", "Certification", "periodFrom", story.today().minusDays(30).toString(), "periodTo",
                        story.today().plusDays(1).toString(), "unitIds", List.of(people.unitId())))
                .expect(201)
                .id();
        done(pack);
        return pack;
    }

    private void done(UUID pack) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as("audit_pm").get("/api/audit-packs/" + pack).expect(200).text("/state").equals("DONE"));
    }

    private ApiClient as(String person) {
        return people.signedInAs(person);
    }
}
