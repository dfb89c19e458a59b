package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiClient;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who has a task asks others: a colleague for an answer, the head for time and for a hold; lateness is accepted at last. */
@JourneyTest
class AsksJourneyTests {

    private static final String TITLE = "Meeting room tablets without an owner";
    private static final String STEP = "Contain nonconformity";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Value("${local.server.port}")
    int port;

    @Autowired
    private Clock clock;

    private final Map<String, Desk> desks = new HashMap<>();

    @Test
    void getsAnswersAndTimeFromOthers() {
        as("Amara Okafor").describeNonconformity(TITLE, "Digital Services", today()).start(TITLE);
        asksAColleague();
        getsMoreTime();
        pausesTheCase();
        hasLatenessAccepted();
    }

    private void asksAColleague() {
        Desk owner = as("Marek Novák").open(STEP, TITLE);
        owner.ask("Ask a colleague");
        owner.pick("Colleague", "Inês Costa").write("Question", "Which rooms have tablets?");
        submit(owner.page(), "Ask");
        assertThat(questions(owner)).containsText("waiting for the answer");

        Locator asked = asked(as("Inês Costa"), "Marek Novák asks");
        as("Inês Costa").visitor().checkAccessibility().picture("asked");
        asked.getByLabel("Your answer").fill("All on the third floor.");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer").setExact(true)).click();
        assertThat(asked).hasCount(0);
        // Live: nobody reloads the owner's window.
        assertThat(questions(owner)).containsText("All on the third floor.");
    }

    private void getsMoreTime() {
        Desk owner = as("Marek Novák");
        Locator menu = owner.openAsks();
        assertThat(menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Give more time"))).hasCount(0);
        owner.page().keyboard().press("Escape");
        owner.ask("Ask for more time");
        owner.day("New date", today().plusDays(30)).write("Reason", "The rooms are refurbished until then.");
        submit(owner.page(), "Ask");

        Locator request = asked(as("Lena Hartmann"), "More time until");
        assertThat(request).containsText("0 of 2 extensions used");
        request.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Grant")).click();
        assertThat(request).hasCount(0);
        assertThat(owner.task()).containsText("originally");
        owner.visitor().checkAccessibility().picture("more-time");
    }

    private void pausesTheCase() {
        Desk owner = as("Marek Novák");
        owner.task().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE)).first().click();
        owner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More actions")).click();
        owner.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Put on hold")).click();
        owner.page().getByRole(AriaRole.DIALOG).waitFor();
        owner.day("Last day of the hold", today().plusDays(14)).write("Reason", "The building is closed.");
        submit(owner.page(), "Ask for consent");
        assertThat(owner.page().getByText("waits for consent", new Page.GetByTextOptions().setExact(false))).isVisible();

        Locator hold = asked(as("Lena Hartmann"), "Put on hold until");
        hold.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Consent")).click();
        assertThat(hold).hasCount(0);
        assertThat(owner.page().getByText("consented to by Lena Hartmann", new Page.GetByTextOptions().setExact(false))).isVisible();
        owner.visitor().checkAccessibility().picture("on-hold");
        owner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End the hold")).click();
        assertThat(owner.page().getByText("On hold until", new Page.GetByTextOptions().setExact(false))).hasCount(0);
    }

    private void hasLatenessAccepted() {
        new ApiClient(URI.create("http://localhost:" + port)).signIn("okafor", "this is only a demo")
                .post("/api/demo/clock/advance", Map.of("days", 40, "hours", 0)).expect(200);
        Desk head = as("Lena Hartmann");
        head.page().navigate("/escalations");
        head.page().locator("article").first().waitFor();
        Locator folded = head.page().locator("article button[data-row-link][aria-expanded=false]");
        while (folded.count() > 0) {
            folded.first().click();
        }
        head.page().locator("article li").filter(new Locator.FilterOptions().setHasText(TITLE))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(STEP)).first().click();
        head.ask("Accept lateness");
        head.day("Until", today().plusDays(20)).write("Reason", "The rooms open next month.");
        submit(head.page(), "Accept");
        assertThat(head.task()).containsText("The lateness is accepted until");
        head.visitor().checkAccessibility().picture("accepted");
    }

    /** The card in the list of what others wait for. */
    private static Locator asked(Desk desk, String words) {
        desk.page().navigate("/inbox");
        desk.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Groups of tasks"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Asked of you")).click();
        Locator card = desk.page().locator("article").filter(new Locator.FilterOptions().setHasText(words));
        assertThat(card).hasCount(1);
        return card;
    }

    private static Locator questions(Desk desk) {
        return desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Questions"));
    }

    private static void submit(Page page, String button) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        assertThat(dialog).isHidden();
    }

    private Desk as(String person) {
        return desks.computeIfAbsent(person, name -> new Desk(visitors.of(name), name));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
