package org.perennial.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.notification.MailTrap.Manner;
import org.perennial.shared.Ids;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether people notice that the mail server is away: requests that make notices, with each kind of server in turn; docs/benchmarks.md. */
@ApiTest
@Tag("bench")
class MailOutageBenchTests {

    private static final int REQUESTS = Integer.getInteger("perennial.bench.requests", 400);
    private static final int ROUNDS = Integer.getInteger("perennial.bench.rounds", 5);
    private static final int WAITING = 400;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private MailFixture mails;

    private TestOrganisation organisation;
    private ApiClient isms;

    @AfterEach
    void clear() {
        mails.clear();
    }

    @Test
    void comparesRequestsWithEachKindOfServer() throws IOException {
        organisation = organisations.fresh();
        isms = organisation.signedInAs("isms");
        Map<Manner, List<Double>> medians = new TreeMap<>();
        requests(Manner.TAKE);
        requests(Manner.SILENT);
        for (int round = 0; round < ROUNDS; round++) {
            for (Manner manner : List.of(Manner.TAKE, Manner.SILENT, Manner.REFUSE_EVERYBODY, Manner.CLOSE_IN_DATA)) {
                medians.computeIfAbsent(manner, any -> new ArrayList<>()).add(requests(manner));
            }
        }
        double good = middle(medians.get(Manner.TAKE));
        medians.forEach((manner, all) -> System.out.printf(
                "BENCH %s: median of a request %.2f ms over %d rounds of %d (%.2f to %.2f), %.2f times that with a good server%n",
                manner, middle(all), ROUNDS, REQUESTS, all.stream().min(Double::compare).orElseThrow(),
                all.stream().max(Double::compare).orElseThrow(), middle(all) / good));
        assertThat(medians).hasSize(4);
    }

    /** Median in ms of a request beside a notice, while many mails wait to be sent. */
    private double requests(Manner manner) throws IOException {
        mails.clear();
        try (MailTrap trap = new MailTrap(manner)) {
            mails.useServer(trap.port());
            for (int made = 0; made < WAITING; made++) {
                mails.outbox().put(letter(made));
            }
            mails.hurry();
            List<Double> times = new ArrayList<>();
            for (int asked = 0; asked < REQUESTS; asked++) {
                long start = System.nanoTime();
                mails.tell(organisation, "isms", "item.reminder", Map.of("task", "Meanwhile " + asked));
                isms.get("/api/notifications/unread-count").expect(200);
                times.add((System.nanoTime() - start) / 1e6);
            }
            return middle(times);
        }
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private Letter letter(int number) {
        UUID id = Ids.next();
        return new Letter(
                id, organisation.person("isms"), organisation.email("isms"), "<" + id + "@bench>", null, "Number " + number, "plain",
                "<p>html</p>", null, mails.now());
    }
}
