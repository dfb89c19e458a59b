package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Tag("both")
class PeopleImportApiTests {

    private static final String HEADINGS = "employee_id,display_name,email,business_unit,manager_employee_id,status,start_date,last_working_day\n";

    @Autowired
    TestOrganisations organisations;

    @Autowired
    People people;

    TestOrganisation organisation;
    String unit;

    @BeforeEach
    void organisation() {
        organisation = organisations.of(this);
        unit = organisation.unit().code();
    }

    @Test
    void importsPeopleWithManagersThatComeLaterInTheFile() {
        String file = HEADINGS + row("i-low", "i-mid", "2026-01-15") + row("i-mid", "i-top", "") + row("i-top", unit + "-bu_head", "");

        ApiResponse dry = upload(file, true).expect(200);
        assertThat(dry.json().at("/created").asInt()).isEqualTo(3);
        assertThat(dry.json().at("/applied").asBoolean()).isFalse();
        assertThat(people.byEmployeeId("i-low")).as("a dry run writes nothing").isEmpty();

        assertThat(upload(file, false).expect(200).json().at("/applied").asBoolean()).isTrue();
        Person low = people.byEmployeeId("i-low").orElseThrow();
        assertThat(people.get(low.managerId()).employeeId()).isEqualTo("i-mid");
        assertThat(people.byEmployeeId("i-top").orElseThrow().managerId()).isEqualTo(organisation.person("bu_head"));

        ApiResponse again = upload(file.replace("2026-01-15", "2026-01-16"), false).expect(200);
        assertThat(again.json().at("/updated").asInt()).isEqualTo(1);
        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,,false", "UTF-8,,true", "UTF-8,EFBBBF,true", "UTF-8,EFBBBF,false", "UTF-16LE,FFFE,true", "UTF-16BE,FEFF,false"})
    void readsEncodingsAndSeparatorsOfSpreadsheets(String charset, String mark, boolean semicolon) {
        String id = "enc-" + charset + mark + semicolon;
        String file = HEADINGS + id + ",\"Zoë Müller; 山田\"," + id + "@enc.example," + unit + ",,,,\r\n";
        String separated = semicolon ? file.replace(',', ';') : file;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark == null ? new byte[0] : HexFormat.of().parseHex(mark));
        bytes.writeBytes(separated.getBytes(Charset.forName(charset)));

        upload(bytes.toByteArray(), false).expect(200);

        assertThat(people.byEmployeeId(id).orElseThrow().name()).isEqualTo("Zoë Müller; 山田");
    }

