package org.perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds a browser: the one named by {@code PERENNIAL_BROWSER}, else Chromium or Chrome on the machine, else Playwright's own.
 * Where there is none, browser tests are skipped and the build says so at its end; with {@code CI=true} they fail.
 */
final class Browsers {

    static final String VARIABLE = "PERENNIAL_BROWSER";
    private static final Path SKIPPED = Path.of("target", "browser-tests-skipped");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-first-run", "--disable-quic");

    private static RuntimeException missing;

    private Browsers() {}

    /** Playwright without its own downloads where the machine has a browser; where they fail, nobody tries a second time. */
    static Playwright playwright() {
        if (missing != null) {
            skip(missing);
        }
        Map<String, String> environment =
                onMachine().isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        } catch (RuntimeException noDriver) {
            // The driver's own failures are plain RuntimeExceptions; with a browser on the machine it is not a matter of browsers.
            if (onMachine().isPresent()) {
                throw noDriver;
            }
            skip(noDriver);
            throw noDriver;
        }
    }

    static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        onMachine().ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException none) {
            skip(none);
            throw none;
        }
    }

    private static Optional<Path> onMachine() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void skip(RuntimeException none) {
        missing = none;
        assertThat(System.getenv("CI")).as("CI needs a browser: " + none.getMessage()).isNotEqualTo("true");
        try {
            Files.createDirectories(SKIPPED.getParent());
            Files.writeString(SKIPPED, String.valueOf(none.getMessage()));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        Assumptions.abort("No browser: " + none.getMessage());
    }
}
