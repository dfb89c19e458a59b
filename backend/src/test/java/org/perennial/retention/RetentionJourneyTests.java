package org.perennial.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiClient;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Value;

/** Six years after a case was closed two people delete it; its number is what is left. */
@JourneyTest
class RetentionJourneyTests {

    private static final String CASE = "Drawings left on desks in the assembly office";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Value("${local.server.port}")
    int port;

    private ApiClient okafor;

    @Test
    void takesTwoPeopleAndLeavesATombstone() {
        okafor = new ApiClient(URI.create("http://localhost:" + port)).signIn("okafor", "this is only a demo");
        String path = "/cases/" + okafor.get("/api/cases?q=Drawings").expect(200).text("/items/0/id");
        for (int year = 0; year < 6; year++) {
            pass(366);
        }

        Desk wojcik = new Desk(visitors.of("Tomasz Wójcik"), "Tomasz Wójcik");
        String list = propose(wojcik);
        approve(new Desk(visitors.of("Claire Dubois"), "Claire Dubois"), list);
        pass(1);

        Page page = wojcik.page();
        page.navigate(list);
        assertThat(page.getByText("Done", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Deleted")).first()).isVisible();
        wojcik.visitor().checkAccessibility().picture("retention-done");
        page.navigate(path);
        assertThat(page.getByText(Pattern.compile("CA-\\S+ was deleted"))).isVisible();
        assertThat(page.getByText(CASE)).hasCount(0);
        wojcik.visitor().checkAccessibility().picture("retention-tombstone");
        standsInTheTrail();
    }

    private String propose(Desk wojcik) {
        Page page = wojcik.page();
        page.navigate("/retention");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(CASE))).isVisible();
        wojcik.visitor().checkAccessibility().picture("retention-due");
        button(page, "Propose a deletion").click();
        wojcik.choose("Unit", "Manufacturing Berlin");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Propose")).click();
        assertThat(page.getByText("A second person decides").first()).isVisible();
        assertThat(button(page, "Approve and delete")).hasCount(0);
        wojcik.visitor().checkAccessibility().picture("retention-proposed");
        return page.url();
    }

    private void approve(Desk dubois, String list) {
        Page page = dubois.page();
        page.navigate(list);
        assertThat(page.getByText(CASE)).isVisible();
        button(page, "Approve and delete").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve and delete")).click();
        assertThat(button(page, "Approve and delete")).hasCount(0);
    }

    private void standsInTheTrail() {
        Page page = new Desk(visitors.of("Amara Okafor"), "Amara Okafor").page();
        page.navigate("/trail?action=case.deleted");
        Locator entry = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Case deleted: 6 years after it ended"));
        assertThat(entry.first()).containsText("CA-");
    }

    private void pass(int days) {
        okafor.post("/api/demo/clock/advance", Map.of("days", days, "hours", 0)).expect(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