    @Test
    void refusesEncodingsThatCannotBeKnown() {
        byte[] latin1 = (HEADINGS + "l1,Zoë,l1@x.example," + unit + ",,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(upload(latin1, true), 0, "", "file.encoding");
        byte[] utf16WithoutMark = HEADINGS.getBytes(StandardCharsets.UTF_16LE);
        assertProblem(upload(utf16WithoutMark, true), 0, "", "file.encoding");
        byte[] utf32 = {(byte) 0xFF, (byte) 0xFE, 0, 0, 'a', 0, 0, 0};
        assertProblem(upload(utf32, true), 0, "", "file.encoding");
    }

    @Test
    void refusesWrongHeadings() {
        ApiResponse report = upload("employee_id,name,email,email\n1,2,3,4\n", true);

        assertProblem(report, 1, "name", "heading.unknown");
        assertProblem(report, 1, "email", "heading.duplicate");
        assertProblem(report, 1, "display_name", "heading.missing");
        assertProblem(report, 1, "business_unit", "heading.missing");
        assertProblem(upload("", true), 0, "", "file.empty");
    }

    @Test
    void refusesWholeFileForOneWrongRow() {
        String file = HEADINGS + row("half-1", "", "") + row("half-2", "nobody-has-this-id", "");

        ApiResponse refused = upload(file, false).expectProblem(422, "people-import.refused");

        assertThat(refused.text("/report/problems/0/code")).isEqualTo("manager.unknown");
        assertThat(refused.json().at("/report/problems/0/row").asInt()).isEqualTo(3);
        assertThat(refused.json().at("/report/rejected").asInt()).isEqualTo(1);
        assertThat(people.byEmployeeId("half-1")).isEmpty();
    }

    @Test
    void reportsEveryProblemWithRowAndColumn() {
        String file = HEADINGS
                + row("p-dup", "", "")
                + row("p-dup", "", "")
                + "p-mail,Name,p-dup@import.example," + unit + ",,,,\n"
                + "p-taken,Name,isms@" + unit + ".example," + unit + ",,,,\n"
                + "p-unit,Name,p-unit@import.example,nowhere,,,,\n"
                + "p-foreign,Name,p-foreign@import.example," + unit + "-other,,,,\n"
                + "p-date,Name,p-date@import.example," + unit + ",,,31.12.2026,2026-02-30\n"
                + "p-status,Name,p-status@import.example," + unit + ",,gone,,\n"
                + "p-control,\"Na\u0000me\",p-control@import.example," + unit + ",,,,\n"
                + ",,no address,,,,,\n"
                + "p-columns,Name,p-columns@import.example," + unit + ",,,,,too,many\n"
                + "p-left,Name,p-left@import.example," + unit + ",,LEFT,,\n"
                + row("p-under-left", "p-left", "")
                + "\n";

        ApiResponse report = upload(file, true).expect(200);

        assertProblem(report, 3, "employee_id", "employee-id.duplicate");
        assertProblem(report, 4, "email", "email.duplicate");
        assertProblem(report, 5, "email", "email.taken");
        assertProblem(report, 6, "business_unit", "unit.unknown");
        assertProblem(report, 7, "business_unit", "unit.not-yours");
        assertProblem(report, 8, "start_date", "date.invalid");
        assertProblem(report, 8, "last_working_day", "date.invalid");
        assertProblem(report, 9, "status", "status.unknown");
        assertProblem(report, 10, "display_name", "control-character");
        assertProblem(report, 11, "employee_id", "required");
        assertProblem(report, 11, "display_name", "required");
        assertProblem(report, 11, "business_unit", "required");
        assertProblem(report, 11, "email", "email.invalid");
        assertProblem(report, 12, "", "row.too-many-columns");
        assertProblem(report, 14, "manager_employee_id", "manager.left");
        assertThat(report.json().at("/rows").asInt()).as("blank rows do not count").isEqualTo(13);
    }

    @Test
    void refusesCirclesOfManagersInFileAndWithPeopleWhoAreHere() {
        ApiResponse inFile = upload(HEADINGS + row("c-1", "c-3", "") + row("c-2", "c-1", "") + row("c-3", "c-2", "") + row("c-below", "c-1", ""), true);
        assertProblem(inFile, 2, "manager_employee_id", "manager.cycle");
        assertProblem(inFile, 3, "manager_employee_id", "manager.cycle");
        assertProblem(inFile, 4, "manager_employee_id", "manager.cycle");
        assertThat(inFile.json().at("/problems").size()).as("who only works below the circle is not to blame").isEqualTo(3);
        assertProblem(upload(HEADINGS + row("c-self", "c-self", ""), true), 2, "manager_employee_id", "manager.cycle");

        upload(HEADINGS + row("d-top", "", "") + row("d-low", "d-top", ""), false).expect(200);
        assertProblem(upload(HEADINGS + row("d-top", "d-low", ""), true), 2, "manager_employee_id", "manager.cycle");
    }

    @Test
    void refusesBrokenQuotesAndEndlessLines() {
        assertThat(upload(HEADINGS + "q-1,\"never closed," + "\n", true).expect(200).text("/problems/0/code")).isEqualTo("file.broken");
        assertProblem(upload(HEADINGS + ",".repeat(1_000_000), true), 0, "", "file.line-too-long");
    }

    @Test
    void refusesFileThatIsTooBig() {
        byte[] big = new byte[17 * 1024 * 1024];
        Arrays.fill(big, (byte) '\n');

        assertThat(upload(big, true).status()).isEqualTo(413);
    }

    @Test
    void takesALongChainOfManagers() {
        String file = HEADINGS + IntStream.range(0, 1000).mapToObj(i -> row("k-" + i, i == 0 ? "" : "k-" + (i - 1), "")).collect(Collectors.joining());

        assertThat(upload(file, false).expect(200).json().at("/created").asInt()).isEqualTo(1000);
    }

    @Test
    void erasesNothingBecauseARowIsShort() {
        organisation.add("i-short");
        String id = unit + "-i-short";
        String whole = HEADINGS + id + ",Short,i-short@" + unit + ".example," + unit + "," + unit + "-bu_head,,2026-01-15,\n";
        upload(whole, false).expect(200);

        String cut = HEADINGS + id + ",Short,i-short@" + unit + ".example," + unit + "\n";

        assertProblem(upload(cut, true), 2, "", "row.too-few-columns");
        upload(cut, false).expectProblem(422, "people-import.refused");
        assertThat(people.byEmployeeId(id).orElseThrow().managerId()).isEqualTo(organisation.person("bu_head"));
    }

    @Test
    void refusesDaysThatCannotBe() {
        String file = HEADINGS + "i-eternal,Name,i-eternal@" + unit + ".example," + unit + ",,,+999999999-01-01,1899-12-31\n";

        assertProblem(upload(file, true), 2, "start_date", "date.range");
        assertProblem(upload(file, true), 2, "last_working_day", "date.range");
    }

    @Test
    void refusesToEndRolesBeyondTheAdministratorsReach() {
        organisation.add("i-elsewhere", "auditor");
        organisation.grant("i-elsewhere", "verifier", organisation.otherUnitId());
        String file = HEADINGS + unit + "-i-elsewhere,Name,i-elsewhere@" + unit + ".example," + unit + ",,LEFT,,\n";

        assertProblem(upload(file, true), 2, "status", "role.not-yours");
        upload(file, false).expectProblem(422, "people-import.refused");
    }

    @Test
    void letsOnlyAdministratorsImport() {
        byte[] file = HEADINGS.getBytes(StandardCharsets.UTF_8);
        for (String key : new String[] {"isms", "hr", "stranger"}) {
            send(organisation.signedInAs(key), file, true).expectProblem(403, "capability.missing");
        }
        ApiClient nobody = organisation.nobody();
        nobody.get("/api/session");
        send(nobody, file, true).expectProblem(401, "sign-in.required");
    }

    private String row(String id, String manager, String start) {
        return id + ",Person " + id + "," + id + "@import.example," + unit + "," + manager + ",ACTIVE," + start + ",\n";
    }

    private ApiResponse upload(String file, boolean dryRun) {
        return upload(file.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private ApiResponse upload(byte[] file, boolean dryRun) {
        return send(organisation.signedInAs("admin"), file, dryRun);
    }

    private static ApiResponse send(ApiClient client, byte[] file, boolean dryRun) {
        return client.upload("/api/people/imports?dryRun=" + dryRun, "people.csv", "text/csv", file, Map.of());
    }

    private static void assertProblem(ApiResponse report, int row, String column, String code) {
        report.expect(200);
        assertThat(report.json().at("/problems").valueStream()
                        .map(problem -> problem.at("/row").asInt() + " " + problem.at("/column").asString() + " " + problem.at("/code").asString()))
                .as(report.body())
                .contains(row + " " + column + " " + code);
    }
}
