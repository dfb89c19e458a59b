package org.perennial.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What one person of the sample organisation does in the browser, in the words of the screen. */
public final class Desk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    /** Screens axe has seen; once is enough. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Visitor visitor;
    private final Page page;

    /** Of somebody who signs in by other ways. */
    public Desk(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Signs the person in by a click on their name. */
    public Desk(Visitor visitor, String fullName) {
        this(visitor);
        page.navigate("/sign-in");
        page.getByPlaceholder("Find a person or role").fill(fullName);
        if (LOOKED_AT.add("Sign in")) {
            visitor.checkAccessibility();
        }
        page.getByText(fullName).first().click();
        page.waitForURL("**/inbox**");
    }

    public Page page() {
        return page;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Opens the case's task of that title from the inbox. */
    public Desk open(String step, String caseTitle) {
        // What a group shows at first sight is nearly always all there is; only then is it worth waiting for more.
        if (find(step, caseTitle, 0) || find(step, caseTitle, 2_500)) {
            assertThat(task().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(step))).isVisible();
            return this;
        }
        throw new AssertionError("No task " + step + " of " + caseTitle + " in this inbox");
    }

    private boolean find(String step, String caseTitle, double patience) {
        page.navigate("/inbox");
        for (String group : new String[] {"Overdue", "Today", "This week", "Later"}) {
            Locator link = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Groups of tasks"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + group)));
            assertThat(link).hasText(Pattern.compile("\\d+$"));
            if (link.innerText().strip().matches("(?s)\\D+0")) {
                continue;
            }
            link.click();
            Locator region = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(group));
            region.getByRole(AriaRole.LISTITEM).first().waitFor();
            Locator row = region.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + step)))
                    .filter(new Locator.FilterOptions().setHasText(caseTitle));
            if (appears(row, patience)) {
                row.first().click();
                return true;
            }
        }
        return false;
    }

    private static boolean appears(Locator row, double patience) {
        if (patience == 0) {
            return row.count() > 0;
        }
        try {
            row.first().waitFor(new Locator.WaitForOptions().setTimeout(patience));
            return true;
        } catch (TimeoutError notInThisGroup) {
            return false;
        }
    }

    /** Fills the form that registers a nonconformity against the inventory of assets (AM-01) of a unit, up to its button. */
    public Desk describeNonconformity(String title, String unitName, LocalDate foundOn) {
        page.navigate("/cases");
        if (LOOKED_AT.add("Cases")) {
            visitor.checkAccessibility();
        }
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a case")).first().click();
        return write("Title", title).choose("Where it came from", "Internal audit").radio("Grade", "Minor")
                .pick("Control and unit", "AM-01", unitName).pick("Requirement", "A.5.9")
                .write("What is required", "What is no longer used or owned ends on the same day.")
                .write("What was seen", "3 of 25 samples had not ended.")
                .write("The gap", "They stayed open for up to three weeks.").day("Found on", foundOn);
    }

    /** Starts the described case; the case's page is open then. */
    public Desk start(String title) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the case")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))).isVisible();
        return this;
    }

    /** Says that this person is away; the dialog stays open. */
    public Locator away(String fullName, LocalDate from, LocalDate to, String substitute) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of " + fullName)).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("I am away")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("I am away"));
        dialog.waitFor();
        day("First day away", from).day("Last day away", to).pick("Substitute", substitute);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enter absence")).click();
        assertThat(dialog.getByText("Away now", new Locator.GetByTextOptions().setExact(false))).isVisible();
        return dialog;
    }

    /** Opens a dialog from the task's menu of time and questions. */
    public Locator ask(String menuItem) {
        openAsks();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menuItem)).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.waitFor();
        return dialog;
    }

    /** The open menu of time and questions. */
    public Locator openAsks() {
        task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Time and questions")).click();
        Locator menu = page.getByRole(AriaRole.MENU);
        menu.waitFor();
        return menu;
    }

    public Locator task() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Task"));
    }

    public Desk write(String label, String text) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label)).last().fill(text);
        return this;
    }

    public Desk number(String label, int value) {
        page.getByLabel(label).last().fill(String.valueOf(value));
        return this;
    }

    public Desk day(String label, LocalDate day) {
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label)).last();
        field.fill(DAY.format(day));
        field.press("Tab");
        return this;
    }

    public Desk choose(String label, String option) {
        Locator list = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).last();
        Locator wanted = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option));
        list.click();
        if (!appears(wanted, 5_000)) {
            // A calendar that was just closing took the click; people click again.
            list.click();
        }
        wanted.first().click();
        return this;
    }

    /** Searches for a thing and takes the first that fits. */
    public Desk pick(String label, String query) {
        return pick(label, query, query);
    }

    /** Searches for a thing and takes the first that shows these words. */
    public Desk pick(String label, String query, String words) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).last();
        field.click();
        field.fill(query);
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(query))
                .filter(new Locator.FilterOptions().setHasText(words)).first().click();
        return this;
    }

    public Desk radio(String group, String option) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true)))
                .isChecked();
        return this;
    }

    public Desk check(String label) {
        Locator box = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
        box.click();
        assertThat(box).isChecked();
        return this;
    }

    public Desk attach(String field, String source, LocalDate from, LocalDate to) {
        byte[] rows = ("account,removed\n" + UUID.randomUUID() + ",yes\n").getBytes(StandardCharsets.UTF_8);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(field))
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("export.csv", "text/csv", rows));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Where it comes from").fill(source);
        if (LOOKED_AT.add("Add evidence")) {
            visitor.checkAccessibility();
        }
        day("Period from", from);
        day("Period to", to);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Upload")).click();
        assertThat(dialog).isHidden();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(field))).containsText("export.csv");
        return this;
    }

    /** Hands the form in and waits until the task is gone. */
    public Desk complete(String step) {
        if (LOOKED_AT.add(step)) {
            visitor.checkAccessibility();
        }
        page.waitForResponse(
                answer -> answer.url().endsWith("/completion") && answer.status() == 200,
                new Page.WaitForResponseOptions().setTimeout(20_000),
                () -> task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Complete"))).click());
        return this;
    }
}
