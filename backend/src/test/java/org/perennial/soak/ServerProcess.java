package org.perennial.soak;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of its own with its default settings: started, killed, started again on the same data. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern SET_UP = Pattern.compile("/setup\\?token=(\\S+)");

    private final Path directory;
    private final List<String> settings;
    private final List<String> machine = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private Path log;
    private Path data;
    private int starts;

    ServerProcess(Path directory, String... settings) {
        this.directory = directory;
        this.data = directory.resolve("data");
        this.settings = List.of(settings);
    }

    /** Further options of the Java machine, such as the largest heap. */
    ServerProcess with(String option) {
        machine.add(option);
        return this;
    }

    /** Most memory the process has had in RAM so far, in MiB; everything of it, not the heap alone. */
    long peakMegabytes() {
        try (java.util.stream.Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next start finds this data directory, which may not exist yet. */
    void restartOn(String name) {
        data = directory.resolve(name);
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Path data() {
        return data;
    }

    /** Starts the process and returns at once. */
    void launch() {
        log = directory.resolve("start-" + ++starts + ".log");
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(machine);
            command.addAll(List.of(
                            "-cp",
                            productClasses(),
                            "org.perennial.PerennialApplication",
                            "--server.port=" + port,
                            "--perennial.data-directory=" + data()));
            command.addAll(settings);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and waits until requests are answered. A start that gives up fails with the end of its log. */
    ServerProcess start() {
        launch();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Start " + starts + " gave up:\n" + endOfLog());
            }
            return ready();
        });
        return this;
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        process.destroyForcibly();
        gone();
    }

    /** SIGTERM; returns when the process is gone. */
    void stop() {
        process.destroy();
        gone();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The token of the link that the first start printed. */
    String setUpToken() {
        Matcher link = SET_UP.matcher(text());
        if (!link.find()) {
            throw new IllegalStateException("No link in the log:\n" + endOfLog());
        }
        return link.group(1);
    }

    /** Lines of the last start's log that tell of an error. */
    List<String> errors() {
        return logged(" ERROR ");
    }

    /** Lines of the last start's log with these words. */
    List<String> logged(String words) {
        return text().lines().filter(line -> line.contains(words)).toList();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void gone() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process does not end:\n" + endOfLog());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String endOfLog() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String productClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
