package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
        new Desk(visitors.of("Amara Okafor"), "Amara Okafor")
                .describeNonconformity(TITLE, "Digital Services", today()).start(TITLE);
        Desk marek = new Desk(visitors.of("Marek Novák"), "Marek Novák");
        Locator dialog = marek.away("Marek Novák", today(), today().plusDays(2), "Inês Costa");
        marek.visitor().checkAccessibility().picture("away");

        Desk ines = new Desk(visitors.of("Inês Costa"), "Inês Costa").open("Contain nonconformity", TITLE);
        assertThat(ines.task().getByText("You stand in for Marek Novák")).isVisible();
        ines.visitor().checkAccessibility().picture("standing-in");

        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I am back")).click();
        assertThat(dialog.getByText("Away now", new Locator.GetByTextOptions().setExact(false))).isHidden();
        marek.page().keyboard().press("Escape");
        marek.open("Contain nonconformity", TITLE);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
