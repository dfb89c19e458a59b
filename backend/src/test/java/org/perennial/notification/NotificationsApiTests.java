package org.perennial.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
@Tag("both")
class NotificationsApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OldNotices oldNotices;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation organisation;

    @BeforeEach
    void organisation() {
        organisation = organisations.fresh();
    }

    @Test
    void showsEachReceiverTheirOwnAndNobodyElse() {
        tell("question.asked", null, Map.of("title", "Is the key rotated?"), "bu_head");
        ApiClient head = organisation.signedInAs("bu_head");
        JsonNode row = head.get("/api/notifications").expect(200).json().at("/items/0");
        assertThat(row.at("/readAt").isNull()).isTrue();
        assertThat(unread(head)).isEqualTo(1);
        ApiClient stranger = organisation.signedInAs("stranger");
        assertThat(rows(stranger, "")).isEmpty();
        stranger.post("/api/notifications/" + row.at("/id").asString() + "/read", Map.of()).expectProblem(404, "notification.not-found");
        assertThat(unread(head)).isEqualTo(1);
        organisation.nobody().get("/api/notifications").expectProblem(401, "sign-in.required");
    }

    @Test
    void marksAsReadOneAndAll() {
        for (int told = 0; told < 3; told++) {
            tell("something.happened", null, Map.of("title", "Number " + told), "isms");
        }
        ApiClient isms = organisation.signedInAs("isms");
        List<JsonNode> rows = rows(isms, "");
        assertThat(rows).extracting(row -> row.at("/title").asString()).containsExactly("Number 2", "Number 1", "Number 0");
        isms.post("/api/notifications/" + rows.get(0).at("/id").asString() + "/read", Map.of()).expect(204);
        assertThat(unread(isms)).isEqualTo(2);
        assertThat(rows(isms, "?unread=true")).hasSize(2);
        isms.post("/api/notifications/read-all", Map.of("upTo", rows.get(2).at("/madeAt").asString())).expect(204);
        assertThat(unread(isms)).isEqualTo(1);
        isms.post("/api/notifications/read-all", Map.of()).expect(204);
        assertThat(unread(isms)).isZero();
        isms.post("/api/notifications/read-all", Map.of("upTo", "+999999999-12-31T23:59:59Z")).expect(204);
    }

    @Test
    void readsOnWhereAPageEnds() {
        for (int told = 0; told < 5; told++) {
            tell("something.happened", null, Map.of("title", "Number " + told), "isms");
        }
        ApiClient isms = organisation.signedInAs("isms");
        JsonNode first = isms.get("/api/notifications?limit=3").expect(200).json();
        JsonNode rest = isms.get("/api/notifications?limit=3&cursor=" + first.at("/nextCursor").asString()).expect(200).json();
        assertThat(rest.at("/items").valueStream().map(row -> row.at("/title").asString())).containsExactly("Number 1", "Number 0");
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
        isms.get("/api/notifications?cursor=bm9wZR9ub3Bl").expectProblem(400, "cursor.invalid");
    }

    @Test
    void showsTwentyOfOneCauseAsOneRow() {
        for (int told = 0; told < 20; told++) {
            notices.tell(new Notice(
                    "item.escalated", Set.of(organisation.person("bu_head")), null, null, "/escalations", true, "level:2",
                    Map.of("title", "Task " + told)));
        }
        ApiClient head = organisation.signedInAs("bu_head");
        List<JsonNode> rows = rows(head, "");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).at("/more").asInt()).isEqualTo(19);
        assertThat(unread(head)).isEqualTo(1);
        String group = rows.get(0).at("/id").asString();
        assertThat(rows(head, "?group=" + group)).hasSize(20);
        assertThat(rows(organisation.signedInAs("isms"), "?group=" + group)).isEmpty();
        head.post("/api/notifications/" + group + "/read", Map.of()).expect(204);
        assertThat(rows(head, "?unread=true")).isEmpty();
        tell("item.escalated", null, Map.of("title", "Later"), "bu_head");
        assertThat(unread(head)).isEqualTo(1);
    }

    @Test
    void namesTheCaseOnlyToThoseWhoMayReadIt() {
        UUID caseId = actions.registered(organisation);
        tell("question.asked", caseId, Map.of("by", "Somebody", "question", "Which table?"), "isms", "stranger");
        assertThat(rows(organisation.signedInAs("isms"), "").get(0).at("/about").asString()).contains("Leavers keep access");
        JsonNode strange = rows(organisation.signedInAs("stranger"), "").get(0);
        assertThat(strange.at("/about").isNull()).isTrue();
        assertThat(strange.toString()).contains("Which table?").doesNotContain("Leavers");
    }

    @Test
    void tellsOfNewWorkAndIsSilentOnceItIsDone() {
        UUID caseId = actions.registered(organisation);
        ApiClient owner = organisation.signedInAs("control_owner");
        List<JsonNode> rows = rows(owner, "?unread=true");
        assertThat(rows).extracting(row -> row.at("/kind").asString()).containsExactly("item.opened");
        assertThat(rows.get(0).at("/link").asString()).isEqualTo("/inbox?item=" + actions.item(organisation, caseId, "contain").at("/id").asString());
        actions.contain(organisation, caseId);
        assertThat(unread(owner)).isZero();
        assertThat(rows(owner, "")).isNotEmpty();
    }

    @Test
    void forgetsASecretOnceTheMailWasSentOrIsWorthNothing() {
        Letter delivered = letter("Open /sign-in/link#s3cret-of-a-link now.");
        Letter late = letter("Open /sign-in/link#s3cret-of-another now.");
        outbox.put(delivered, "s3cret-of-a-link", SystemTime.now().plusSeconds(900));
        outbox.put(late, "s3cret-of-another", SystemTime.now().minusSeconds(1));
        jdbc.sql("update mail set next_try_at = queued_at - interval '1' day where id = ?").param(delivered.id()).update();

        Outbox.Leased taken = outbox.take().orElseThrow();
        assertThat(taken.letter()).isEqualTo(delivered);
        outbox.sent(taken, "250 OK");
        outbox.forgetSecrets();

        assertThat(jdbc.sql("select coalesce(secret, 'none') from mail where id = ?").param(delivered.id()).query(String.class).single())
                .isEqualTo("none");
        assertThat(jdbc.sql("select plain from mail where id = ?").param(delivered.id()).query(String.class).single())
                .doesNotContain("s3cret");
        assertThat(jdbc.sql("select count(*) from mail where id = ?").param(late.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void deletesWhatWasToldLongAgo() {
        tell("question.asked", null, Map.of("title", "Old"), "bu_head", "isms");
        tell("question.asked", null, Map.of("title", "Waits for its mail"), "bu_head");
        jdbc.sql("update notification set made_at = made_at - interval '500' day, mail_due_at = null where facts like '%Old%' and person_id = ?")
                .param(organisation.person("bu_head"))
                .update();
        jdbc.sql("update notification set made_at = made_at - interval '500' day, mail_due_at = made_at + interval '900' day where facts like '%Waits%' and person_id = ?")
                .param(organisation.person("bu_head"))
                .update();

        oldNotices.sweep();

        assertThat(jdbc.sql("select facts from notification where person_id = ?")
                        .param(organisation.person("bu_head"))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Waits for its mail");
        assertThat(rows(organisation.signedInAs("isms"), "")).hasSize(1);
        jdbc.sql("delete from notification where person_id = ?").param(organisation.person("bu_head")).update();
    }

    private Letter letter(String text) {
        UUID id = Ids.next();
        return new Letter(
                id, organisation.person("isms"), "a@b.example", "<" + id + "@b.example>", null, "Sign in", text, text, null,
                Instant.parse("2026-03-04T08:00:00Z"));
    }

    private void tell(String kind, UUID caseId, Map<String, ?> facts, String... people) {
        Set<UUID> receivers = Set.of(people).stream().map(organisation::person).collect(java.util.stream.Collectors.toSet());
        notices.tell(new Notice(kind, receivers, caseId, null, null, false, null, facts));
    }

    private static int unread(ApiClient person) {
        return person.get("/api/notifications/unread-count").expect(200).json().at("/count").asInt();
    }

    private static List<JsonNode> rows(ApiClient person, String query) {
        return person.get("/api/notifications" + query).expect(200).json().at("/items").valueStream().toList();
    }
}
