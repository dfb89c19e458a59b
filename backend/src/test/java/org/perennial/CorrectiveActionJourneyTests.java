package org.perennial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.perennial.testing.Desk;
import org.perennial.testing.JourneyTest;
import org.perennial.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The story of the first release in the browser: a nonconformity is registered, its plan rejected once, the fix implemented by
 * two people and found not effective, repaired in a second attempt, verified by somebody independent, and sealed.
 */
@JourneyTest
@Tag("both")
class CorrectiveActionJourneyTests {

    private static final String TITLE = "Leavers keep access to the wiki";

    @RegisterExtension
    static final Visitors visitors = new Visitors();

    @Autowired
    private Clock clock;

    private final Map<String, Desk> desks = new HashMap<>();

    @Test
    void bringsAFindingToVerifiedClosure() {
        register();
        contain();
        analyse();
        plan("Compare leavers with wiki accounts each week", "Tell the wiki team when somebody leaves");
        as("Tomasz Wójcik").open("Decide on plan", TITLE).radio("Decision", "Reject").write("Reason", "Other tools without single sign-on are missing.").complete("Decide on plan");

        firstAttempt();
        secondAttempt();

        close();
        sealed();
    }

    private void register() {
        Desk auditor = as("Amara Okafor").describeNonconformity(TITLE, "Digital Services", today());
        auditor.visitor().checkAccessibility().picture("register");
        auditor.start(TITLE);
        auditor.visitor().checkAccessibility().picture("case");
    }

    private void contain() {
        as("Marek Novák").open("Contain nonconformity", TITLE)
                .write("Correction", "The three accounts were disabled the same day.")
                .write("Consequences dealt with", "None: the access log shows no sign-in after the leaving dates.")
                .attach("Evidence of the correction", "Wiki user list", today(), today())
                .complete("Contain nonconformity");
    }

    private void analyse() {
        as("Marek Novák").open("Analyse cause", TITLE)
                .choose("Method", "Five whys").choose("Cause category", "Process")
                .write("Cause", "Nobody tells the wiki team who leaves.")
                .write("Where you looked for similar cases", "All tools without single sign-on.")
                .write("What you found there", "Two more tools, added to the plan.")
                .complete("Analyse cause");
    }

    private void plan(String first, String second) {
        Desk owner = as("Marek Novák").open("Plan actions", TITLE);
        // A rejected plan comes back with its rows; this one starts afresh.
        Locator remove = owner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove entry"));
        remove.first().waitFor();
        for (int rows = remove.count(); rows > 1; rows--) {
            remove.last().click();
            assertThat(remove).hasCount(rows - 1);
        }
        action(owner, first, "Inês Costa");
        owner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add another")).click();
        action(owner, second, "Leila Haddad");
        owner.write("Measure", "Days from leaving to removal").write("Population", "All leavers after the fix")
                .write("Sample", "25 at random").write("Threshold", "At most one day for each")
                .number("Days of operation before the check", 180);
        owner.visitor().picture("plan");
        owner.complete("Plan actions");
    }

    private void action(Desk owner, String text, String person) {
        owner.write("Action", text).pick("Owner", person).day("Due on", today().plusDays(10)).choose("Changes", "No control or policy");
    }

    private void firstAttempt() {
        analyse();
        plan("Compare leavers with the accounts of all tools each week", "Tell every tool's team when somebody leaves");
        accept();
        implement("Inês Costa");
        implement("Leila Haddad");
        soakAndCollect();
        Desk doer = as("Leila Haddad").open("Verify effectiveness", TITLE);
        assertThat(doer.task()).containsText("Implement action");
        assertThat(doer.task()).containsText("Daniel Fuchs");
        assertThat(doer.task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Complete"))).hasCount(0);
        doer.visitor().checkAccessibility().picture("refused");
        verify("Not effective: the cause was another");
        Desk auditor = as("Amara Okafor");
        auditor.page().reload();
        assertThat(auditor.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("In short"))).containsText("Attempt 2");
    }

    private void secondAttempt() {
        analyse();
        plan("Close accounts from the directory each night", "Watch for accounts without a person");
        accept();
        implement("Inês Costa");
        implement("Leila Haddad");
        soakAndCollect();
        verify("Effective");
    }

    private void accept() {
        as("Tomasz Wójcik").open("Decide on plan", TITLE).radio("Decision", "Accept").complete("Decide on plan");
    }

    private void implement(String person) {
        as(person).open("Implement action", TITLE)
                .write("What was done", "Done as planned and tried with two leavers.").day("Done on", today())
                .attach("Evidence", "Change record", today(), today())
                .complete("Implement action");
    }

    private void soakAndCollect() {
        Page page = as("Marek Novák").page();
        page.navigate("/time-machine");
        as("Marek Novák").visitor().checkAccessibility();
        page.getByLabel("Or by").fill("182");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^From ")))
                        .getByText("Soak period over").first()).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        as("Marek Novák").visitor().picture("time-machine");
        as("Marek Novák").open("Collect operating evidence", TITLE)
                .attach("Operating evidence", "Directory export", today().minusDays(30), today())
                .write("What it shows", "All 31 leavers since the fix.")
                .complete("Collect operating evidence");
    }

    private void verify(String result) {
        as("Daniel Fuchs").open("Verify effectiveness", TITLE)
                .write("Population you drew from", "31 leavers").write("Sample you tested", "25 at random")
                .write("Tests and what they showed", "Compared HR with the directory export, day by day.")
                .radio("Result", result)
                .write("Reason", "Compared with the threshold of one day.")
                .attach("Evidence of the check", "Own export", today().minusDays(1), today())
                .complete("Verify effectiveness");
    }

    private void close() {
        as("Marek Novák").open("Update records", TITLE)
                .radio("The risk, rated again", "Lower").write("Why", "Removal is automatic now.")
                .radio("The control", "Needed no change").radio("Statement of applicability changes", "No")
                .radio("A policy changes", "No").radio("The management system changes", "No")
                .write("Reasons for these decisions", "Only the way of working changed.").write("Lesson", "Ask every tool's team.")
                .complete("Update records");
        as("Tomasz Wójcik").open("Close case", TITLE).check("I confirm").write("Conclusion", "Verified by an independent sample.")
                .complete("Close case");
    }

    private void sealed() {
        Page page = as("Amara Okafor").page();
        page.reload();
        Locator inShort = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("In short"));
        assertThat(inShort).containsText("Closed");
        assertThat(page.getByText("Verified", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        assertThat(page.getByText("Seal", new Page.GetByTextOptions().setExact(false)).first()).isVisible();
        for (String tab : new String[] {"Diagram", "Timeline", "Evidence", "Answers", "Links"}) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
            as("Amara Okafor").visitor().checkAccessibility().picture("closed-" + tab.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private Desk as(String person) {
        return desks.computeIfAbsent(person, name -> new Desk(visitors.of(name), name));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
