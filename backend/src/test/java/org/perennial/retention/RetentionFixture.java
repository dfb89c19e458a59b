package org.perennial.retention;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Closed cases of one organisation, and what people do about them. */
final class RetentionFixture {

    final TestOrganisation people;
    final CorrectiveActions story;
    private final JdbcClient jdbc;

    RetentionFixture(TestOrganisation people, CorrectiveActions story, JdbcClient jdbc) {
        this.people = people;
        this.story = story;
        this.jdbc = jdbc;
    }

    /** Registered and withdrawn. */
    UUID closed() {
        UUID id = story.registered(people);
        story.item(people, id, "contain");
        withdraw(id);
        return id;
    }

    /** As {@link #closed}, seven years ago. */
    UUID closedLongAgo() {
        return longAgo(closed());
    }

    /** Makes it look as if the case had ended seven years before it did. */
    UUID longAgo(UUID id) {
        OffsetDateTime ended = jdbc.sql("select ended_at from case_record where id = ?").param(id).query(OffsetDateTime.class).single();
        jdbc.sql("update case_record set ended_at = ? where id = ?").params(ended.minusYears(7), id).update();
        jdbc.sql("update evidence set fresh_until = ? where case_id = ?").params(ended.minusYears(6).toLocalDate(), id).update();
        return id;
    }

    /** As if it had been closed as verified, which takes half a year and more than a dozen steps. */
    UUID verified(UUID id) {
        jdbc.sql("update case_record set state = 'CLOSED', outcome = 'verified' where id = ?").param(id).update();
        return id;
    }

    void withdraw(UUID id) {
        as("isms").post("/api/cases/" + id + "/actions/withdraw", Map.of("reason", "Raised twice.")).expect(200);
    }

    /** A list of what is due in the unit, proposed by that person. */
    UUID proposed(String person) {
        return propose(person).expect(201).id();
    }

    ApiResponse propose(String person) {
        return as(person).post("/api/retention/runs", Map.of("unitId", people.unitId()));
    }

    ApiResponse decide(String person, UUID run, String decision, Map<String, ?> body, long version) {
        return as(person).post("/api/retention/runs/" + run + "/" + decision, body, version);
    }

    ApiResponse approve(String person, UUID run) {
        return decide(person, run, "approval", Map.of(), 0);
    }

    /** What is due, by number of the case, with what keeps it. */
    List<JsonNode> due() {
        return as("isms").get("/api/retention/cases?limit=200&unit=" + people.unitId()).expect(200).json().get("items").valueStream().toList();
    }

    JsonNode due(UUID id) {
        return due().stream().filter(one -> one.get("id").asString().equals(id.toString())).findFirst().orElse(null);
    }

    List<JsonNode> cases(UUID run) {
        return as("isms").get("/api/retention/runs/" + run + "/cases?limit=200").expect(200).json().get("items").valueStream().toList();
    }

    String state(UUID run, UUID id) {
        return cases(run).stream().filter(one -> one.get("caseId").asString().equals(id.toString())).findFirst().orElseThrow().get("state").asString();
    }

    /** Works through approved lists; the product's own sweep may be at one of the cases and ends it then. */
    void work() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            story.forward(Duration.ZERO);
            return jdbc.sql("select count(*) from deletion_run where unit_id = ? and state = 'APPROVED'")
                            .param(people.unitId())
                            .query(Long.class)
                            .single()
                    == 0;
        });
    }

    ApiClient as(String person) {
        return people.signedInAs(person);
    }
}
