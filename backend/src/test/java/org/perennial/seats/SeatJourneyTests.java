package org.perennial.seats;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiClient;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Mailbox;
import org.perennial.testing.Visitor;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Value;

/** An outside auditor is invited by mail, reads a pack and nothing else, draws a sample, and is out when the time is over. */
@JourneyTest
class SeatJourneyTests {

    private static final String ADA = "ada@certifier.example";
    private static final String PACK = "Surveillance audit by Ada";
    private static final String CASE = "Leavers keep remote access after their last working day";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Value("${local.server.port}")
    int port;

    private ApiClient okafor;
    private Mailbox mails;
    private Visitor ada;

    @BeforeEach
    void readMails() {
        okafor = new ApiClient(URI.create("http://localhost:" + port)).signIn("okafor", "this is only a demo");
        mails = new Mailbox(okafor, ADA, port);
        ada = visitors.of("Ada Outside");
    }

    @Test
    void readsFromASeatWhatItsPackHolds() {
        Desk raman = new Desk(visitors.of("Priya Raman"), "Priya Raman");
        String pack = buildPack(raman);
        openSeat(raman);

        signInByMail();
        readPack();
        seesNothingElse(pack);
        drawSample();

        assertThat(row(raman.page(), "Ada Outside")).containsText("Open");
        okafor.post("/api/demo/clock/advance", Map.of("days", 31, "hours", 0)).expect(200);
        ada.page().reload();
        assertThat(ada.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a link"))).isVisible();
        raman.page().reload();
        assertThat(row(raman.page(), "Ada Outside")).containsText("Time is over");
        seesInTheTrailWhatWasRead();
    }

    private String buildPack(Desk raman) {
        Page page = raman.page();
        page.navigate("/audit-packs");
        button(page, "New audit pack").click();
        raman.write("Title", PACK);
        // The demo's clock may have been moved by another story since the cases began.
        raman.day("From", LocalDate.of(2020, 1, 1));
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Business units")).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Digital Services")).first().click();
        page.keyboard().press("Escape");
        button(page, "Build the pack").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        return page.url();
    }

    private void openSeat(Desk raman) {
        button(raman.page(), "Open a seat").click();
        Locator dialog = raman.page().getByRole(AriaRole.DIALOG);
        raman.write("Name", "Ada Outside").write("E-mail address", ADA);
        raman.visitor().checkAccessibility().picture("seat-new");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open a seat")).click();
        assertThat(row(raman.page(), "Ada Outside")).containsText("Open");
        raman.visitor().checkAccessibility().picture("seat-opened");
    }

    private void signInByMail() {
        Page page = ada.page();
        page.navigate(mails.link(mails.mail("You have an auditor's seat", PACK), "/sign-in\\S*"));
        button(page, "Mail me a link").click();
        page.getByLabel("User name or e-mail address").fill(ADA);
        button(page, "Mail me a link").click();
        page.navigate(mails.link(mails.mail("Your link to sign in"), "/sign-in/link#\\S+"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        assertThat(page.getByText("What you read is written into the audit trail", new Page.GetByTextOptions().setExact(false))).isVisible();
        ada.checkAccessibility().picture("seat-packs");
    }

    private void readPack() {
        Page page = ada.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PACK)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CASE)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(CASE))).isVisible();
        ada.checkAccessibility().picture("seat-case");
    }

    private void seesNothingElse(String pack) {
        Page page = ada.page();
        for (String closed : new String[] {"/inbox", "/cases", "/trail", "/people"}) {
            page.navigate(closed);
            page.waitForURL("**/audit-packs");
        }
        page.navigate(pack);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(PACK))).isVisible();
        assertThat(button(page, "Open a seat")).hasCount(0);
    }

    private void drawSample() {
        Page page = ada.page();
        button(page, "Draw a sample").click();
        page.getByLabel("How many").fill("1");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Seed")).fill("agreed on the phone");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Draw a sample")).click();
        Locator drawn = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sample").setExact(true));
        assertThat(drawn).containsText("agreed on the phone");
        assertThat(drawn.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("CA-"))).hasCount(1);
        ada.checkAccessibility().picture("seat-sample");
    }

    private void seesInTheTrailWhatWasRead() {
        Page page = new Desk(visitors.of("Amara Okafor"), "Amara Okafor").page();
        page.navigate("/trail?action=seat.case-read");
        Locator entry = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Ada Outside"));
        assertThat(entry.first()).containsText("Read from an auditor's seat");
    }

    private static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Auditor's seats"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }
}
