package org.perennial.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.shared.Hashes;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process with little memory builds a large audit pack and gives it out. */
@Tag("soak")
class PackSoakTests {

    private static final int CASES = Integer.getInteger("perennial.soak.pack-cases", 2_000);
    private static final int FILES = Integer.getInteger("perennial.soak.pack-files", 10_000);
    private static final int BYTES = Integer.getInteger("perennial.soak.pack-file-bytes", 100_000);
    private static final String MEMORY = System.getProperty("perennial.soak.pack-memory", "512m");

    @TempDir
    Path directory;

    @Test
    void buildsALargePackWithLittleMemory() throws Exception {
        String url = TestDatabase.newUrl();
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        try (ServerProcess server = new ServerProcess(
                directory, "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
                "--perennial.trail.key-file=" + directory.resolve("trail.key"))) {
            server.with("-Xmx" + MEMORY).with("-XX:+ExitOnOutOfMemoryError").start();
            SoakOrganisation organisation = new SoakOrganisation(server.address(), server.setUpToken());
            copyMany(organisation, jdbc);
            ApiClient isms = organisation.signedInAs(SoakOrganisation.ISMS);

            Instant begun = Instant.now();
            UUID pack = isms.post("/api/audit-packs", Map.of(
                            "title", "Soak", "periodFrom", LocalDate.now().minusDays(30).toString(), "periodTo", LocalDate.now().plusDays(1).toString(),
                            "unitIds", List.of(isms.get("/api/units").expect(200).text("/items/0/id"))))
                    .expect(201)
                    .id();
            ApiResponse done = await().atMost(Duration.ofMinutes(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isms.get("/api/audit-packs/" + pack).expect(200), now -> List.of("DONE", "FAILED").contains(now.text("/state")));
            Duration built = Duration.between(begun, Instant.now());
            long peak = server.peakMegabytes();
            System.out.printf(
                    "SOAK pack cases=%s files=%s bytes=%s -Xmx%s seconds=%d peak RSS=%d MiB%n", done.text("/cases"), done.text("/files"),
                    done.text("/size"), MEMORY, built.toSeconds(), peak);

            assertThat(done.text("/state")).as(done.body()).isEqualTo("DONE");
            assertThat(done.text("/cases")).isEqualTo(String.valueOf(CASES + 1));
            assertThat(done.text("/files")).isEqualTo(String.valueOf(FILES + 1));
            Path file = isms.download("/api/audit-packs/" + pack + "/content", directory.resolve("pack.zip"));
            assertThat(digest(Files.newInputStream(file))).isEqualTo(done.text("/sha256"));
            holdsWhatItLists(file);
            assertThat(server.isAlive()).isTrue();
            assertThat(server.errors()).isEmpty();
        }
    }

    private static void copyMany(SoakOrganisation organisation, JdbcTemplate jdbc) {
        ApiClient owner = organisation.signedInAs(SoakOrganisation.OWNER);
        UUID caseId = organisation.signedInAs(SoakOrganisation.AUDITOR)
                .post("/api/cases", Map.of("type", "corrective-action", "data", organisation.registration("Packed")))
                .expect(201)
                .id();
        UUID evidence = owner.upload("/api/evidence", "export.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Map.of(
                        "caseId", caseId.toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT", "title", "Export", "periodFrom",
                        SoakOrganisation.today(), "periodTo", SoakOrganisation.today()))
                .expect(201)
                .id();
        new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource()))
                .executeWithoutResult(status -> new ManyCases(jdbc).copy(caseId, evidence, CASES, FILES, BYTES));
        jdbc.execute("analyze");
    }

    private static void holdsWhatItLists(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode files;
            try (InputStream manifest = zip.getInputStream(zip.getEntry("manifest.json"))) {
                files = JsonMapper.builder().build().readTree(manifest).get("files");
            }
            assertThat(files.size()).isEqualTo(zip.size() - 1).isGreaterThan(4 * CASES + FILES);
            for (JsonNode each : files) {
                assertThat(digest(zip.getInputStream(zip.getEntry(each.get("path").asString())))).isEqualTo(each.get("sha256").asString());
            }
        }
    }

    private static String digest(InputStream bytes) throws Exception {
        try (DigestInputStream reading = new DigestInputStream(bytes, Hashes.sha256())) {
            reading.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(reading.getMessageDigest().digest());
        }
    }
}
