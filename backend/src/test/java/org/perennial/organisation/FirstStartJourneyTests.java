package org.perennial.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiTest;
import org.perennial.testing.Visitor;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From the link in the log to a unit and people who were imported, in the browser. The property asks for a database of its own. */
@ApiTest
@Tag("fresh")
@TestPropertySource(properties = "perennial.test.purpose=set-up in the browser")
class FirstStartJourneyTests {

    private static final String PASSWORD = "a first good sentence";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Autowired
    SetUp setUp;

    @Test
    void setsUpAndImportsPeople() {
        Visitor ada = visitors.of("ada");
        setsUp(ada, setUp.newToken());
        addsUnit(ada);
        importsPeople(ada);
        findsPerson(ada);
    }

    private static void setsUp(Visitor ada, String token) {
        Page page = ada.page();
        page.navigate("/setup?token=" + token);
        Locator organisation = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Organisation"));
        organisation.getByLabel("Name").first().fill("Acme Works");
        page.getByLabel("Short code").fill("ACME");
        page.getByLabel("Full name").fill("Ada Admin");
        page.getByLabel("Employee number").fill("1");
        page.getByLabel("Mail address").fill("ada@acme.example");
        page.getByLabel("Name to sign in with").fill("ada");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(false)).first().fill(PASSWORD);
        page.getByLabel("Password once more").fill(PASSWORD);
        ada.checkAccessibility();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up")).click();
        page.waitForURL("**/inbox**");
    }

    private static void addsUnit(Visitor ada) {
        Page page = ada.page();
        page.navigate("/organisation");
        page.getByRole(AriaRole.MAIN).getByText("Acme Works").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add below")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").first().fill("Plant North");
        dialog.getByLabel("Code").fill("NORTH");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByText("Plant North").first()).isVisible();
        ada.checkAccessibility();
    }

    private static void importsPeople(Visitor ada) {
        Page page = ada.page();
        page.navigate("/organisation?view=import");
        choose(page, "e-2,Grace Hopper,grace@acme.example,NORTH,nobody\n");
        assertThat(page.getByText("Nothing was imported").first()).isVisible();
        assertThat(page.getByText("Nobody has this employee id, neither in the file nor here.")).isVisible();
        ada.checkAccessibility();
        choose(page, "e-2,Grace Hopper,grace@acme.example,NORTH,1\ne-3,Edsger Dijkstra,edsger@acme.example,NORTH,e-2\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import 2 changes")).click();
        assertThat(page.getByText("The file is imported")).isVisible();
    }

    private static void choose(Page page, String rows) {
        byte[] file = ("employee_id,display_name,email,business_unit,manager_employee_id\n" + rows).getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv", file));
    }

    private static void findsPerson(Visitor ada) {
        Page page = ada.page();
        page.navigate("/organisation?view=people");
        page.getByText("Edsger Dijkstra").first().click();
        assertThat(page.getByText("Grace Hopper").first()).isVisible();
        ada.checkAccessibility();
    }
}
