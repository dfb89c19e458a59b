package org.perennial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.identity.Role;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.JourneyTest;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** The sample organisation and the time machine, over HTTP. Other journeys move the same clock, so nothing here asks for a fixed time. */
@JourneyTest
@Tag("demo")
class SampleOrganisationJourneyTests {

    @Value("${local.server.port}")
    int port;

    @Test
    void letsEverybodyOfTheListSignIn() {
        List<JsonNode> accounts = accounts();
        assertThat(accounts).hasSizeBetween(20, 25);
        accounts.forEach(account -> {
            ApiResponse session = client().trySignIn(account.at("/login").asString(), account.at("/password").asString()).expect(200);
            assertThat(session.text("/person/name")).isEqualTo(account.at("/name").asString());
            assertThat(session.json().at("/demo").asBoolean()).isTrue();
        });
    }

    @Test
    void hasSomebodyInEveryRole() {
        Set<String> roles = accounts().stream()
                .flatMap(account -> account.at("/roles").valueStream().map(JsonNode::asString))
                .collect(Collectors.toSet());
        for (Role role : Role.values()) {
            assertThat(roles).contains(role.key());
        }
    }

    @Test
    void tellsOfAVerifiedAWithdrawnAndAReturnedCase() {
        List<JsonNode> cases = as("solberg").get("/api/cases?limit=200").expect(200).json().at("/items").valueStream().toList();
        JsonNode verified = only(cases, "Leavers keep remote access after their last working day");
        assertThat(verified.at("/outcome").asString()).isEqualTo("verified");
        assertThat(as("solberg").get("/api/cases/" + verified.at("/id").asString()).text("/seal/hash")).hasSize(64);
        assertThat(only(cases, "Drawings left on desks in the assembly office").at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(only(cases, "Quarterly restore tests are started but not finished").at("/attempt").asInt()).isGreaterThan(1);
        assertThat(only(cases, "Firewall rules of the plant were not reviewed this year").at("/overdue").asBoolean()).isTrue();
    }

    @Test
    void keepsFortyControlsWithOwners() {
        List<JsonNode> controls = as("wojcik").get("/api/controls?limit=200").expect(200).json().at("/items").valueStream().toList();
        assertThat(controls).hasSizeGreaterThanOrEqualTo(40).allSatisfy(control -> {
            assertThat(control.at("/requirements")).isNotEmpty();
            assertThat(control.at("/units").valueStream()).allSatisfy(unit -> assertThat(unit.at("/owner/name").asString()).isNotBlank());
        });
    }

    @Test
    void movesTheClockForwardAndSaysSo() {
        ApiClient adler = as("adler");
        ApiResponse moved = adler.post("/api/demo/clock/advance", Map.of("days", 1, "hours", 2)).expect(200);
        Instant from = Instant.parse(moved.text("/from"));
        Instant to = Instant.parse(moved.text("/to"));
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(26));
        assertThat(Instant.parse(adler.get("/api/demo/clock").text("/now"))).isAfterOrEqualTo(to);
        assertThat(moved.json().at("/happened").isArray()).isTrue();
    }

    @Test
    void refusesStepsOutOfBounds() {
        ApiClient adler = as("adler");
        adler.post("/api/demo/clock/advance", Map.of("hours", 0)).expectProblem(400, "clock.step");
        adler.post("/api/demo/clock/advance", Map.of("days", 401)).expectProblem(400, "clock.step");
        adler.post("/api/demo/clock/advance", Map.of("days", -3)).expectProblem(400, "clock.step");
        client().get("/api/demo/clock").expectProblem(401, "sign-in.required");
    }

    private List<JsonNode> accounts() {
        return client().get("/api/demo/accounts").expect(200).json().at("/items").valueStream().toList();
    }

    private static JsonNode only(List<JsonNode> cases, String title) {
        return cases.stream().filter(one -> one.at("/title").asString().equals(title)).findFirst().orElseThrow();
    }

    private ApiClient as(String login) {
        return client().signIn(login, "this is only a demo");
    }

    private ApiClient client() {
        return new ApiClient(URI.create("http://localhost:" + port));
    }
}
