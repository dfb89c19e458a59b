package org.perennial.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.retention.RunTable.Run;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases to delete, as those read them who manage retention in their unit. */
@Service
@Transactional(readOnly = true)
public class RunReader {

    private record Sums(long cases, long deleted, long kept, long excluded, long files, long records, long bytes) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);
    }

    private final RunTable table;
    private final DeletionRuns runs;
    private final People people;
    private final Units units;
    private final Access access;
    private final CurrentPerson current;
    private final JdbcClient jdbc;

    RunReader(RunTable table, DeletionRuns runs, People people, Units units, Access access, CurrentPerson current, JdbcClient jdbc) {
        this.table = table;
        this.runs = runs;
        this.people = people;
        this.units = units;
        this.access = access;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Newest first; 403 {@code capability.missing}. */
    public Page<RunView> find(int limit, @Nullable String cursor) {
        access.require(Capability.MANAGE_RETENTION, null);
        List<String> place = Cursor.parse(cursor, 2).orElse(null);
        List<Run> found = table.of(
                access.units(Capability.MANAGE_RETENTION), place == null ? null : Cursor.instant(place.get(0)),
                place == null ? null : Cursor.id(place.get(1)), limit + 1);
        Page<Run> page = Page.of(found, limit, Function.identity(), run -> Cursor.of(run.proposedAt(), run.id()));
        return new Page<>(views(page.items()), page.nextCursor());
    }

    /** @throws org.perennial.shared.Problem 403 {@code capability.missing}; 404 {@code deletion-run.not-found} */
    public RunView get(UUID id) {
        return views(List.of(runs.readable(id))).get(0);
    }

    /** The cases of a list in the order in which they go; refused as {@link #get} is. */
    public Page<RunCase> cases(UUID id, int limit, @Nullable String cursor) {
        runs.readable(id);
        long from = Cursor.parse(cursor, 1).map(parts -> Cursor.number(parts.get(0))).orElse(-1L);
        record Placed(int position, UUID unit, Function<UnitRef, RunCase> view) {}
        List<Placed> rows = jdbc.sql("select * from deletion_run_case where run_id = ? and position > ? order by position limit ?")
                .params(id, from, limit + 1)
                .query((row, number) -> {
                    RunCase read = new RunCase(
                            row.getObject("case_id", UUID.class), row.getString("number"), row.getString("title"), row.getString("type_key"),
                            new UnitRef(row.getObject("unit_id", UUID.class), ""), RunTable.instant(row, "closed_at"),
                            row.getObject("due_on", java.time.LocalDate.class), row.getString("rule"), row.getInt("files"),
                            row.getInt("records"), row.getLong("bytes"), RunCaseState.valueOf(row.getString("state")), row.getString("note"),
                            RunTable.orNull(row, "done_at"));
                    return new Placed(row.getInt("position"), read.unit().id(), unit -> at(read, unit));
                })
                .list();
        Map<UUID, UnitRef> places = units.refs(rows.stream().map(Placed::unit).distinct().toList());
        return Page.of(
                rows, limit, row -> row.view().apply(places.getOrDefault(row.unit(), new UnitRef(row.unit(), ""))),
                row -> Cursor.of(row.position()));
    }

    private static RunCase at(RunCase read, UnitRef unit) {
        return new RunCase(
                read.caseId(), read.number(), read.title(), read.type(), unit, read.closedAt(), read.dueOn(), read.rule(), read.files(),
                read.records(), read.bytes(), read.state(), read.note(), read.doneAt());
    }

    private List<RunView> views(List<Run> found) {
        Map<UUID, Sums> sums = sums(found.stream().map(Run::id).toList());
        Map<UUID, PersonRef> names = people.refs(
                found.stream().flatMap(run -> Stream.of(run.proposedBy(), run.decidedBy())).filter(Objects::nonNull).distinct().toList());
        Map<UUID, UnitRef> places = units.refs(found.stream().map(Run::unitId).distinct().toList());
        Set<UUID> mine = access.units(Capability.MANAGE_RETENTION);
        return found.stream()
                .map(run -> view(run, sums.getOrDefault(run.id(), Sums.NONE), names, places, mine.contains(run.unitId())))
                .toList();
    }

    private RunView view(Run run, Sums sum, Map<UUID, PersonRef> names, Map<UUID, UnitRef> places, boolean mine) {
        boolean own = run.proposedBy().equals(current.id());
        List<String> actions = new ArrayList<>();
        if (run.state() == RunState.PROPOSED && mine) {
            if (!own) {
                actions.add("approve");
            }
            actions.add("reject");
        }
        return new RunView(
                run.id(), places.getOrDefault(run.unitId(), new UnitRef(run.unitId(), "")), run.state(), named(run.proposedBy(), names),
                run.proposedAt(), run.decidedBy() == null ? null : named(run.decidedBy(), names), run.decidedAt(), run.reason(), run.endedAt(),
                sum.cases(), sum.deleted(), sum.kept(), sum.excluded(), sum.files(), sum.records(), sum.bytes(), own, run.version(),
                List.copyOf(actions));
    }

    private Map<UUID, Sums> sums(Collection<UUID> ids) {
        Map<UUID, Sums> sums = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select run_id, count(*), sum(case when state = 'DELETED' then 1 else 0 end), sum(case when state = 'KEPT' then 1 else 0 end),
                            sum(case when state = 'EXCLUDED' then 1 else 0 end), sum(files), sum(records), sum(bytes)
                            from deletion_run_case where run_id in (:ids) group by run_id""")
                    .param("ids", ids)
                    .query(row -> {
                        sums.put(row.getObject(1, UUID.class), new Sums(
                                row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
                    });
        }
        return sums;
    }

    private static PersonRef named(UUID id, Map<UUID, PersonRef> names) {
        return names.getOrDefault(id, new PersonRef(id, id.toString()));
    }
}
