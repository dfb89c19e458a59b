package org.perennial.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.PeopleSheet.Row;
import org.perennial.shared.Violations;

/** Holds the rows of a file against the people and units there are, and says what each row means. */
class PeopleImportPlan {

    private static final Map<String, String> COLUMN_OF = Map.of(
            "/employeeId", "employee_id",
            "/name", "display_name",
            "/email", "email",
            "/startOn", "start_date",
            "/lastWorkingDay", "last_working_day");
    private static final UUID UNKNOWN = new UUID(0, 0);

    private final Findings findings;
    private final Set<UUID> mine;
    private final Map<String, UUID> units;
    private final Map<String, PersonEntity> people = new HashMap<>();
    private final Map<UUID, String> employeeIds = new HashMap<>();
    private final Map<String, PersonEntity> emails = new HashMap<>();
    private final Map<String, PlannedPerson> planned = new LinkedHashMap<>();
    private final Map<String, Integer> emailRows = new HashMap<>();

    /** A row understood: what the person should be, with the manager still by employee id. */
    record PlannedPerson(Row row, @Nullable PersonEntity existing, PersonData data, @Nullable String manager, boolean managerSaid) {}

    /** @param mine units in which the caller may change people */
    PeopleImportPlan(List<PersonEntity> everybody, Map<String, UUID> unitsByCode, Set<UUID> mine, Findings findings) {
        this.findings = findings;
        this.mine = mine;
        this.units = unitsByCode;
        for (PersonEntity person : everybody) {
            people.put(person.data().employeeId(), person);
            employeeIds.put(person.id(), person.data().employeeId());
            emails.put(PersonEntity.key(person.data().email()), person);
        }
    }

    /** Rows that make sense, by employee id, in the order of the file; whoever else is missing stands in the findings. */
    Map<String, PlannedPerson> plan(List<Row> rows) {
        rows.forEach(this::understand);
        planned.values().forEach(this::checkManager);
        new ManagerCircles(this::managerOf).find(planned.keySet()).forEach(inCircle -> findings.add(
                planned.get(inCircle).row().number(), "manager_employee_id", "manager.cycle", "This chain of managers leads back to the same person."));
        return planned;
    }

    private void understand(Row row) {
        String employeeId = row.get("employee_id");
        PersonEntity existing = people.get(employeeId);
        PersonData before = existing == null ? null : existing.data();
        PersonData data = new PersonData(
                employeeId,
                row.get("display_name"),
                row.get("email"),
                unit(row, existing),
                before == null ? null : before.managerId(),
                date(row, "start_date", before == null ? null : before.startOn()),
                date(row, "last_working_day", before == null ? null : before.lastWorkingDay()),
                status(row, before));
        Violations wrong = new Violations();
        PersonRules.checkValues(data, wrong);
        wrong.all().forEach(violation -> findings.add(
                row.number(), COLUMN_OF.getOrDefault(violation.pointer(), ""), violation.code(), violation.message()));
        if (existing != null && existing.erased()) {
            findings.add(row.number(), "employee_id", "person.erased", "This person was erased. Somebody who comes back is a new person.");
        }
        checkEmail(row, existing);
        PlannedPerson person = new PlannedPerson(row, existing, data, manager(row, before), row.has("manager_employee_id"));
        PlannedPerson twin = employeeId.isEmpty() ? null : planned.putIfAbsent(employeeId, person);
        if (twin != null) {
            findings.add(row.number(), "employee_id", "employee-id.duplicate", "Row " + twin.row().number() + " has this employee id already.");
        }
    }

    private UUID unit(Row row, @Nullable PersonEntity existing) {
        String code = row.get("business_unit");
        UUID unit = units.get(UnitEntity.key(code));
        if (code.isEmpty()) {
            findings.add(row.number(), "business_unit", "required", "Fill in this field.");
        } else if (unit == null) {
            findings.add(row.number(), "business_unit", "unit.unknown", "There is no business unit with this code.");
        } else if (!mine.contains(unit) || (existing != null && !mine.contains(existing.data().unitId()))) {
            findings.add(row.number(), "business_unit", "unit.not-yours", "You may not change people of this business unit.");
        }
        return unit == null ? UNKNOWN : unit;
    }

