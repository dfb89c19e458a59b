package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody goes away and says so; the substitute finds the task, and it is back when they are. */
@JourneyTest
class AbsenceJourneyTests {

    private static final String TITLE = "Badges of leavers stay active";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Autowired
    private Clock clock;

    @Test
    void givesTasksToTheSubstituteAndBack() {
        register();
        Desk marek = new Desk(visitors.of("Marek Novák"), "Marek Novák");
        Locator dialog = away(marek);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enter absence")).click();
        assertThat(dialog.getByText("Away now", new Locator.GetByTextOptions().setExact(false))).isVisible();
        marek.visitor().checkAccessibility().picture("away");

        Desk ines = new Desk(visitors.of("Inês Costa"), "Inês Costa").open("Contain nonconformity", TITLE);
        assertThat(ines.task().getByText("You stand in for Marek Novák")).isVisible();
        ines.visitor().checkAccessibility().picture("standing-in");

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I am back")).click();
        assertThat(dialog.getByText("Away now", new Locator.GetByTextOptions().setExact(false))).isHidden();
        marek.page().keyboard().press("Escape");
        marek.open("Contain nonconformity", TITLE);
    }

    private Locator away(Desk marek) {
        Page page = marek.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of Marek Novák")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("I am away")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("I am away"));
        dialog.waitFor();
        marek.day("First day away", today()).day("Last day away", today().plusDays(2)).pick("Substitute", "Inês Costa");
        return dialog;
    }

    private void register() {
        Desk auditor = new Desk(visitors.of("Amara Okafor"), "Amara Okafor");
        auditor.page().navigate("/cases");
        auditor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a case")).first().click();
        auditor.write("Title", TITLE).choose("Where it came from", "Internal audit").radio("Grade", "Minor")
                .pick("Control and unit", "AM-01").pick("Requirement", "A.5.9")
                .write("What is required", "Badges end on the last working day.")
                .write("What was seen", "2 of 25 badges still opened the gate.")
                .write("The gap", "Nobody tells the gatehouse.").day("Found on", today());
        auditor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the case")).click();
        assertThat(auditor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE))).isVisible();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
