package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that want to harm whoever opens them: refused clearly, or stored as they are and shown as nothing but words. */
@ApiTest
class HostileFileApiTests {

    private static final String SCRIPT = "<script>fetch('/api/session')</script>";

    private final TestOrganisations organisations;
    private final CaseFixture cases;
    private TestOrganisation organisation;
    private UUID caseId;

    @Autowired
    HostileFileApiTests(TestOrganisations organisations, CaseFixture cases) {
        this.organisations = organisations;
        this.cases = cases;
    }

    @BeforeEach
    void ownCase() {
        organisation = organisations.of(this);
        caseId = cases.open(organisation, cases.controlUnit(organisation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "page.html | text/html | evidence.type-refused",
        "page.xhtml | application/xhtml+xml | evidence.type-refused",
        "page.svg | image/svg+xml | evidence.type-refused",
        "page.html | text/plain | evidence.type-refused",
        "export.txt | text/html | evidence.type-mismatch",
        "export.csv | image/svg+xml | evidence.type-mismatch",
        "export.txt | text/plain | evidence.type-mismatch",
        "report.pdf.html | application/pdf | evidence.type-refused",
        "report.png | image/png | evidence.type-mismatch",
        "report.pdf | application/pdf | evidence.type-mismatch",
        "report | text/html | evidence.type-refused"
    })
    void refusesActiveContentUnderEveryName(String name, String declared, String code) {
        byte[] page = ("<!doctype html><html><body>" + SCRIPT + Ids.next() + "</body></html>").getBytes(StandardCharsets.UTF_8);
        send(name, declared, page).expectProblem(415, code);
    }

    @Test
    void refusesDrawingsWithScripts() {
        byte[] drawing = ("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8);
        send("logo.svg", "image/svg+xml", drawing).expectProblem(415, "evidence.type-refused");
        send("logo.png", "image/png", drawing).expectProblem(415, "evidence.type-mismatch");
        send("logo.xml", "text/xml", drawing).expectProblem(415, "evidence.type-mismatch");
        send("logo.svgz", "image/svg+xml", drawing).expectProblem(415, "evidence.type-refused");
    }

    /** A picture and a script at once: taken as the picture it is, and never given out as anything a browser runs. */
    @Test
    void givesPolyglotsOutAsTheTypeTheyWereTakenAs() {
        byte[] picture = ("GIF89a/*" + Ids.next() + "*/=1;" + SCRIPT).getBytes(StandardCharsets.ISO_8859_1);
        UUID id = send("picture.gif", "image/gif", picture).expect(201).id();

        ApiResponse file = reader("/api/evidence/" + id + "/content").expect(200);
        expectHarmless(file);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("image/gif");
        assertThat(reader("/api/evidence/" + id + "/preview").expect(200).text("/form")).isEqualTo("IMAGE");
        byte[] document = ("%PDF-1.4\n" + Ids.next() + SCRIPT + "\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
        UUID pdf = send("report.pdf", "application/pdf", document).expect(201).id();
        expectHarmless(reader("/api/evidence/" + pdf + "/content").expect(200));
        assertThat(reader("/api/evidence/" + pdf + "/preview").expect(200).text("/form")).isEqualTo("PDF");
        send("picture.gif.exe", "image/gif", picture).expectProblem(415, "evidence.type-refused");
        send("picture.js", "image/gif", picture).expectProblem(415, "evidence.type-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.csv", "notes.txt", "data.json"})
    void showsMarkupInTextsAsWords(String name) {
        String content = "\"name\",\"note\"\n\"" + Ids.next() + "\",\"<img src=x onerror=alert(1)>" + SCRIPT + "\u202egpj.exe\"\n";
        UUID id = send(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)).expect(201).id();

        ApiResponse preview = reader("/api/evidence/" + id + "/preview").expect(200);

        assertThat(preview.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(preview.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(preview.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(preview.body()).contains("onerror=alert(1)").doesNotContain("\u202e");
        expectHarmless(reader("/api/evidence/" + id + "/content").expect(200));
    }

    @Test
    void showsATableOfAnySeparatorAndEncoding() {
        UUID id = send("export.csv", "text/csv", ("Name;Ort\nMüller;Köln " + Ids.next() + "\n").getBytes(StandardCharsets.ISO_8859_1))
                .expect(201)
                .id();
        ApiResponse preview = reader("/api/evidence/" + id + "/preview").expect(200);

        assertThat(preview.text("/form")).isEqualTo("TABLE");
        assertThat(preview.text("/rows/0/1")).isEqualTo("Ort");
        assertThat(preview.text("/rows/1/0")).isEqualTo("Müller");
        organisation.signedInAs("stranger").get("/api/evidence/" + id + "/preview").expectProblem(404, "evidence.not-found");
    }

    @Test
    void showsTheBeginningOfALongTextOnly() {
        UUID id = send("long.txt", "text/plain", ("ü".repeat(500_000) + Ids.next()).getBytes(StandardCharsets.UTF_8)).expect(201).id();
        ApiResponse preview = reader("/api/evidence/" + id + "/preview").expect(200);

        assertThat(preview.json().at("/cut").asBoolean()).isTrue();
        assertThat(preview.text("/text").length()).isBetween(60_000, 66_000);
    }

    @Test
    void refusesBombsOfSizeAndOfNumber() throws IOException {
        send("bomb.zip", "application/zip", Samples.zip(20_000_000, "zeros")).expectProblem(400, "evidence.archive-refused");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int number = 0; number < 1_001; number++) {
                zip.putNextEntry(new ZipEntry("n" + number));
            }
        }
        send("many.zip", "application/zip", many.toByteArray()).expectProblem(400, "evidence.archive-refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "../../../etc/passwd.txt | passwd.txt",
        "..\\..\\boot.txt | boot.txt",
        "C:\\temp\\export.txt | export.txt",
        "invoice\u202Etxt.exe.txt | invoicetxt.exe.txt",
        "a\u0007b.txt | ab.txt",
        "\u2066report\u2069.txt | report.txt",
        ".. .txt | .. .txt"
    })
    void storesHostileNamesSafely(String name, String expected) {
        ApiResponse taken = send(name, "text/plain", unique()).expect(201);
        assertThat(taken.text("/fileName")).isEqualTo(expected);
        expectHarmless(reader("/api/evidence/" + taken.id() + "/content").expect(200));
    }

    @Test
    void refusesANameThatNoHeaderCanHold() {
        send("a\u0000.txt", "text/plain", unique()).expectProblem(400, "evidence.upload-broken");
    }

    @Test
    void shortensAThousandCharactersAndKeepsTheType() {
        ApiResponse taken = send("\u05d0".repeat(1_000) + ".txt", "text/plain", unique()).expect(201);
        assertThat(taken.text("/fileName")).hasSize(200).endsWith(".txt");
        expectHarmless(reader("/api/evidence/" + taken.id() + "/content").expect(200));
    }

    private static void expectHarmless(ApiResponse file) {
        assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment;").doesNotContain("/", "\\", "\n");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    private ApiResponse send(String name, String declared, byte[] bytes) {
        Map<String, String> said = new HashMap<>(
                Map.of("caseId", caseId.toString(), "kind", "DESIGN", "source", "Directory", "method", "EXPORT"));
        return organisation.signedInAs("control_owner").upload("/api/evidence", name, declared, bytes, said);
    }

    private ApiResponse reader(String path) {
        return organisation.signedInAs("control_owner").get(path);
    }

    private static byte[] unique() {
        return Samples.text("x" + Ids.next());
    }
}
