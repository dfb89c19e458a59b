package org.perennial.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails as a real SMTP server gets them. */
@ApiTest
@Tag("both")
class MailApiTests {

    private static final Duration MINUTE = Duration.ofSeconds(61);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private MailFixture mails;

    private TestOrganisation organisation;
    private GreenMail post;

    @BeforeEach
    void start() {
        organisation = organisations.fresh();
        organisation.grant("admin", "admin", organisations.root());
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mails.settle();
        mails.useServer(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mails.clear();
        post.stop();
    }

    @Test
    void makesOneMailOfWhatComesWithinAMinute() throws Exception {
        mails.tell(organisation, "isms", "item.reminder", Map.of("task", "Accept the plan", "due", "2026-03-27T15:00:00Z"));
        mails.tell(organisation, "isms", "question.asked", Map.of("task", "Contain", "by", "Ada", "question", "Which table?"));
        assertThat(mails.compose(Duration.ofSeconds(30))).isZero();
        mails.tell(organisation, "isms", "item.nudged", Map.of("task", "Close", "by", "Ada", "message", "Please."));
        assertThat(mails.compose(Duration.ofSeconds(31))).isEqualTo(1);
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Reminder: Accept the plan and 2 more");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getFrom()[0]).hasToString("Perennial <perennial@example.org>");
        assertThat(plain(mail))
                .contains("It is due on Fri 27 Mar 2026, 16:00 (CET).")
                .contains("Which table?", "Please.", "http://localhost:8080/notifications/preferences");
        assertThat(html(mail)).contains("Which table?").contains("href=\"http://localhost:8080/notifications/preferences\"");
    }

    @Test
    void makesOneMailOfALevelThatHitsOnePersonTwentyTimes() throws Exception {
        for (int late = 0; late < 200; late++) {
            mails.tell(organisation, "bu_head", "item.escalated", null, true, "level:2", Map.of("task", "Task " + late, "level", 2));
        }
        assertThat(mails.compose(MINUTE)).isEqualTo(1);
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Late, level 2: Task 0 and 199 more");
        assertThat(plain(mail)).contains("Task 39").doesNotContain("Task 40").contains("And 160 more: http://localhost:8080/notifications");
    }

    @Test
    void letsNothingOutOfItsPlace() throws Exception {
        mails.tell(organisation, "isms", "item.nudged", Map.of(
                "task", "Close\r\nBcc: all@example.org\r\n\r\n<h1>", "by", "Ada", "message", "<img src=x onerror=alert(1)>\n.\nEnd"));
        mails.compose(MINUTE);
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Ada asks you to go on with: Close Bcc: all@example.org <h1>");
        assertThat(html(mail)).doesNotContain("<img", "<h1").contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(plain(mail)).contains("<img src=x onerror=alert(1)>").contains("End");
    }

    @Test
    void putsTheMailsOfACaseIntoOneThreadWithTheCaseTypesOwnWords() throws Exception {
        UUID caseId = actions.registered(organisation);
        mails.clear();
        mails.useServer(post.getSmtp().getPort());
        mails.tell(organisation, "isms", "item.reminder", caseId, false, null, Map.of("task", "Accept the plan", "due", "2026-03-27"));
        mails.compose(MINUTE);
        mails.tell(organisation, "isms", "item.nudged", caseId, false, null, Map.of("task", "Accept the plan", "by", "Ada"));
        mails.compose(MINUTE);
        List<MimeMessage> both = received(2);
        assertThat(both).extracting(mail -> mail.getHeader("References")[0]).containsOnly("<case." + caseId + "@localhost>");
        assertThat(both).extracting(mail -> mail.getHeader("In-Reply-To")[0]).containsOnly("<case." + caseId + "@localhost>");
        assertThat(both).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates().allMatch(id -> id.endsWith("@localhost>"));
        assertThat(both.get(0).getSubject()).startsWith("[CA-").endsWith("Corrective action: Accept the plan by Fri 27 Mar 2026");
        assertThat(html(both.get(0))).contains("Leavers keep access to the billing system").contains("<strong>Fri 27 Mar 2026</strong>");
    }

    @Test
    void keepsADigestForTheNextMorningOfWork() throws Exception {
        ApiClient owner = organisation.signedInAs("control_owner");
        assertThat(owner.get("/api/mail/preferences").expect(200).json().at("/choices").toString()).doesNotContain("WEEKLY");
        owner.put("/api/mail/preferences", Map.of("mode", "WEEKLY")).expectViolation("/mode", "mode.managers");
        owner.put("/api/mail/preferences", Map.of("mode", "DAILY")).expect(200);
        mails.tell(organisation, "control_owner", "item.reminder", Map.of("task", "Contain"));
        mails.tell(organisation, "control_owner", "item.reminder", Map.of("task", "Read meanwhile"));
        mails.tell(organisation, "control_owner", "item.escalated", null, true, null, Map.of("task", "Late", "level", 1));
        owner.post("/api/notifications/" + idOf(owner, "Read meanwhile") + "/read", Map.of()).expect(204);
        assertThat(mails.compose(MINUTE)).isEqualTo(1);
        assertThat(received(1).get(0).getSubject()).isEqualTo("Late, level 1: Late");
        ZonedDateTime due = ZonedDateTime.parse(owner.get("/api/mail/preferences").expect(200).text("/nextDigestAt")).withZoneSameInstant(ZONE);
        assertThat(due.getHour()).isEqualTo(8);
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(mails.compose(Duration.between(mails.now(), due.minusMinutes(1)))).isZero();
        assertThat(mails.compose(Duration.ofMinutes(2))).isEqualTo(1);
        MimeMessage digest = received(2).get(1);
        assertThat(digest.getSubject()).isEqualTo("Your digest: Reminder: Contain");
        assertThat(digest.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String leave = digest.getHeader("List-Unsubscribe")[0].replaceAll("[<>]|http://localhost:8080", "");
        organisation.nobody().get(leave).expect(303);
        assertThat(owner.get("/api/mail/preferences").text("/mode")).isEqualTo("DAILY");
        organisation.nobody().send(organisation.nobody().request(leave).POST(java.net.http.HttpRequest.BodyPublishers.noBody())).expect(204);
        assertThat(owner.get("/api/mail/preferences").text("/mode")).isEqualTo("OFF");
        organisation.nobody().post("/api/mail/leave?token=guessed", Map.of()).expectProblem(404, "mail-token.not-found");
    }

    @Test
    void sendsAWeeklyDigestOnTheFirstWorkingDayAndNothingToWhoWantsNothing() {
        ApiClient head = organisation.signedInAs("bu_head");
        ZonedDateTime due = ZonedDateTime.parse(
                        head.put("/api/mail/preferences", Map.of("mode", "WEEKLY")).expect(200).text("/nextDigestAt"))
                .withZoneSameInstant(ZONE);
        assertThat(due.toLocalDate().with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .isAfter(mails.now().atZone(ZONE).toLocalDate().minusDays(7));
        assertThat(due.getHour()).isEqualTo(8);
        mails.tell(organisation, "bu_head", "item.reminder", Map.of("task", "Sign"));
        head.put("/api/mail/preferences", Map.of("mode", "OFF")).expect(200);
        mails.tell(organisation, "bu_head", "item.reminder", Map.of("task", "Sign again"));
        assertThat(mails.compose(Duration.ofDays(15))).isZero();
        assertThat(head.get("/api/notifications/unread-count").json().at("/count").asInt()).isEqualTo(2);
        head.put("/api/mail/preferences", Map.of()).expectViolation("/mode", "required");
    }

    @Test
    void tellsNobodyWhoLeft() {
        mails.tell(organisation, "reviewer", "item.reminder", Map.of("task", "Review"));
        ApiClient admin = organisation.signedInAs("admin");
        String path = "/api/people/" + organisation.person("reviewer");
        var person = admin.get(path).expect(200).json();
        admin.put(path, Map.of(
                "employeeId", person.at("/employeeId").asString(), "name", person.at("/name").asString(), "email",
                person.at("/email").asString(), "unitId", organisation.unitId(), "status", "LEFT",
                "lastWorkingDay", "2020-01-01"), person.at("/version").asLong()).expect(200);
        mails.compose(MINUTE);
        assertThat(mails.count("WAITING", organisation) + mails.count("SENT", organisation)).isZero();
    }

    @Test
    void answersWithTheServersWords() {
        ApiClient admin = organisation.signedInAs("admin");
        Map<String, Object> body = Map.of(
                "host", "127.0.0.1", "port", post.getSmtp().getPort(), "security", "NONE", "fromAddress", "p@example.org", "fromName", "P");
        var good = admin.post("/api/mail/server/test", body).expect(200).json();
        assertThat(good.at("/accepted").asBoolean()).isTrue();
        assertThat(good.at("/answer").asString()).startsWith("250");
        int closed = freePort();
        var refused = admin.post("/api/mail/server/test", with(body, "port", closed)).expect(200).json();
        assertThat(refused.at("/accepted").asBoolean()).isFalse();
        assertThat(refused.at("/answer").asString()).containsIgnoringCase("connect");
        var plainOnly = admin.post("/api/mail/server/test", with(body, "security", "STARTTLS")).expect(200).json();
        assertThat(plainOnly.at("/accepted").asBoolean()).isFalse();
        assertThat(plainOnly.at("/answer").asString()).containsIgnoringCase("STARTTLS");
        admin.post("/api/mail/server/test", with(body, "port", 0)).expectViolation("/port", "port.range");
        admin.post("/api/mail/server/test", with(body, "fromName", "a\r\nBcc: b")).expectViolation("/fromName", "control-character");
        admin.post("/api/mail/server/test", with(body, "host", "a b")).expectViolation("/host", "host.invalid");
    }

    @Test
    void letsOnlyAdministratorsSetTheServer() {
        ApiClient admin = organisation.signedInAs("admin");
        long version = admin.get("/api/mail/server").expect(200).json().at("/version").asLong();
        Map<String, Object> body =
                Map.of("host", "mail.example.org", "port", 587, "security", "STARTTLS", "fromAddress", "p@example.org", "fromName", "P");
        ApiClient isms = organisation.signedInAs("isms");
        isms.get("/api/mail/server").expectProblem(403, "capability.missing");
        isms.put("/api/mail/server", body, version).expectProblem(403, "capability.missing");
        isms.post("/api/mail/server/test", body).expectProblem(403, "capability.missing");
        isms.get("/api/mail/undeliverable").expectProblem(403, "capability.missing");
        isms.post("/api/mail/undeliverable/retry", Map.of()).expectProblem(403, "capability.missing");
        isms.post("/api/mail/undeliverable/" + UUID.randomUUID() + "/retry", Map.of()).expectProblem(403, "capability.missing");
        organisation.add("unit_admin", "admin");
        organisation.signedInAs("unit_admin").get("/api/mail/server").expectProblem(403, "capability.missing");
        organisation.nobody().get("/api/mail/server").expectProblem(401, "sign-in.required");
        admin.put("/api/mail/server", body).expectProblem(428, "if-match.required");
        admin.put("/api/mail/server", body, version - 1).expectProblem(412, "version.stale");
        assertThat(admin.put("/api/mail/server", body, version).expect(200).json().at("/server/host").asString()).isEqualTo("mail.example.org");
    }

    private List<MimeMessage> received(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mine().size() >= count);
        return mine();
    }

    private List<MimeMessage> mine() {
        String domain = "@" + organisation.login("x").replace(".x", "") + ".example";
        return Arrays.stream(post.getReceivedMessages()).filter(mail -> to(mail).endsWith(domain)).toList();
    }

    private String idOf(ApiClient person, String task) {
        return person.get("/api/notifications").expect(200).json().at("/items").valueStream()
                .filter(row -> row.at("/title").asString().contains(task))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    private static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
