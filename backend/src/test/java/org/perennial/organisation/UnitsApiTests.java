package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Tag("both")
class UnitsApiTests {

    @Autowired
    TestOrganisations organisations;

    TestOrganisation organisation;
    ApiClient admin;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        admin = organisation.signedInAs("admin");
    }

    @Test
    void inheritsCalendarUntilItSetsItsOwn() {
        ApiResponse created = admin.post("/api/units", unit("inherit", organisation.unitId())).expect(201);
        assertThat(created.text("/zone")).isEqualTo("Europe/Berlin");
        assertThat(created.text("/ownZone")).isNull();
        assertThat(created.json().at("/weekend").toString()).isEqualTo("[\"SATURDAY\",\"SUNDAY\"]");

        Map<String, Object> own = unit("inherit", organisation.unitId());
        own.put("zone", "Asia/Dubai");
        own.put("weekend", List.of("FRIDAY", "SATURDAY"));
        own.put("country", "AE");
        ApiResponse changed = admin.put("/api/units/" + created.id(), own, 0).expect(200);

        assertThat(changed.text("/zone")).isEqualTo("Asia/Dubai");
        assertThat(changed.json().at("/ownWeekend").toString()).isEqualTo("[\"FRIDAY\",\"SATURDAY\"]");
        assertThat(changed.text("/country")).isEqualTo("AE");
        assertThat(changed.header("ETag")).contains("\"1\"");
    }

    @Test
    void refusesUnitBelowItself() {
        UUID upper = admin.post("/api/units", unit("upper", organisation.unitId())).expect(201).id();
        UUID lower = admin.post("/api/units", unit("lower", upper)).expect(201).id();

        admin.put("/api/units/" + upper, unit("upper", lower), 0).expectViolation("/parentId", "unit.cycle");
        admin.put("/api/units/" + upper, unit("upper", upper), 0).expectViolation("/parentId", "unit.cycle");
    }

    @Test
    void refusesStaleAndMissingVersion() {
        UUID id = admin.post("/api/units", unit("version", organisation.unitId())).expect(201).id();
        Map<String, Object> renamed = unit("version", organisation.unitId());
        renamed.put("name", "Renamed");
        admin.put("/api/units/" + id, renamed, 0).expect(200);

        admin.put("/api/units/" + id, renamed, 0).expectProblem(412, "version.stale");
        admin.put("/api/units/" + id, renamed).expectProblem(428, "if-match.required");
    }

    @Test
    void refusesWrongValuesAllAtOnce() {
        Map<String, Object> wrong = unit("x".repeat(31), organisation.unitId());
        wrong.put("name", "Line\nbreak");
        wrong.put("zone", "Mars/Olympus");
        wrong.put("country", "XX");
        wrong.put("weekend", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"));
        wrong.put("headId", UUID.randomUUID());

        admin.post("/api/units", wrong)
                .expectViolation("/code", "too-long")
                .expectViolation("/name", "control-character")
                .expectViolation("/zone", "zone.unknown")
                .expectViolation("/country", "country.unknown")
                .expectViolation("/weekend", "weekend.whole-week")
                .expectViolation("/headId", "person.unknown");
        admin.post("/api/units", unit(organisation.unit().code().toUpperCase(Locale.ROOT), organisation.unitId()))
                .expectViolation("/code", "code.taken");
        admin.post("/api/units", unit("orphan", null)).expectViolation("/parentId", "required");
    }

    @Test
    void refusesUnknownFieldAndBrokenJson() {
        admin.post("/api/units", "{\"code\":\"a\",\"surprise\":1}").expectViolation("/surprise", "unknown-field");
        admin.post("/api/units", "{\"weekend\":[\"SOMEDAY\"]}").expectViolation("/weekend/0", "wrong-type");
        admin.post("/api/units", "{\"code\":").expectViolation("", "not-json");
    }

    @Test
    void showsOwnInheritedAndPublicHolidays() {
        UUID below = admin.post("/api/units", unit("holidays", organisation.unitId())).expect(201).id();
        admin.put("/api/units/" + organisation.unitId() + "/holidays", days("2027-06-14", "Company day")).expect(200);
        admin.put("/api/units/" + below + "/holidays", days("2027-06-15", "Team day")).expect(200);

        ApiResponse shown = admin.get("/api/units/" + below + "/holidays?year=2027").expect(200);

        assertThat(shown.json().at("/items").valueStream().map(day -> day.at("/date").asString() + " " + day.at("/source").asString()))
                .contains("2027-01-01 PUBLIC", "2027-06-14 INHERITED", "2027-06-15 OWN", "2027-10-03 PUBLIC");
        admin.put("/api/units/" + below + "/holidays", "{\"items\":[{\"date\":\"2027-06-15\"}]}").expectViolation("/items/0/name", "required");
    }

    @Test
    void replacesHolidaysOfOneYearOnly() {
        String path = "/api/units/" + admin.post("/api/units", unit("years", organisation.unitId())).expect(201).id() + "/holidays";
        admin.put(path + "?year=2027", days("2027-08-02", "First")).expect(200);
        admin.put(path + "?year=2028", days("2028-08-02", "Second")).expect(200);

        admin.put(path + "?year=2027", Map.of("items", List.of())).expect(200);

        assertThat(admin.get(path + "?year=2028").body()).contains("Second");
        assertThat(admin.get(path + "?year=2027").body()).doesNotContain("First");
        admin.put(path + "?year=2027", days("2028-08-03", "x")).expectViolation("/items/2028-08-03", "year.other");
        admin.get(path + "?year=1").expectViolation("/year", "year.range");
    }

    @Test
    void knowsTheHolidaysOfCountriesWhoseCalendarEndsSooner() {
        Map<String, Object> unit = unit("mk", organisation.unitId());
        unit.put("country", "MK");
        String path = "/api/units/" + admin.post("/api/units", unit).expect(201).id() + "/holidays";

        admin.get(path + "?year=2026").expect(200);
        admin.get(path + "?year=2100").expect(200);
        admin.get(path + "?year=2500").expectViolation("/year", "year.range");
        admin.put(path, days("2101-01-01", "x")).expectViolation("/items/0/date", "required");
        admin.put(path, "{\"items\":[null]}").expectViolation("/items/0/date", "required");
    }

    @Test
    void showsUnitsToEverybodyButChangesOnlyToAdministratorsOfTheUnit() {
        ApiClient stranger = organisation.signedInAs("stranger");
        assertThat(stranger.get("/api/units/" + organisation.unitId()).expect(200).json().at("/allowedActions").size()).isZero();
        assertThat(admin.get("/api/units/" + organisation.unitId()).json().at("/allowedActions").size()).isPositive();

        Map<String, Object> wanted = unit("forbidden", organisation.unitId());
        stranger.post("/api/units", wanted).expectProblem(403, "capability.missing");
        organisation.signedInAs("isms").post("/api/units", wanted).expectProblem(403, "capability.missing");
        admin.post("/api/units", unit("elsewhere", organisation.otherUnitId())).expectProblem(403, "capability.missing");
        admin.put("/api/units/" + organisation.otherUnitId(), wanted, 0).expectProblem(403, "capability.missing");
        stranger.put("/api/units/" + organisation.unitId() + "/holidays", days("2027-06-14", "x")).expectProblem(403, "capability.missing");
        ApiClient nobody = organisation.nobody();
        nobody.get("/api/session");
        nobody.get("/api/units").expectProblem(401, "sign-in.required");
        nobody.post("/api/units", wanted).expectProblem(401, "sign-in.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units/00000000-0000-0000-0000-000000000001", "/api/units/00000000-0000-0000-0000-000000000001/holidays"})
    void knowsNothingOfOtherIds(String path) {
        admin.get(path).expectProblem(404, "unit.not-found");
    }

    private Map<String, Object> unit(String code, UUID parent) {
        Map<String, Object> unit = new HashMap<>();
        unit.put("code", code.length() > 20 ? code : code.startsWith("T") ? code : organisation.unit().code() + "-" + code);
        unit.put("name", "Unit " + code);
        unit.put("parentId", parent);
        return unit;
    }

    private static Map<String, Object> days(String date, String name) {
        return Map.of("items", List.of(Map.of("date", date, "name", name)));
    }
}
