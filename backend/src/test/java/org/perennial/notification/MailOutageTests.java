package org.perennial.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perennial.notification.MailTrap.Manner;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mail servers that are away or behave badly: nothing is lost, and nobody waits for them. */
@ApiTest
class MailOutageTests {

    private static final Duration MINUTE = Duration.ofSeconds(61);
    private static final int MAILS = 10;
    private static final int BACKLOG = 400;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private MailFixture mails;

    private TestOrganisation organisation;
    private List<String> people;

    @BeforeEach
    void organisation() {
        organisation = organisations.fresh();
        organisation.grant("admin", "admin", organisations.root());
        people = List.of(
                "isms", "bu_head", "auditor", "verifier", "reviewer", "hr", "legal", "training", "supplier", "control_owner");
    }

    @AfterEach
    void clear() {
        mails.clear();
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"SILENT", "REFUSE_EVERYBODY", "LATER", "CLOSE_IN_DATA", "TAKE_AND_CLOSE"})
    void losesNothingAndKeepsNobodyWaiting(Manner bad) throws IOException {
        try (MailTrap trap = new MailTrap(bad)) {
            mails.useServer(trap.port());
            tellEverybody();
            mails.compose(MINUTE);
            assertThat(mails.of(organisation)).hasSize(MAILS);
            await().atMost(Duration.ofSeconds(20)).until(() -> trap.connections() > 0);
            ApiClient isms = organisation.signedInAs("isms");
            long started = System.nanoTime();
            for (int asked = 0; asked < 20; asked++) {
                isms.get("/api/notifications").expect(200);
                mails.tell(organisation, "isms", "item.reminder", Map.of("task", "Meanwhile " + asked));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
            mails.pass(Duration.ofHours(24));
            trap.behave(Manner.TAKE);
            mails.compose(MINUTE);
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                mails.hurry();
                return mails.count("SENT", organisation) == MAILS + 1;
            });
            Set<String> ours = mails.of(organisation);
            List<String> taken = trap.taken().stream().filter(ours::contains).toList();
            assertThat(ours).hasSize(MAILS + 1);
            assertThat(new HashSet<>(taken)).isEqualTo(ours);
            assertThat(taken.size()).isLessThanOrEqualTo(bad == Manner.TAKE_AND_CLOSE ? 2 * MAILS + 1 : MAILS + 1);
            assertThat(mails.count("UNDELIVERABLE", organisation)).isZero();
            await().until(() -> organisation.signedInAs("admin").get("/api/mail/server").json().at("/failingSince").isNull());
        }
    }

    @Test
    void saysWhatTheServerSaidWhileItFails() throws IOException {
        ApiClient admin = organisation.signedInAs("admin");
        try (MailTrap trap = new MailTrap(Manner.REFUSE_EVERYBODY)) {
            mails.useServer(trap.port());
            mails.tell(organisation, "isms", "item.reminder", Map.of("task", "Contain"));
            mails.compose(MINUTE);
            await().atMost(Duration.ofSeconds(20)).until(() -> !admin.get("/api/mail/server").json().at("/failingSince").isNull());
            JsonNode view = admin.get("/api/mail/server").json();
            assertThat(view.at("/answer").asString()).contains("421");
            assertThat(view.at("/waiting").asInt()).isPositive();
            assertThat(view.at("/undeliverable").asInt()).isZero();
        }
    }

    @Test
    void showsWhatCannotBeDeliveredAndSendsItAgainToTheNewAddress() throws IOException {
        ApiClient admin = organisation.signedInAs("admin");
        try (MailTrap trap = new MailTrap(Manner.REFUSE_RECEIVERS)) {
            mails.useServer(trap.port());
            mails.tell(organisation, "reviewer", "item.reminder", Map.of("task", "A secret matter"));
            mails.compose(MINUTE);
            await().atMost(Duration.ofSeconds(20)).until(() -> mails.count("UNDELIVERABLE", organisation) == 1);
            JsonNode row = undeliverable(admin).get(0);
            assertThat(row.at("/answer").asString()).contains("550 5.1.1 nobody here");
            assertThat(row.toString()).doesNotContain("secret matter");
            String id = row.at("/id").asString();
            admin.post("/api/mail/undeliverable/" + UUID.randomUUID() + "/retry", Map.of()).expectProblem(404, "mail.not-found");
            trap.behave(Manner.TAKE);
            moveTo("new-address@" + organisation.login("x").replace(".x", "") + ".example", "reviewer");
            admin.post("/api/mail/undeliverable/" + id + "/retry", Map.of()).expect(204);
            await().atMost(Duration.ofSeconds(20)).until(() -> trap.taken().containsAll(mails.of(organisation)));
            assertThat(trap.begun()).anyMatch(address -> address.startsWith("new-address@"));
            admin.post("/api/mail/undeliverable/" + id + "/retry", Map.of()).expectProblem(404, "mail.not-found");
            // Mails of other tests may have come to this server, too.
            assertThat(undeliverable(admin)).isEmpty();
            admin.post("/api/mail/undeliverable/retry", Map.of()).expect(200);
        }
    }

    @Test
    void sendsABacklogFasterThanTwentyMailsASecond() throws IOException {
        try (MailTrap trap = new MailTrap(Manner.TAKE)) {
            mails.useServer(trap.port());
            for (int made = 0; made < BACKLOG; made++) {
                mails.outbox().put(letter(made));
            }
            long started = System.nanoTime();
            mails.hurry();
            await().atMost(Duration.ofSeconds(60)).until(() -> trap.taken().size() >= BACKLOG);
            double perSecond = BACKLOG / (Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
            System.out.printf("%d mails in a backlog: %.0f mails/s%n", BACKLOG, perSecond);
            assertThat(perSecond).isGreaterThan(20);
            assertThat(new HashSet<>(trap.taken())).hasSize(BACKLOG);
        }
    }

    @Test
    void handsEachMailToOneNodeOnly() {
        for (int made = 0; made < 100; made++) {
            mails.outbox().put(letter(made));
        }
        ConcurrentLinkedQueue<UUID> taken = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] nodes = IntStream.range(0, 6)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    for (Optional<Outbox.Leased> next = mails.outbox().take(); next.isPresent(); next = mails.outbox().take()) {
                        taken.add(next.get().letter().id());
                        mails.outbox().sent(next.get(), "250");
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(nodes).join();
        assertThat(taken).hasSize(100).doesNotHaveDuplicates();
    }

    private List<JsonNode> undeliverable(ApiClient admin) {
        return admin.get("/api/mail/undeliverable").expect(200).json().at("/items").valueStream()
                .filter(mail -> mail.at("/person/id").asString().equals(organisation.person("reviewer").toString()))
                .toList();
    }

    private void tellEverybody() {
        people.forEach(person -> mails.tell(organisation, person, "item.reminder", Map.of("task", "Contain")));
    }

    private Letter letter(int number) {
        UUID id = org.perennial.shared.Ids.next();
        return new Letter(
                id, organisation.person("isms"), "isms@" + organisation.login("x").replace(".x", "") + ".example", "<" + id + "@test>", null,
                "Number " + number, "plain", "<p>html</p>", null, mails.now());
    }

    private void moveTo(String address, String person) {
        ApiClient admin = organisation.signedInAs("admin");
        String path = "/api/people/" + organisation.person(person);
        JsonNode now = admin.get(path).expect(200).json();
        admin.put(path, Map.of(
                "employeeId", now.at("/employeeId").asString(), "name", now.at("/name").asString(), "email", address,
                "unitId", organisation.unitId(), "status", "ACTIVE"), now.at("/version").asLong()).expect(200);
    }
}
