package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiClient;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * A task goes to somebody who is away, nobody does it, and lateness climbs to those who can act: in New York, over the end of
 * summer time and Thanksgiving. The head gives time twice, no third time, and takes over; the proposed finding joins an older one.
 */
@JourneyTest
class LatenessJourneyTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String TITLE = "Spare laptops without an owner";
    private static final String STEP = "Contain nonconformity";
    private static final String OLDER = "Quarterly restore tests are started but not finished";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Value("${local.server.port}")
    int port;

    @Autowired
    private Clock clock;

    private final Map<String, Desk> desks = new HashMap<>();
    private ApiClient okafor;
    private String number;

    @Test
    void letsLatenessClimbToThoseWhoCanAct() {
        okafor = new ApiClient(URI.create("http://localhost:" + port)).signIn("okafor", "this is only a demo");
        LocalDate thanksgiving = nextThanksgiving();
        // Due on a Tuesday, ten days after; level 4 would come on Thanksgiving, and summer time ends before level 3.
        LocalDate due = thanksgiving.minusDays(30);
        forwardTo(due.minusDays(10));

        goesToTheSubstitute(thanksgiving);
        remindsAndClimbs(due);
        managerActs();
        mergesTheProposal();
    }

    private void goesToTheSubstitute(LocalDate thanksgiving) {
        as("Maria González").away("Maria González", today(), thanksgiving.plusDays(40), "James Carter");
        Desk auditor = as("Amara Okafor").describeNonconformity(TITLE, "North America", today()).start(TITLE);
        String caseId = auditor.page().url().replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1");
        number = okafor.get("/api/cases/" + caseId).expect(200).text("/number");

        Desk carter = as("James Carter").open(STEP, TITLE);
        assertThat(carter.task().getByText("You stand in for Maria González")).isVisible();
    }

    private void remindsAndClimbs(LocalDate due) {
        LocalDate half = due.minusDays(5);
        forwardTo(due.minusDays(1));
        arrived("carter", STEP + " by", half);
        forwardTo(due.plusDays(2));
        arrived("carter", "Due now: " + STEP, due);
        arrived("carter", "Late, level 1: " + STEP, due.plusDays(1));
        forwardTo(due.plusDays(8));
        arrived("hayes", "Late, level 2: " + STEP, due.plusDays(7));
        nudge();
        forwardTo(due.plusDays(16));
        await().untilAsserted(() -> assertThat(subjects("carter")).anyMatch(subject -> subject.contains("Robert Hayes asks you")));
        LocalDate third = due.plusDays(14);
        arrived("wojcik", "Late, level 3: " + STEP, third.getMonthValue() == 11 && third.getDayOfMonth() == 11 ? third.plusDays(1) : third);
        forwardTo(due.plusDays(32));
        // The day itself is a holiday.
        arrived("adler", "Late, level 4: " + STEP, due.plusDays(31));
    }

    private void nudge() {
        Desk head = as("Robert Hayes");
        Locator task = onBoard(head);
        head.visitor().checkAccessibility().picture("board");
        task.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nudge").setExact(true)).click();
        say(head.page(), "Message", "Maria is away until winter: please begin with the list.", "Send");
    }

    /** The case's late task, with every card unfolded. */
    private Locator onBoard(Desk head) {
        Page page = head.page();
        page.navigate("/escalations");
        page.locator("article").first().waitFor();
        Locator folded = page.locator("article button[data-row-link][aria-expanded=false]");
        while (folded.count() > 0) {
            folded.first().click();
        }
        return page.locator("article li").filter(new Locator.FilterOptions().setHasText(number));
    }

    private void managerActs() {
        Desk head = as("Robert Hayes");
        onBoard(head).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(STEP)).click();
        head.ask("Give more time");
        say(head.page(), "Reason", "Two days to count them.", "Give time");
        head.ask("Give more time");
        say(head.page(), "Reason", "Two more, the last.", "Give time");
        assertThat(head.task().getByText("More time given", new Locator.GetByTextOptions().setExact(false))).hasCount(2);

        Desk carter = as("James Carter").open(STEP, TITLE);
        carter.task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Claim")).first().click();
        assertThat(carter.task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Release"))).isVisible();
        Locator menu = carter.openAsks();
        assertThat(menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Ask a colleague"))).isVisible();
        assertThat(menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Ask for more time"))).hasCount(0);
        new ApiClient(URI.create("http://localhost:" + port)).signIn("carter", "this is only a demo")
                .post("/api/inbox/items/" + itemId(carter.page()) + "/extension-requests",
                        Map.of("until", today().plusDays(20).toString(), "reason", "A third time"))
                .expectProblem(409, "extension.used-up");

        forwardTo(today().plusDays(7));
        onBoard(head).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(STEP)).click();
        head.ask("Take over");
        say(head.page(), "Reason", "I count them myself.", "Take over");
        assertThat(head.task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Complete"))).isVisible();
        head.visitor().checkAccessibility().picture("taken-over");
    }

    private void mergesTheProposal() {
        Desk programme = as("Priya Raman");
        programme.page().navigate("/findings");
        Locator proposal = programme.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHas(programme.page().getByRole(AriaRole.BUTTON)));
        assertThat(proposal).hasCount(1);
        programme.visitor().checkAccessibility().picture("proposals");
        proposal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Merge")).click();
        programme.page().getByRole(AriaRole.DIALOG).waitFor();
        programme.pick("Corrective action", OLDER);
        say(programme.page(), "Reason", "The same cause: nobody plans for absences.", "Merge");
        assertThat(proposal).hasCount(0);
    }

    /** A mail to that person about the case came within a few minutes of eight in the morning of that day in New York. */
    private void arrived(String login, String subject, LocalDate day) {
        JsonNode mail = await().atMost(Duration.ofSeconds(30))
                .until(() -> mails(login).stream().filter(each -> each.at("/subject").asString().contains(number)
                                && each.at("/subject").asString().contains(subject)).findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        ZonedDateTime sent = Instant.parse(mail.at("/sentAt").asString()).atZone(NEW_YORK);
        assertThat(sent.toLocalDate()).as("%s to %s", subject, login).isEqualTo(day);
        assertThat(sent.toLocalTime()).as("%s to %s", subject, login).isBetween(LocalTime.of(8, 0), LocalTime.of(8, 5));
    }

    private List<JsonNode> mails(String login) {
        return okafor.get("/api/demo/mails?to=" + login).expect(200).json().at("/items").valueStream().toList();
    }

    private List<String> subjects(String login) {
        return mails(login).stream().map(mail -> mail.at("/subject").asString()).toList();
    }

    /** Fills the open dialog's text and sends it. */
    private static void say(Page page, String label, String text, String button) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(label).fill(text);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        assertThat(dialog).isHidden();
    }

    private static String itemId(Page page) {
        return page.url().replaceAll(".*item=([0-9a-f-]{36}).*", "$1");
    }

    /** Late morning of that day in New York. */
    private void forwardTo(LocalDate day) {
        Duration step = Duration.between(clock.instant(), day.atTime(11, 0).atZone(NEW_YORK).toInstant()).plusMinutes(30).truncatedTo(ChronoUnit.HOURS);
        assertThat(step).isPositive();
        okafor.post("/api/demo/clock/advance", Map.of("days", step.toDays(), "hours", step.toHoursPart())).expect(200);
    }

    /** Fourth Thursday of November, far enough ahead. */
    private LocalDate nextThanksgiving() {
        LocalDate day = thanksgiving(today().getYear());
        return day.minusDays(45).isAfter(today()) ? day : thanksgiving(today().getYear() + 1);
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    private Desk as(String person) {
        return desks.computeIfAbsent(person, name -> new Desk(visitors.of(name), name));
    }

    private LocalDate today() {
        return clock.instant().atZone(NEW_YORK).toLocalDate();
    }
}
