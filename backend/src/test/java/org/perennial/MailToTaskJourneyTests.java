package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.ApiClient;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Mailbox;
import org.perennial.testing.Visitor;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** From a mail to the finished task without a password; then a digest in the morning of the person's zone, and out of it again. */
@JourneyTest
class MailToTaskJourneyTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String TITLE = "Plant tablets without an owner";
    private static final String SECOND = "Plant radios without an owner";
    private static final String STEP = "Contain nonconformity";
    private static final String ROTH = "roth";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Value("${local.server.port}")
    int port;

    @Autowired
    private Clock clock;

    private ApiClient okafor;
    private Mailbox mails;

    @Test
    void leadsFromTheMailThroughSignInToTheTask() {
        okafor = new ApiClient(URI.create("http://localhost:" + port)).signIn("okafor", "this is only a demo");
        mails = new Mailbox(okafor, ROTH, port);
        Desk auditor = new Desk(visitors.of("Amara Okafor"), "Amara Okafor");
        auditor.describeNonconformity(TITLE, "Manufacturing Berlin", today()).start(TITLE);
        advance(Duration.ofHours(1));
        String task = mails.link(mails.mail(STEP, numberOf(TITLE)), "/inbox\\S*");

        Visitor roth = visitors.of("Stefan Roth");
        Page page = roth.page();
        page.navigate(task);
        page.waitForURL("**/sign-in**");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a link")).click();
        page.getByLabel("User name or e-mail address").fill(ROTH);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mail me a link")).click();
        assertThat(page.getByText("Look into your mailbox")).isVisible();
        roth.checkAccessibility().picture("link-asked");

        String way = mails.link(mails.mail("Your link to sign in"), "/sign-in/link#\\S+");
        page.navigate(way);
        roth.checkAccessibility().picture("link");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        Locator region = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Task"));
        assertThat(region.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(STEP))).isVisible();
        assertThat(region).containsText(TITLE);

        new Desk(roth)
                .write("Correction", "The tablets were collected.")
                .write("Consequences dealt with", "None.")
                .attach("Evidence of the correction", "Asset list", today(), today())
                .complete(STEP);

        usedUp(way);
        getsADigestInTheMorning(page, roth, auditor);
    }

    private void usedUp(String way) {
        Page other = visitors.of("somebody else").page();
        other.navigate(way);
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("link");
        assertThat(other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the sign-in page"))).isVisible();
    }

    private void getsADigestInTheMorning(Page page, Visitor roth, Desk auditor) {
        page.navigate("/notifications/preferences");
        page.getByLabel("Once a day").click();
        assertThat(page.getByText("Your next digest leaves on", new Page.GetByTextOptions().setExact(false))).isVisible();
        roth.checkAccessibility().picture("preferences");
        auditor.describeNonconformity(SECOND, "Manufacturing Berlin", today()).start(SECOND);
        advance(Duration.between(clock.instant(), nextMorning()));
        JsonNode digest = mails.mail("", numberOf(SECOND), "what happened since your last digest");

        ZonedDateTime sent = Instant.parse(digest.at("/mail/sentAt").asString()).atZone(BERLIN);
        assertThat(sent.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(8, 5));
        assertThat(sent.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        String leave = digest.at("/headers").valueStream()
                .filter(header -> header.at("/name").asString().equalsIgnoreCase("List-Unsubscribe"))
                .map(header -> header.at("/value").asString().replaceAll(".*<([^>]+)>.*", "$1"))
                .findFirst()
                .orElseThrow();
        // As a mail program does it: one request without a session (RFC 8058).
        Page program = visitors.of("mail program").page();
        assertThat(program.request()
                        .post(mails.here(leave), RequestOptions.create().setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("List-Unsubscribe=One-Click"))
                        .status())
                .isEqualTo(204);
        page.reload();
        assertThat(page.getByLabel("Once a day")).not().isChecked();
    }

    private String numberOf(String title) {
        return okafor.get("/api/cases?q=" + title.replace(" ", "%20")).expect(200).text("/items/0/number");
    }

    private void advance(Duration time) {
        Duration hours = time.plusMinutes(30);
        okafor.post("/api/demo/clock/advance", Map.of("days", hours.toDays(), "hours", hours.toHoursPart())).expect(200);
    }

    /** Past eight on the next working day. */
    private Instant nextMorning() {
        LocalDate day = today().plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day.atTime(11, 0).atZone(BERLIN).toInstant();
    }

    private LocalDate today() {
        return clock.instant().atZone(BERLIN).toLocalDate();
    }
}
