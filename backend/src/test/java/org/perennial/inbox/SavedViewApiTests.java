package org.perennial.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Each person's own views of lists. */
@ApiTest
@Tag("both")
class SavedViewApiTests {

    private static final String VIEWS = "/api/views";

    @Autowired
    private TestOrganisations organisations;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
    }

    @Test
    void keepsViewsByNameForTheirOwnerOnly() {
        ApiClient isms = people.signedInAs("isms");
        save(isms, "late in halden", "overdue=true").id();
        UUID mine = save(isms, "Critical", "q=x").id();
        isms.post(VIEWS, view("INBOX", "Critical", "group=OVERDUE")).expect(201);

        assertThat(names(isms, "?list=CASES")).containsExactly("Critical", "late in halden");
        assertThat(names(isms, "")).hasSize(3);
        assertThat(isms.get(VIEWS + "?list=INBOX").expect(200).text("/items/0/query")).isEqualTo("group=OVERDUE");
        isms.put(VIEWS + "/" + mine, Map.of("name", "Zinc")).expect(200);
        assertThat(names(isms, "?list=CASES")).containsExactly("late in halden", "Zinc");
        assertThat(isms.get(VIEWS + "?list=CASES").expect(200).text("/items/1/query")).isEqualTo("q=x");

        ApiClient other = people.signedInAs("stranger");
        assertThat(names(other, "")).isEmpty();
        other.put(VIEWS + "/" + mine, Map.of("name", "Mine now")).expectProblem(404, "view.not-found");
        other.delete(VIEWS + "/" + mine).expectProblem(404, "view.not-found");
        people.nobody().get(VIEWS).expectProblem(401, "sign-in.required");

        isms.delete(VIEWS + "/" + mine).expect(204);
        isms.delete(VIEWS + "/" + mine).expectProblem(404, "view.not-found");
        assertThat(names(isms, "?list=CASES")).containsExactly("late in halden");
    }

    @Test
    void takesEachNameOnceAlsoWhenClickedTwice() {
        ApiClient isms = people.signedInAs("isms");
        String key = UUID.randomUUID().toString();
        UUID one = isms.post(VIEWS, view("CASES", "Late", ""), key).expect(201).id();
        assertThat(isms.post(VIEWS, view("CASES", "Late", ""), key).expect(201).id()).isEqualTo(one);

        isms.post(VIEWS, view("CASES", " late ", "")).expectProblem(409, "view.name-taken");
        UUID two = save(isms, "Later", "").id();
        isms.put(VIEWS + "/" + two, Map.of("name", "LATE")).expectProblem(409, "view.name-taken");
        isms.put(VIEWS + "/" + two, Map.of("name", "LATER", "query", "q=2")).expect(200);
        people.signedInAs("bu_head").post(VIEWS, view("CASES", "Late", "")).expect(201);
    }

    @Test
    void refusesBadInput() {
        ApiClient isms = people.signedInAs("isms");
        isms.post(VIEWS, Map.of("name", "x")).expectViolation("/list", "required");
        isms.post(VIEWS, Map.of("list", "CASES")).expectViolation("/name", "required");
        isms.post(VIEWS, view("CASES", " ", "")).expectViolation("/name", "required");
        isms.post(VIEWS, view("CASES", "x".repeat(61), "")).expectViolation("/name", "too-long");
        isms.post(VIEWS, view("CASES", "a\u0000b", "")).expectViolation("/name", "control-character");
        isms.post(VIEWS, view("CASES", "x", "q".repeat(1_001))).expectViolation("/query", "too-long");
        isms.post(VIEWS, view("CASES", "x", "q\n")).expect(201);
        isms.post(VIEWS, view("CASES", "y", "q=a\nb")).expectViolation("/query", "control-character");
        isms.post(VIEWS, view("CONTROLS", "x", "")).expect(400);
        isms.get(VIEWS + "?list=NONE").expect(400);
        isms.put(VIEWS + "/" + UUID.randomUUID(), Map.of("name", "x")).expectProblem(404, "view.not-found");
    }

    @Test
    void keepsFiftyAtMost() throws Exception {
        ApiClient isms = people.signedInAs("isms");
        for (int count = 0; count < 49; count++) {
            save(isms, "View " + count, "");
        }
        ExecutorService windows = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> saves = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(window -> () -> isms.post(VIEWS, view("INBOX", "Window " + window, "")).status())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : windows.invokeAll(saves)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            windows.shutdown();
        }
        assertThat(names(isms, "")).hasSize(50);
        isms.post(VIEWS, view("INBOX", "One more", "")).expectProblem(409, "view.too-many");
        isms.delete(VIEWS + "/" + isms.get(VIEWS).text("/items/7/id")).expect(204);
        isms.post(VIEWS, view("INBOX", "One more", "")).expect(201);
    }

    private org.perennial.testing.ApiResponse save(ApiClient client, String name, String query) {
        return client.post(VIEWS, view("CASES", name, query)).expect(201);
    }

    private static Map<String, Object> view(String list, String name, String query) {
        return Map.of("list", list, "name", name, "query", query);
    }

    private static List<String> names(ApiClient client, String parameters) {
        return client.get(VIEWS + parameters).expect(200).json().get("items").valueStream()
                .map(view -> view.get("name").asString())
                .toList();
    }
}
