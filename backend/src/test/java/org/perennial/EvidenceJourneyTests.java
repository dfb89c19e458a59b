package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.audittrail.verify.VerifyCommand;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

/** A hostile file comes in, is rejected and replaced; afterwards an auditor checks the trail here and without us. */
@JourneyTest
class EvidenceJourneyTests {

    private static final String TITLE = "Guests keep their badges";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>.csv";
    private static final String SCRIPT = "<script>document.title='caught'</script>";

    /** Two pages with a blue field each, and a script that runs when a reader lets it. */
    private static final String PDF = """
            %PDF-1.7
            1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(document.title='caught'; app.alert\\(1\\))>>>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R>> endobj
            4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 6 0 R/Resources<</Font<</F 7 0 R>>/XObject<</Scan 8 0 R>>>>>> endobj
            5 0 obj <</Length 35>> stream
            0 0 1 rg 50 50 200 100 re f
            endstream endobj
            6 0 obj <</Length 77>> stream
            0 1 0 rg BT /F 90 Tf 10 20 Td (III) Tj ET 1 0 0 rg q 90 0 0 90 200 100 cm /Scan Do Q
            endstream endobj
            7 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            8 0 obj <</Subtype/Image/ImageMask true/Width 8/Height 8/BitsPerComponent 1/Length 15
            /Filter[/ASCIIHexDecode/CCITTFaxDecode]/DecodeParms[null<</K -1/Columns 8/Rows 8>>]>> stream
            26A2FFFE002002>
            endstream endobj
            trailer <</Root 1 0 R/Size 9>>
            %%EOF
            """;

    /** Whether the page that is shown has this colour anywhere. */
    private static final String DRAWN = """
            wanted => { const page = document.querySelector('[role=dialog] canvas'); if (!page || !page.width) return false;
              const all = page.getContext('2d').getImageData(0, 0, page.width, page.height).data;
              for (let at = 0; at < all.length; at += 4)
                if (wanted.every((value, part) => Math.abs(all[at + part] - value) < 60)) return true;
              return false }""";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @TempDir
    Path directory;

    @Autowired
    private Clock clock;

    @Test
    void judgesReplacesAndVerifies() {
        Desk amara = new Desk(visitors.of("Amara Okafor"), "Amara Okafor")
                .describeNonconformity(TITLE, "Digital Services", today()).start(TITLE);
        String evidence = amara.page().url().replaceAll("\\?.*", "") + "?tab=evidence";
        Desk marek = new Desk(visitors.of("Marek Novák"), "Marek Novák");
        marek.page().navigate(evidence);
        upload(marek, "input[type=file]", new FilePayload("page.html", "text/html", bytes("<html>" + SCRIPT + "</html>")));
        assertThat(marek.page().getByText("Files of this type", new Page.GetByTextOptions().setExact(false))).isVisible();
        upload(marek, "input[type=file]", new FilePayload(HOSTILE, "text/csv", bytes("name,note\n" + SCRIPT + ",=1+1\n")));
        Locator shown = open(marek, HOSTILE);
        assertThat(shown.getByText(SCRIPT)).isVisible();
        assertThat(marek.page()).not().hasTitle("caught");
        assertThat(button(shown, "Accept or reject")).isHidden();
        marek.visitor().checkAccessibility().picture("evidence-hostile");

        Desk daniel = new Desk(visitors.of("Daniel Fuchs"), "Daniel Fuchs");
        daniel.page().navigate(evidence);
        button(open(daniel, HOSTILE), "Accept or reject").click();
        Locator judging = daniel.page().getByRole(AriaRole.DIALOG);
        judging.getByRole(AriaRole.RADIO).last().check();
        daniel.visitor().checkAccessibility().picture("evidence-judge");
        judging.getByLabel("Why").fill("It names no badge.");
        judging.getByLabel("Why").press("Tab");
        button(judging, "Decide").click();
        assertThat(daniel.page().getByText("Rejected by Daniel Fuchs: It names no badge.")).isVisible();

        assertThat(marek.page().getByRole(AriaRole.DIALOG).getByText("It names no badge.")).isVisible();
        upload(marek, "[role=dialog] input[type=file], body > input[type=file]", new FilePayload("badges.csv", "text/csv", bytes("badge\n7\n")));
        Locator newer = marek.page().getByRole(AriaRole.DIALOG);
        assertThat(button(newer, "Show the version it replaced")).isVisible();
        marek.visitor().checkAccessibility().picture("evidence-newer");
        button(newer, "Show the version it replaced").click();
        assertThat(button(marek.page().getByRole(AriaRole.DIALOG), "Replaced: show the newer version")).isVisible();
        showsPagesOfPdf(marek, evidence);
        verify(amara.page());
        amara.visitor().checkAccessibility().picture("trail-verified");
    }

    /** A page is drawn, the script in the file does not run, and a file that is none is said to be so. */
    private void showsPagesOfPdf(Desk marek, String evidence) {
        marek.page().navigate(evidence);
        upload(marek, "input[type=file]", new FilePayload("plan.pdf", "application/pdf", bytes(PDF)));
        Locator shown = open(marek, "plan.pdf");
        assertThat(shown.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("AM-01"))).isVisible();
        assertThat(shown.getByText("Page 1 of 2")).isVisible();
        marek.page().waitForFunction(DRAWN, List.of(0, 0, 255));
        marek.visitor().checkAccessibility().picture("evidence-pdf");
        button(shown, "Next page").click();
        assertThat(shown.getByText("Page 2 of 2")).isVisible();
        // A fax, as scanners write them, and letters of a font that the file does not bring.
        marek.page().waitForFunction(DRAWN, List.of(255, 0, 0));
        marek.page().waitForFunction(DRAWN, List.of(0, 255, 0));
        marek.visitor().picture("evidence-pdf-scan");
        assertThat(marek.page()).not().hasTitle("caught");
        marek.page().keyboard().press("Escape");
        upload(marek, "input[type=file]", new FilePayload("broken.pdf", "application/pdf", bytes("%PDF-1.7\nnothing of the kind\n")));
        assertThat(open(marek, "broken.pdf").getByText("This PDF file cannot be read.", new Locator.GetByTextOptions().setExact(false))).isVisible();
    }

    private void verify(Page page) {
        // Tests seal when they want to, and a bundle begins with that.
        assertThat(page.request().get("/api/trail/bundle")).isOK();
        page.navigate("/trail");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Seal and verification")).click();
        Locator panel = page.getByRole(AriaRole.DIALOG);
        Path checkpoint = kept(page, panel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Last checkpoint")), "checkpoint.txt");
        panel.locator("input[type=file]").setInputFiles(checkpoint);
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verify against")).click();
        assertThat(panel.getByText("Everything is as it was sealed")).isVisible();
        Path bundle = kept(page, panel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Whole trail as a bundle")), "trail.zip");
        assertThat(VerifyCommand.run(
                        List.of(bundle.toString(), "--trusted-checkpoint", checkpoint.toString()), System.out, System.err))
                .isZero();
    }

    private Path kept(Page page, Locator link, String name) {
        Download download = page.waitForDownload(link::click);
        Path file = directory.resolve(name);
        download.saveAs(file);
        return file;
    }

    /** Chooses the file and answers what is asked of it. */
    private void upload(Desk desk, String input, FilePayload file) {
        desk.page().locator(input).last().setInputFiles(file);
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG).last();
        dialog.getByLabel("Where it comes from").fill("Reception");
        button(dialog, "Upload").click();
    }

    private static Locator open(Desk desk, String title) {
        desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title).setExact(true)).click();
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("SHA-256").waitFor();
        return dialog;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