    private void checkEmail(Row row, @Nullable PersonEntity existing) {
        String key = PersonEntity.key(row.get("email"));
        if (key.isEmpty()) {
            return;
        }
        Integer earlier = emailRows.putIfAbsent(key, row.number());
        PersonEntity holder = emails.get(key);
        if (earlier != null) {
            findings.add(row.number(), "email", "email.duplicate", "Row " + earlier + " has this e-mail address already.");
        } else if (holder != null && (existing == null || !holder.id().equals(existing.id()))) {
            findings.add(row.number(), "email", "email.taken", "Somebody else has this e-mail address.");
        }
    }

    private @Nullable LocalDate date(Row row, String column, @Nullable LocalDate before) {
        String text = row.get(column);
        if (!row.has(column)) {
            return before;
        }
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            findings.add(row.number(), column, "date.invalid", "Write the date as 2026-12-31.");
            return null;
        }
    }

    /** A blank status leaves the person as they are. */
    private PersonStatus status(Row row, @Nullable PersonData before) {
        PersonStatus unsaid = before == null || before.status() == null ? PersonStatus.ACTIVE : before.status();
        String text = row.get("status").toUpperCase(Locale.ROOT);
        switch (text) {
            case "":
                return unsaid;
            case "ACTIVE":
                return PersonStatus.ACTIVE;
            case "LEFT":
                return PersonStatus.LEFT;
            default:
                findings.add(row.number(), "status", "status.unknown", "Write ACTIVE or LEFT.");
                return unsaid;
        }
    }

    /** Employee id of the manager after the import; null for none. */
    private @Nullable String manager(Row row, @Nullable PersonData before) {
        if (row.has("manager_employee_id")) {
            String said = row.get("manager_employee_id");
            return said.isEmpty() ? null : said;
        }
        return before == null || before.managerId() == null ? null : employeeIds.get(before.managerId());
    }

    private void checkManager(PlannedPerson person) {
        String manager = person.manager();
        if (manager == null || !person.managerSaid()) {
            return;
        }
        PlannedPerson inFile = planned.get(manager);
        PersonEntity known = people.get(manager);
        PersonStatus status = inFile != null ? inFile.data().status() : known != null ? known.data().status() : null;
        boolean same = known != null
                && person.existing() != null
                && Objects.equals(person.existing().data().managerId(), known.id());
        if (status == null) {
            findings.add(person.row().number(), "manager_employee_id", "manager.unknown", "Nobody has this employee id, neither in the file nor here.");
        } else if (status == PersonStatus.LEFT && !same) {
            findings.add(person.row().number(), "manager_employee_id", "manager.left", "This manager does not work here any more.");
        }
    }

    /** Who manages whom after the import, by employee id. */
    private @Nullable String managerOf(String employeeId) {
        PlannedPerson inFile = planned.get(employeeId);
        if (inFile != null) {
            return inFile.manager();
        }
        PersonEntity known = people.get(employeeId);
        UUID manager = known == null ? null : known.data().managerId();
        return manager == null ? null : employeeIds.get(manager);
    }

    /** Planned people, managers before those they manage; only meaningful without circles. */
    List<PlannedPerson> managersFirst() {
        List<PlannedPerson> ordered = new ArrayList<>();
        Map<String, PlannedPerson> left = new LinkedHashMap<>(planned);
        for (String employeeId : planned.keySet()) {
            List<PlannedPerson> chain = new ArrayList<>();
            for (String at = employeeId; at != null && left.containsKey(at); at = managerOf(at)) {
                chain.add(left.remove(at));
            }
            java.util.Collections.reverse(chain);
            ordered.addAll(chain);
        }
        return ordered;
    }
}
