package org.perennial.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import tools.jackson.databind.JsonNode;

/** A corrective action whose containment the control's owner has to do, and what people ask and decide about it. */
final class AskFixture {

    final TestOrganisation people;
    final CorrectiveActions story;
    final UUID caseId;
    final String item;

    AskFixture(TestOrganisation people, CorrectiveActions story) {
        this.people = people;
        this.story = story;
        this.caseId = story.registered(people);
        this.item = story.item(people, caseId, "contain").get("id").asString();
    }

    ApiClient as(String person) {
        return people.signedInAs(person);
    }

    ApiResponse ask(String person, int days) {
        return as(person).post(path("/extension-requests"), Map.of("until", day(days), "reason", "The vendor answers on Monday."));
    }

    ApiResponse grant(String person, Map<String, Object> body) {
        return as(person).post(path("/extensions"), body);
    }

    ApiResponse decide(String person, String request, Map<String, Object> body) {
        return as(person).post("/api/extension-requests/" + request + "/decision", body);
    }

    JsonNode asks(String person) {
        return as(person).get(path("/asks")).expect(200).json();
    }

    /** The newest request for more time. */
    String request() {
        return asks("isms").at("/extensions/0/id").asString();
    }

    String path(String rest) {
        return "/api/inbox/items/" + item + rest;
    }

    /** The day that many calendar days from today. */
    String day(int days) {
        return story.today().plusDays(days).toString();
    }

    @SafeVarargs
    static List<ApiResponse> atOnce(Callable<ApiResponse>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<ApiResponse>> running = threads.invokeAll(List.of(calls));
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
