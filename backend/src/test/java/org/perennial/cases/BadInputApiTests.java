package org.perennial.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.shared.Cursor;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

/** Values that fit the form at a first look and would break something later are refused where they are given. */
@ApiTest
@Tag("both")
class BadInputApiTests {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions story;

    private TestOrganisation people;

    @BeforeEach
    void hirePeople() {
        people = organisations.fresh();
    }

    @Test
    void keepsATextWithoutTheSpaceAroundIt() {
        Map<String, Object> form = registration();
        form.put("title", "Leavers keep access" + "\u00a0".repeat(600));
        form.put("gap", "Too slow." + " ".repeat(1_200_000));
        String title = start(form).expect(201).text("/title");
        assertThat(title).isEqualTo("Leavers keep access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+12026-11-30", "-2026-11-30", "0026-11-30", "9026-11-30", "2026-02-30", "30.11.2026"})
    void refusesDaysNoCalendarHasHere(String day) {
        Map<String, Object> form = registration();
        form.put("raisedOn", day);
        start(form).expectViolation("/raisedOn", "not-a-date");
    }

    @Test
    void refusesANumberBeyondAllNumbers() {
        var caseId = story.registered(people);
        story.contain(people, caseId);
        story.analyse(people, caseId);
        String item = story.item(people, caseId, "plan").get("id").asString();
        people.signedInAs("control_owner")
                .put("/api/inbox/items/" + item + "/completion", "{\"data\":{\"soakDays\":1e400}}")
                .expectViolation("/soakDays", "not-a-number");
    }

    @Test
    void refusesListPositionsThatAreNone() {
        for (String list : List.of(
                "/api/cases?", "/api/inbox/items?group=LATER&", "/api/inbox/items?group=WAITING&", "/api/evidence?", "/api/people?",
                "/api/control-units?", "/api/requirements?", "/api/questions?", "/api/finding-proposals?")) {
            for (String cursor : List.of("%25%25", Cursor.of("x"), Cursor.of("yesterday", "x"), Cursor.of("+1000000000-12-31T23:59:59Z", "x"))) {
                assertThat(people.signedInAs("isms").get(list + "cursor=" + cursor).status()).as(list + cursor).isEqualTo(400);
            }
        }
        people.signedInAs("isms").get("/api/cases?cursor=" + Cursor.of("yesterday", "x")).expectProblem(400, "cursor.invalid");
        people.signedInAs("isms").get("/api/inbox/items?cursor=" + Cursor.of("yesterday", "x")).expectProblem(400, "cursor.invalid");
    }

    private Map<String, Object> registration() {
        return story.registration(people, story.control(people));
    }

    private org.perennial.testing.ApiResponse start(Map<String, Object> form) {
        return people.signedInAs("auditor").post("/api/cases", Map.of("type", "corrective-action", "data", form));
    }
}
