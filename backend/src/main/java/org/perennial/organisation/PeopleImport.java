package org.perennial.organisation;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.organisation.PeopleImportPlan.PlannedPerson;
import org.perennial.organisation.PeopleSheet.Row;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in people from a CSV file of the HR system: all rows or none. Who is not in the file stays as they are. */
@Service
@Transactional
public class PeopleImport {

    private final PersonRepository people;
    private final UnitRepository units;
    private final PersonChanges changes;
    private final LeaverCheck leavers;
    private final ApplicationEventPublisher events;

    PeopleImport(
            PersonRepository people,
            UnitRepository units,
            PersonChanges changes,
            LeaverCheck leavers,
            ApplicationEventPublisher events) {
        this.people = people;
        this.units = units;
        this.changes = changes;
        this.leavers = leavers;
        this.events = events;
    }

    /** What {@link #run} would do; writes nothing, and tells of problems in the report only. */
    @Transactional(readOnly = true)
    public ImportReport dryRun(InputStream file, Set<UUID> mine) {
        return prepare(file, mine).report(false);
    }

    /**
     * Imports the file.
     *
     * @param file CSV with the columns employee_id, display_name, email, business_unit and, where wanted, manager_employee_id, status,
     *     start_date, last_working_day; separated by comma or semicolon, UTF-8, or UTF-16 with byte order mark
     * @param mine units in which the caller may change people
     * @throws ImportRefused where there is any problem; nothing was written then
     */
    public ImportReport run(InputStream file, Set<UUID> mine) {
        units.lockRoot();
        Prepared prepared = prepare(file, mine);
        ImportReport report = prepared.report(true);
        if (!report.applied()) {
            throw new ImportRefused(report);
        }
        Map<String, UUID> ids = new HashMap<>();
        prepared.everybody().forEach(person -> ids.put(person.data().employeeId(), person.id()));
        for (PlannedPerson person : prepared.plan().managersFirst()) {
            PersonData data = complete(person, ids);
            if (person.existing() == null) {
                ids.put(data.employeeId(), changes.add(data).id());
            } else {
                changes.apply(person.existing(), data);
            }
        }
        people.flush();
        events.publishEvent(new LiveHint("org", null));
        return report;
    }

    private Prepared prepare(InputStream file, Set<UUID> mine) {
        Findings findings = new Findings();
        List<Row> rows = PeopleSheet.read(file, findings);
        List<PersonEntity> everybody = people.findAll();
        Map<String, UUID> codes = units.allByName().stream()
                .collect(Collectors.toMap(unit -> UnitEntity.key(unit.data().code()), UnitEntity::id));
        PeopleImportPlan plan = new PeopleImportPlan(everybody, codes, mine, findings);
        Map<String, PlannedPerson> planned = findings.has(0) || findings.has(1) ? Map.of() : plan.plan(rows);
        leavers.check(planned.values(), mine, findings);
        return new Prepared(rows.size(), findings, everybody, plan, planned);
    }

    private static PersonData complete(PlannedPerson person, Map<String, UUID> ids) {
        PersonData data = person.data();
        UUID manager = person.manager() == null ? null : ids.get(person.manager());
        return new PersonData(
                data.employeeId(), data.name(), data.email(), data.unitId(), manager, data.startOn(), data.lastWorkingDay(), data.status());
    }

    private record Prepared(
            int rows, Findings findings, List<PersonEntity> everybody, PeopleImportPlan plan, Map<String, PlannedPerson> planned) {

        ImportReport report(boolean apply) {
            Map<String, UUID> ids = new HashMap<>();
            everybody.forEach(person -> ids.put(person.data().employeeId(), person.id()));
            int created = 0;
            int updated = 0;
            int unchanged = 0;
            for (PlannedPerson person : planned.values()) {
                if (findings.has(person.row().number())) {
                    continue;
                }
                if (person.existing() == null) {
                    created++;
                } else if (complete(person, ids).equals(person.existing().data())) {
                    unchanged++;
                } else {
                    updated++;
                }
            }
            return findings.report(rows, created, updated, unchanged, apply && findings.none());
        }
    }
}
