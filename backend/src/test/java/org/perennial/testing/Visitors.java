package org.perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens a browser for a test class and a window for each person in it; keeps screenshot and trace of what failed. */
public final class Visitors implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Map<String, Visitor> open = new LinkedHashMap<>();
    private Playwright playwright;
    private Browser browser;
    private String baseUrl;
    private boolean judged;

    @Override
    public void beforeAll(ExtensionContext context) {
        WebServerApplicationContext server =
                (WebServerApplicationContext) SpringExtension.getApplicationContext(context);
        baseUrl = "http://localhost:" + server.getWebServer().getPort();
        judged = !(TestDatabase.isH2() && context.getTags().contains("both"));
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    /** The window of that person, opened when first asked for. */
    public Visitor of(String name) {
        return open.computeIfAbsent(name, fresh -> new Visitor(browser, baseUrl, fresh, judged));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        List<String> complaints =
                open.values().stream().flatMap(visitor -> visitor.complaints().stream()).toList();
        if (failed) {
            open.values().forEach(visitor -> visitor.keepTraces(context.getRequiredTestMethod().getName()));
        }
        open.values().forEach(Visitor::close);
        open.clear();
        if (!failed) {
            assertThat(complaints).as("what the browser's console complained about").isEmpty();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
