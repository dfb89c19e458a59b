package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Problem;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** People from outside: in for a while, and to nothing that was not made for them. */
@ApiTest
@Tag("both")
class GuestAccountApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private GuestAccounts guests;

    @Autowired
    private CorrectiveActions story;

    @Autowired
    private Clock clock;

    private TestOrganisation people;

    @BeforeEach
    void addGuest() {
        people = organisations.fresh();
        people.add("guest", "isms", "auditor");
    }

    @Test
    void endsSessionsWithTheTimeOfTheGuest() {
        admit(Duration.ofDays(-1), Duration.ofDays(3));
        ApiClient guest = people.signedInAs("guest");
        assertThat(guest.get("/api/session").text("/guest")).isEqualTo("true");

        story.forward(Duration.ofDays(4));

        guest.get("/api/evidence").expectProblem(401, "sign-in.required");
        assertThat(guest.get("/api/session").expect(200).text("/person")).isNull();
        signIn().expectProblem(401, "sign-in.refused");
        guests.admit(people.person("guest"), "ignored", clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        signIn().expect(200);
    }

    @Test
    void letsNobodyInBeforeTheFirstDayOrAfterTheyWereDismissed() {
        admit(Duration.ofDays(2), Duration.ofDays(3));
        signIn().expectProblem(401, "sign-in.refused");
        story.forward(Duration.ofDays(2));
        ApiClient guest = people.signedInAs("guest");
        guest.get("/api/evidence").expect(200);

        guests.dismiss(people.person("guest"));

        guest.get("/api/evidence").expectProblem(401, "sign-in.required");
        signIn().expectProblem(401, "sign-in.refused");
    }

    @Test
    void holdsNoCapabilityAndReadsNoCaseWhateverTheirRoles() {
        UUID caseId = story.registered(people);
        story.evidence(people, caseId, "control_owner", "DESIGN");
        admit(Duration.ofDays(-1), Duration.ofDays(3));
        ApiClient guest = people.signedInAs("guest");

        assertThat(guest.get("/api/session").json().at("/capabilities")).isEmpty();
        guest.get("/api/cases/" + caseId).expectProblem(404, "case.not-found");
        guest.get("/api/evidence?case=" + caseId).expectProblem(404, "case.not-found");
        assertThat(guest.get("/api/evidence").expect(200).json().get("items")).isEmpty();
        guest.get("/api/cases").expectProblem(403, "guest.refused");
        guest.get("/api/cases/export").expectProblem(403, "guest.refused");
        guest.get("/api/trail").expectProblem(403, "guest.refused");
        guest.get("/api/people").expectProblem(403, "guest.refused");
        guest.get("/api/events").expectProblem(403, "guest.refused");
        guest.post("/api/cases/" + caseId + "/comments", Map.of("text", "Me")).expectProblem(403, "guest.refused");
        guest.post("/api/tokens", Map.of("name", "t", "scopes", java.util.List.of("evidence:read"), "days", 1))
                .expectProblem(403, "guest.refused");
        // Another way to write an address is the same address.
        guest.get("/api/%63ases").expectProblem(403, "guest.refused");
        guest.get("/api/cases/" + caseId + ";x=1/timeline").expect(400);
        guest.delete("/api/session").expect(204);
    }

    @Test
    void givesGuestsNoRoleButThatOfExternalAuditor() {
        admit(Duration.ofDays(-1), Duration.ofDays(3));
        String path = "/api/people/" + people.person("guest") + "/roles";

        people.signedInAs("admin").post(path, Map.of("role", "verifier", "unitId", people.unitId())).expectViolation("/role", "role.guest");
        people.signedInAs("admin").post(path, Map.of("role", "external_auditor", "unitId", people.unitId())).expect(201);
    }

    @Test
    void makesNoGuestOfWhoWorksHere() {
        people.signedInAs("hr");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        Problem.class, () -> guests.admit(people.person("hr"), "x", clock.instant(), clock.instant().plusSeconds(60))))
                .extracting(Problem::code)
                .isEqualTo("account.exists");
    }

    private void admit(Duration from, Duration until) {
        Instant now = clock.instant();
        guests.admit(people.person("guest"), people.login("guest"), now.plus(from), now.plus(until));
        people.giveAccount("guest");
    }

    private ApiResponse signIn() {
        return people.nobody().trySignIn(people.login("guest"), TestOrganisation.PASSWORD);
    }
}
