package org.perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at a browser of their own. Whatever the console complains about fails the test when the visitor leaves. */
public final class Visitor implements AutoCloseable {

    private static final Path KEPT = Path.of("target", "browser");

    /** Nothing moves but what moves for ever, such as a sign that something is loading. */
    private static final String AT_REST = "() => document.getAnimations()"
            + ".every(each => each.playState !== 'running' || each.effect?.getComputedTiming().endTime === Infinity)";

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final boolean judged;
    private final List<String> complaints = new ArrayList<>();

    /** @param judged whether axe looks at the screens of this story; no where it does so on another database */
    Visitor(Browser browser, String baseUrl, String name, boolean judged) {
        this.name = name;
        this.judged = judged;
        this.context = browser.newContext(new Browser.NewContextOptions().setBaseURL(baseUrl).setViewportSize(1440, 900).setLocale("en-GB"));
        context.tracing().start(new Tracing.StartOptions().setScreenshots(false).setSnapshots(false));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    /**
     * What axe finds on the screen shown must be nothing. Its rule {@code region}, a best practice and no criterion of WCAG, is
     * left out: open lists and calendars hang outside the landmarks by design of the component library.
     */
    public Visitor checkAccessibility() {
        // Before the first screen is drawn there is nothing to judge.
        page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!judged) {
            return this;
        }
        // What is still fading in or out has another contrast.
        page.waitForFunction(AT_REST);
        List<String> found = new AxeBuilder(page)
                // Without a second window for its report: no page here has frames of strangers.
                .setLegacyMode(true)
                .disableRules(List.of("region"))
                .analyze().getViolations().stream()
                .map(Visitor::words)
                .toList();
        assertThat(found).as("axe on %s as %s", page.url(), name).isEmpty();
        return this;
    }

    /** Keeps a picture under {@code target/browser}. */
    public Visitor picture(String title) {
        page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(title + ".png")).setFullPage(false));
        return this;
    }

    /** Keeps screenshot and trace, because the test has failed. */
    void keepTraces(String test) {
        page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(test + "-" + name + ".png")).setFullPage(true));
        context.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve(test + "-" + name + ".zip")));
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    }

    /** The browser reports each refused request; the tests look at those answers themselves. */
    private static boolean expected(String message) {
        return message.startsWith("Failed to load resource: the server responded with a status of 4");
    }
}
