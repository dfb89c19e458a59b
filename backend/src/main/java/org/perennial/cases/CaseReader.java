package org.perennial.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseQueries.Place;
import org.perennial.cases.CaseView.StageState;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as one person reads them. */
@Service
@Transactional(readOnly = true)
public class CaseReader {

    private final Cases cases;
    private final CaseQueries queries;
    private final CaseActions actions;
    private final CaseSubjects subjects;
    private final CaseItems items;
    private final CaseTypes types;
    private final People people;
    private final Units units;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseReader(
            Cases cases,
            CaseQueries queries,
            CaseActions actions,
            CaseSubjects subjects,
            CaseItems items,
            CaseTypes types,
            People people,
            Units units,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.actions = actions;
        this.subjects = subjects;
        this.items = items;
        this.types = types;
        this.people = people;
        this.units = units;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the cases the reader may see. */
    public Page<CaseRow> find(CaseFilter filter, int limit, @Nullable String cursor) {
        List<Place> places = queries.find(filter, current.id(), cursor, limit + 1);
        Page<Place> page = Page.of(places, limit, Function.identity(), Place::cursor);
        Map<UUID, CaseRow> rows = rows(cases.byId(page.items().stream().map(Place::id).toList()).values());
        return new Page<>(page.items().stream().map(place -> rows.get(place.id())).toList(), page.nextCursor());
    }

    /** A case opened; 404 {@code case.not-found} when there is none or it is not the reader's to see. */
    public CaseView view(UUID id) {
        CaseFile file = cases.requireReadable(id);
        CaseType type = types.version(file.typeVersion());
        return new CaseView(
                rows(List.of(file)).get(id),
                subjects.card(file).orElse(null),
                stages(file, type),
                participants(id),
                links(id),
                file.sealHash() == null ? null : new CaseView.Seal(file.sealHash(), Objects.requireNonNull(file.endedAt())),
                reopens(file),
                file.startedBy() == null ? null : people.refs(List.of(file.startedBy())).get(file.startedBy()),
                type.version(),
                items.open(id).stream().mapToInt(CaseItems.Standing::lateness).max().orElse(0),
                actions.allowed(file, current.id()),
                file.version());
    }

    /** The case this one goes on with; null also where the reader may not see it. */
    private CaseView.@Nullable CaseRef reopens(CaseFile file) {
        UUID before = file.reopensCaseId();
        return before == null || !cases.readable(before, current.id()) ? null : ref(cases.get(before));
    }

    private Map<UUID, CaseRow> rows(Collection<CaseFile> files) {
        Map<UUID, PersonRef> owners =
                people.refs(files.stream().map(CaseFile::ownerId).filter(Objects::nonNull).distinct().toList());
        Map<UUID, UnitRef> names = units.refs(files.stream().map(CaseFile::unitId).distinct().toList());
        Instant now = clock.instant();
        return files.stream()
                .map(file -> row(file, types.version(file.typeVersion()), names.get(file.unitId()),
                        file.ownerId() == null ? null : owners.get(file.ownerId()), now))
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
    }

    private static CaseRow row(CaseFile file, CaseType type, UnitRef unit, @Nullable PersonRef owner, Instant now) {
        return new CaseRow(
                file.id(), file.number(), file.type(), type.title(), file.title(), file.state(), file.stage(),
                file.stage() == null ? null : type.text("stage." + file.stage()), file.outcome(), file.grade(), file.tier(),
                unit, owner, file.nextDueAt(), file.open() && file.openItems() == 0 ? file.waitsUntil() : null, file.open() && file.nextDueAt() != null && file.nextDueAt().isBefore(now),
                file.attempt(), file.level(), file.openItems(), file.startedAt(), file.endedAt());
    }

    private static List<CaseView.Stage> stages(CaseFile file, CaseType type) {
        int standing = file.open() ? type.stages().indexOf(String.valueOf(file.stage())) : type.stages().size();
        boolean withdrawn = file.state() == CaseState.WITHDRAWN;
        int reached = withdrawn ? type.stages().indexOf(String.valueOf(file.stage())) : standing;
        List<CaseView.Stage> stages = new ArrayList<>();
        for (int index = 0; index < type.stages().size(); index++) {
            String key = type.stages().get(index);
            StageState state = index < reached ? StageState.DONE : index == reached && !withdrawn ? StageState.CURRENT : StageState.AHEAD;
            stages.add(new CaseView.Stage(key, type.text("stage." + key), state));
        }
        return stages;
    }

    private List<CaseView.Participant> participants(UUID caseId) {
        record Part(UUID personId, String part) {}
        Map<UUID, List<String>> parts = jdbc
                .sql("select person_id, part from case_participant where case_id = ? order by part")
                .param(caseId)
                .query((row, number) -> new Part(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(Part::personId, Collectors.mapping(Part::part, Collectors.toList())));
        return people.refs(parts.keySet()).values().stream()
                .sorted(java.util.Comparator.comparing(PersonRef::name))
                .map(person -> new CaseView.Participant(person, parts.get(person.id())))
                .toList();
    }

    private List<CaseView.Link> links(UUID caseId) {
        record Row(UUID other, String kind, String direction, boolean blocking) {}
        return jdbc
                .sql("select child_id, kind, 'CHILD', blocking from case_link where parent_id = :id"
                        + " union all select parent_id, kind, 'PARENT', blocking from case_link where child_id = :id")
                .param("id", caseId)
                .query((row, number) ->
                        new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .stream()
                .filter(row -> cases.readable(row.other(), current.id()))
                .map(row -> new CaseView.Link(ref(cases.get(row.other())), row.kind(), row.direction(), row.blocking()))
                .toList();
    }

    private static CaseView.CaseRef ref(CaseFile file) {
        return new CaseView.CaseRef(file.id(), file.number(), file.title(), file.state());
    }
}
