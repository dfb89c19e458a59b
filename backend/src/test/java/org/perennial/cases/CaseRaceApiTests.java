package org.perennial.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people act on one case at the same moment: each is served or told why not, and nobody sees a failure of ours. */
@ApiTest
@Tag("both")
class CaseRaceApiTests {

    private static final List<String> OWNERS = List.of("control_operator", "iam_operator", "third", "fourth", "fifth");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
        people.add("third", "control_operator");
        people.add("fourth", "control_operator");
        people.add("fifth", "control_operator");
    }

    @RepeatedTest(3)
    void letsFiveOwnersCompleteParallelActionsAtTheSameMoment() throws Exception {
        UUID caseId = implementing();
        List<Callable<Integer>> calls = new ArrayList<>();
        completions(caseId).forEach(call -> calls.add(() -> call.get().status()));

        assertThat(atOnce(calls)).containsOnly(200);
        assertThat(story.open(people.signedInAs("isms"), caseId, "implement")).isEmpty();
    }

    @RepeatedTest(3)
    void withdrawsWhileFiveOwnersComplete() throws Exception {
        UUID caseId = implementing();
        ApiClient auditManager = people.signedInAs("audit_pm");
        List<Callable<Integer>> calls = new ArrayList<>();
        List<String> items = story.open(people.signedInAs("isms"), caseId, "implement").stream()
                .map(item -> item.get("id").asString())
                .toList();
        for (String item : items) {
            for (String owner : OWNERS) {
                ApiClient client = people.signedInAs(owner);
                calls.add(() -> client.put("/api/inbox/items/" + item + "/draft", Map.of("data", Map.of("result", "x"))).status());
            }
        }
        completions(caseId).forEach(call -> calls.add(() -> call.get().status()));
        calls.add(() -> auditManager.post("/api/cases/" + caseId + "/actions/withdraw", Map.of("reason", "Raised twice")).status());

        List<Integer> answers = atOnce(calls);

        assertThat(answers.get(answers.size() - 1)).isIn(200, 409);
        assertThat(answers).isSubsetOf(200, 404, 409);
        auditManager.get("/api/cases/" + caseId).expect(200);
    }

    private List<Supplier<ApiResponse>> completions(UUID caseId) {
        return OWNERS.stream().map(owner -> story.implementing(people, caseId, owner)).toList();
    }

    private UUID implementing() {
        UUID caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        story.plan(people, caseId, OWNERS.toArray(String[]::new));
        story.accept(people, caseId);
        OWNERS.forEach(people::signedInAs);
        return caseId;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Integer>> running = new ArrayList<>();
            calls.forEach(call -> running.add(threads.submit(() -> {
                start.await();
                return call.call();
            })));
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
