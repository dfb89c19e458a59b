package org.perennial.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perennial.testing.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Large evidence in a small heap, and uploads into which the application is killed. See {@code backend/docs/benchmarks.md}. */
@Tag("soak")
class EvidenceSoakTests {

    private static final int MB = 1024 * 1024;
    private static final int LARGE = 100 * MB;
    private static final int SMALL = 8 * MB;
    private static final int KILLS = Integer.getInteger("perennial.soak.upload-kills", 10);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("perennial.soak.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesAndGives100MbFilesWithinASmallHeap() throws Exception {
        try (ServerProcess server = new ServerProcess(directory).with("-Xmx256m").start()) {
            SoakOrganisation organisation = new SoakOrganisation(server.address(), server.setUpToken());
            String token = organisation.tokenOf(SoakOrganisation.OWNER);
            ExecutorService threads = Executors.newFixedThreadPool(3);
            Instant begin = Instant.now();
            try {
                List<Callable<HttpResponse<String>>> sending = IntStream.range(0, 6)
                        .<Callable<HttpResponse<String>>>mapToObj(file -> () -> send(server.address(), token, "large-" + file, LARGE))
                        .toList();
                for (Future<HttpResponse<String>> answer : threads.invokeAll(sending)) {
                    assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                }
            } finally {
                threads.shutdownNow();
            }
            Duration took = Duration.between(begin, Instant.now());
            for (JsonNode piece : all(organisation)) {
                assertThat(digest(server.address(), token, piece.at("/id").asString())).isEqualTo(piece.at("/sha256").asString());
            }
            assertThat(server.logged("OutOfMemoryError")).isEmpty();
            System.out.printf("SOAK 100 MB files=6 at-once=3 heap=256m taken-in=%.1fs%n", took.toMillis() / 1000.0);
        }
    }

    @Test
    void leavesNothingDanglingWhenItIsKilledDuringUploads() throws Exception {
        Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int broken = 0;
        try (ServerProcess server = new ServerProcess(directory).start()) {
            SoakOrganisation organisation = new SoakOrganisation(server.address(), server.setUpToken());
            String token = organisation.tokenOf(SoakOrganisation.OWNER);
            for (int kill = 1; kill <= KILLS; kill++) {
                AtomicBoolean killed = new AtomicBoolean();
                List<Future<Integer>> running = new ArrayList<>();
                for (int sender = 0; sender < 2; sender++) {
                    String name = kill + "-" + sender + "-";
                    running.add(threads.submit(() -> sendUntilKilled(server.address(), token, name, acknowledged, killed)));
                }
                pause(500 + random.nextInt(3000));
                killed.set(true);
                server.kill();
                for (Future<Integer> sender : running) {
                    broken += sender.get(1, TimeUnit.MINUTES);
                }
                server.start();
                requireWhole(server, organisation, token, acknowledged);
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(
                "SOAK upload kills=%d acknowledged=%d broken-off=%d dangling=0 seed=%d%n", KILLS, acknowledged.size(), broken, seed);
        assertThat(broken).as("uploads that a kill broke off").isPositive();
    }

    /** What was acknowledged is there, what is there is whole, and nothing else takes room. */
    private void requireWhole(ServerProcess server, SoakOrganisation organisation, String token, Queue<UUID> acknowledged) throws Exception {
        Map<UUID, JsonNode> there = new HashMap<>();
        all(organisation).forEach(piece -> there.put(UUID.fromString(piece.at("/id").asString()), piece));
        assertThat(there).containsKeys(acknowledged.toArray(UUID[]::new));
        long bytes = there.values().stream().mapToLong(piece -> piece.at("/size").asLong()).sum();
        JsonNode store = organisation.signedInAs(SoakOrganisation.ISMS).get("/api/evidence-store").expect(200).json();
        assertThat(store.at("/usedBytes").asLong()).as("bytes kept, whatever they belong to").isEqualTo(bytes);
        JsonNode last = there.values().stream().max(java.util.Comparator.comparing(one -> one.at("/id").asString())).orElse(null);
        if (last != null) {
            assertThat(digest(server.address(), token, last.at("/id").asString())).isEqualTo(last.at("/sha256").asString());
        }
        try (var files = Files.walk(server.data().resolve("spool"))) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith("lock")).toList())
                    .as("files of uploads that nobody sends any more").isEmpty();
        }
    }

    private int sendUntilKilled(URI address, String token, String name, Queue<UUID> acknowledged, AtomicBoolean killed) {
        for (int file = 0; !killed.get(); file++) {
            try {
                HttpResponse<String> answer = send(address, token, name + file, SMALL);
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.body());
                }
                acknowledged.add(UUID.fromString(JsonMapper.shared().readTree(answer.body()).at("/id").asString()));
            } catch (IOException brokenOff) {
                return 1;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        return 0;
    }

    /** The bytes are made as they go, so that the sender needs no room either; each name has its own. */
    private HttpResponse<String> send(URI address, String token, String name, int size) throws IOException, InterruptedException {
        String today = SoakOrganisation.today();
        URI target = address.resolve("/api/evidence?control=C-1&unit=ACME&kind=OPERATION&method=AUTOMATED&source=Soak&fileName=" + name
                + ".csv&periodFrom=" + today + "&periodTo=" + today);
        byte[] head = (name + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] line = "account,decision,reason,and so on to the end of the line of 64 b\n".getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new SequenceInputStream(new ByteArrayInputStream(head), new Repeated(line, size - head.length))),
                        size))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private String digest(URI address, String token, String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/evidence/" + id + "/content"))
                .header("Authorization", "Bearer " + token)
                .build();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream body = new DigestInputStream(http.send(request, BodyHandlers.ofInputStream()).body(), sha256)) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static List<JsonNode> all(SoakOrganisation organisation) {
        ApiClient reader = organisation.signedInAs(SoakOrganisation.OWNER);
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = reader.get("/api/evidence?limit=200" + cursor).expect(200).json();
            page.at("/items").forEach(all::add);
            cursor = page.at("/nextCursor").isNull() ? null : "&cursor=" + page.at("/nextCursor").asString();
        }
        return all;
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** A line again and again, up to a size. */
    private static final class Repeated extends InputStream {

        private final byte[] line;
        private final int size;
        private int at;

        Repeated(byte[] line, int size) {
            this.line = line;
            this.size = size;
        }

        @Override
        public int read() {
            return at == size ? -1 : line[at++ % line.length];
        }
    }
}
