package org.perennial.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitor;
import org.perennial.testing.Visitors;

/** An auditor gets a pack, goes away with it, and sees without a network whether somebody changed it. */
@JourneyTest
class PackJourneyTests {

    private static final String VERIFIED = "Leavers keep remote access after their last working day";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @TempDir
    Path folder;

    private Visitor outside;
    private Path zip;

    @Test
    void showsAnAuditorWithoutANetworkWhatWasChanged() throws IOException {
        zip = downloaded();
        PackFile pack = new PackFile(Files.readAllBytes(zip));
        outside = visitors.of("Auditor outside");
        outside.page().context().setOffline(true);
        outside.page().navigate(Files.write(folder.resolve("verify.html"), pack.files.get("verify.html")).toUri().toString());

        good(pack);
        changedEvidence(pack);
        removedEntry(pack);
        replacedCheckpoint(pack);
    }

    private Path downloaded() {
        Desk isms = new Desk(visitors.of("Tomasz Wójcik"), "Tomasz Wójcik");
        Page page = isms.page();
        page.navigate("/audit-packs");
        button(page, "New audit pack").first().click();
        isms.write("Title", "Certification, stage 2");
        // The demo's clock may have been moved by another story since the cases began.
        isms.day("From", java.time.LocalDate.of(2020, 1, 1));
        Locator units = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Business units"));
        units.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Digital Services")).first().click();
        page.keyboard().press("Escape");
        isms.visitor().picture("audit-pack-new");
        button(page, "Build the pack").click();
        Locator download = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download"));
        assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(page.getByText(VERIFIED)).isVisible();
        isms.visitor().checkAccessibility().picture("audit-pack");
        Download file = page.waitForDownload(download::click);
        Path kept = folder.resolve("pack.zip");
        file.saveAs(kept);
        return kept;
    }

    private void good(PackFile pack) throws IOException {
        outside.checkAccessibility();
        String newest = newestCheckpoint(pack);
        Path held = Files.write(folder.resolve("held.txt"), pack.files.get(newest));
        outside.page().locator("#checkpoints").setInputFiles(held);
        verify(zip);
        assertThat(verdict()).containsText("Good: everything is as it was sealed");
        assertThat(outside.page().locator("dl")).containsText("Vouched for by what you hold");
        outside.checkAccessibility().picture("pack-good");
    }

    private void changedEvidence(PackFile pack) throws IOException {
        String path = pack.below("files/").get(0);
        byte[] bytes = pack.files.get(path).clone();
        bytes[bytes.length / 2] ^= 1;
        String number = caseWith(pack, path);

        verify(changed(pack, path, bytes));

        assertThat(verdict()).containsText("Not as sealed");
        assertThat(finding("FILE_CHANGED")).containsText(path);
        assertThat(finding("EVIDENCE_CHANGED").first()).containsText("Case " + number);
        outside.checkAccessibility().picture("pack-changed");
    }

    private void removedEntry(PackFile pack) throws IOException {
        List<String> lines = pack.text("trail/entries.jsonl").lines().toList();
        int removed = lines.size() / 2;
        String rest = lines.stream().filter(line -> !line.equals(lines.get(removed))).collect(Collectors.joining("\n", "", "\n"));

        verify(changed(pack, "trail/entries.jsonl", rest.getBytes(StandardCharsets.UTF_8)));

        assertThat(verdict()).containsText("Not as sealed");
        assertThat(finding("ENTRY_MISSING").first()).containsText("Entry " + removed + " is missing.");
    }

    private void replacedCheckpoint(PackFile pack) throws IOException {
        String path = newestCheckpoint(pack);
        String[] note = pack.text(path).split("\n", -1);
        note[2] = (note[2].startsWith("A") ? "B" : "A") + note[2].substring(1);

        verify(changed(pack, path, String.join("\n", note).getBytes(StandardCharsets.UTF_8)));

        assertThat(verdict()).containsText("Not as sealed");
        assertThat(finding("CHECKPOINT_FORGED")).containsText("is not signed by the key of this trail");
        assertThat(finding("FILE_CHANGED")).containsText(path);
    }

    private void verify(Path chosen) {
        Page page = outside.page();
        page.locator("#zip").setInputFiles(chosen);
        assertThat(verdict()).hasCount(0);
        button(page, "Check the pack").click();
        assertThat(verdict()).isVisible();
    }

    private Locator verdict() {
        return outside.page().locator(".verdict");
    }

    private Locator finding(String code) {
        return outside.page().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(outside.page().getByText(code, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Writes a copy in which one file has other bytes; nothing else differs, the list of files included. */
    private Path changed(PackFile pack, String path, byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(pack.files);
        files.put(path, bytes);
        Path copy = Files.createTempFile(folder, "changed", ".zip");
        try (OutputStream out = Files.newOutputStream(copy); ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
            }
        }
        return copy;
    }

    private static String newestCheckpoint(PackFile pack) {
        long size = pack.below("trail/checkpoints/").stream()
                .mapToLong(path -> Long.parseLong(path.replaceAll("\\D", "")))
                .max()
                .orElseThrow();
        return "trail/checkpoints/" + size + ".txt";
    }

    private static String caseWith(PackFile pack, String path) {
        String found = pack.below("cases/").stream()
                .filter(each -> each.endsWith("/case.json") && pack.text(each).contains(path))
                .findFirst()
                .orElseThrow();
        assertThat(found).matches(Pattern.compile("cases/[^/]+/case\\.json"));
        return found.split("/")[1];
    }
}
