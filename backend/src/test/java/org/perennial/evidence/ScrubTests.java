package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** What the store finds when it reads itself again, and what it does when there is no room. */
@ApiTest
@Tag("both")
class ScrubTests {

    private final TestOrganisations organisations;
    private final CaseFixture cases;
    private final Scrubber scrubber;
    private final JdbcClient database;
    private TestOrganisation organisation;
    private UUID caseId;
    private String chief;

    @Autowired
    ScrubTests(TestOrganisations organisations, CaseFixture cases, Scrubber scrubber, JdbcClient database) {
        this.organisations = organisations;
        this.cases = cases;
        this.scrubber = scrubber;
        this.database = database;
    }

    @BeforeEach
    void ownCase() {
        organisation = organisations.of(this);
        caseId = cases.open(organisation, cases.controlUnit(organisation));
        chief = "chief" + Ids.next();
        organisation.add(chief);
        organisation.grant(chief, "admin", organisations.root());
    }

    @Test
    void findsAChangedByteAndAMissingChunkAndSaysWhenTheyAreBack() {
        byte[] bytes = ("whole " + Ids.next()).getBytes(StandardCharsets.UTF_8);
        String changed = stored(bytes);
        String missing = stored(("gone " + Ids.next()).getBytes(StandardCharsets.UTF_8));
        byte[] wrong = bytes.clone();
        wrong[0] ^= 1;
        database.sql("update evidence_chunk set bytes = ? where sha256 = ?").params(wrong, changed).update();
        database.sql("delete from evidence_chunk where sha256 = ?").param(missing).update();

        JsonNode report = round();

        assertThat(digests(report)).contains(changed, missing);
        assertThat(report.at("/lastRound/damaged").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(entries("evidence.damaged")).isGreaterThanOrEqualTo(2);
        assertThat(entries("evidence.scrubbed")).isPositive();
        long before = entries("evidence.damaged");
        round();
        assertThat(entries("evidence.damaged")).as("told once").isEqualTo(before);
        database.sql("update evidence_chunk set bytes = ? where sha256 = ?").params(bytes, changed).update();
        assertThat(digests(round())).doesNotContain(changed);
        assertThat(entries("evidence.restored")).isPositive();
        database.sql("update evidence_content set damaged_at = null, checked_at = null where sha256 = ?").param(missing).update();
        database.sql("insert into evidence_chunk (sha256, chunk_no, bytes) values (?, 0, ?)")
                .params(missing, "gone".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void showsTheStoreToAdministratorsOfTheWholeOnly() {
        organisation.signedInAs(chief).get("/api/evidence-store").expect(200);
        organisation.signedInAs("admin").get("/api/evidence-store").expectProblem(403, "capability.missing");
        organisation.signedInAs("isms").get("/api/evidence-store").expectProblem(403, "capability.missing");
        organisation.signedInAs("isms").post("/api/evidence-store/actions/scrub", Map.of()).expectProblem(403, "capability.missing");
        organisation.nobody().get("/api/evidence-store").expectProblem(401, "sign-in.required");
    }

    @Test
    void keepsPeopleAndAllToTheirRoom() {
        stored(("mine " + Ids.next()).getBytes(StandardCharsets.UTF_8));
        UUID owner = organisation.person("control_owner");
        Problem person = catchThrowableOfType(Problem.class, () -> quotas(50, 1_000_000).check(owner, 40));
        Problem total = catchThrowableOfType(Problem.class, () -> quotas(1_000_000, 50).check(Ids.next(), 40));

        assertThat(person.code()).isEqualTo("evidence.quota-person");
        assertThat(person.status().value()).isEqualTo(413);
        assertThat(total.code()).isEqualTo("evidence.quota-total");
        assertThat(total.status().value()).isEqualTo(507);
        new Quotas(database, settings(DataSize.ofGigabytes(1), DataSize.ofGigabytes(1))).check(owner, 40);
    }

    @Test
    void saysThatThereIsNoRoomWhereTheDatabaseHasNone() {
        RuntimeException full = NoRoom.explain(new UncategorizedSQLException("insert", "insert", new SQLException("disk full", "53100")));
        RuntimeException other = new DataIntegrityViolationException("x", new SQLException("null", "23502"));

        assertThat(full).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("evidence.no-space"));
        assertThat(NoRoom.explain(other)).isSameAs(other);
    }

    /** A whole round, piece by piece. */
    private JsonNode round() {
        var admin = organisation.signedInAs(chief);
        admin.post("/api/evidence-store/actions/scrub", Map.of()).expect(202);
        JsonNode report = admin.get("/api/evidence-store").expect(200).json();
        while (!report.at("/runningSince").isNull()) {
            scrubber.tick();
            report = admin.get("/api/evidence-store").expect(200).json();
        }
        return report;
    }

    private static java.util.List<String> digests(JsonNode report) {
        return report.at("/damagedFiles").valueStream().map(file -> file.at("/sha256").asString()).toList();
    }

    private long entries(String action) {
        return database.sql("select count(*) from audit_entry where action = ?").param(action).query(Long.class).single();
    }

    private String stored(byte[] bytes) {
        organisation.signedInAs("control_owner")
                .upload("/api/evidence", "a.txt", "text/plain", bytes, Map.of(
                        "caseId", caseId.toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT"))
                .expect(201);
        return Hashes.sha256Hex(bytes);
    }

    private Quotas quotas(long person, long total) {
        return new Quotas(database, settings(DataSize.ofBytes(person), DataSize.ofBytes(total)));
    }

    private static EvidenceSettings settings(DataSize person, DataSize total) {
        return new EvidenceSettings(DataSize.ofMegabytes(1), null, person, total, Duration.ofDays(7));
    }
}
