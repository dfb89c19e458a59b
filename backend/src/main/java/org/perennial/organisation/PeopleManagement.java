package org.perennial.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perennial.shared.Cursor;
import org.perennial.shared.Folded;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PeopleManagement implements People {

    private static final UUID FIRST = new UUID(0, 0);

    private final PersonRepository people;
    private final UnitReader units;
    private final UnitRepository tree;
    private final PersonRules rules;
    private final PersonChanges changes;
    private final ApplicationEventPublisher events;

    PeopleManagement(
            PersonRepository people,
            UnitReader units,
            UnitRepository tree,
            PersonRules rules,
            PersonChanges changes,
            ApplicationEventPublisher events) {
        this.people = people;
        this.units = units;
        this.tree = tree;
        this.rules = rules;
        this.changes = changes;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Person get(UUID id) {
        return entity(id).view();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> byEmployeeId(String employeeId) {
        return people.findByEmployeeId(employeeId.strip()).map(PersonEntity::view);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, PersonRef> refs(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.refs(ids).stream().collect(Collectors.toMap(PersonRef::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> calledAlike(UUID id, Collection<String> texts) {
        List<String> looked = texts.stream().map(PersonEntity::key).toList();
        try (Stream<Object[]> others = people.othersCalled(id)) {
            return others.flatMap(Arrays::stream)
                    .map(String.class::cast)
                    .filter(word -> looked.stream().anyMatch(PersonEntity.key(word)::contains))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean active(UUID id) {
        return !people.staffAmong(List.of(id)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Person> find(PeopleQuery query) {
        Optional<List<String>> after = Cursor.parse(query.cursor(), 2);
        Set<UUID> within = query.unitId() == null ? Set.of(FIRST) : units.downwards(query.unitId());
        List<PersonEntity> rows = people.page(
                after.map(parts -> parts.get(0)).orElse(""),
                after.map(parts -> Cursor.id(parts.get(1))).orElse(FIRST),
                Cursors.containing(query.q() == null ? null : Folded.of(query.q())),
                query.unitId() == null,
                within.isEmpty() ? Set.of(FIRST) : within,
                query.status() == null ? EnumSet.allOf(PersonStatus.class) : EnumSet.of(query.status()),
                !query.staff(),
                Limit.of(query.limit() + 1));
        return Page.of(rows, query.limit(), PersonEntity::view, row -> Cursor.of(row.nameKey(), row.id()));
    }

    @Override
    public Person create(PersonData data) {
        rules.check(null, data);
        PersonEntity person = changes.add(data);
        events.publishEvent(new LiveHint("org", person.id()));
        return person.view();
    }

    @Override
    public Person update(UUID id, long version, PersonData data) {
        tree.lockRoot();
        PersonEntity person = entity(id);
        if (person.version() != version) {
            throw Problem.stale();
        }
        PersonChanges.requireNamed(person);
        rules.check(person, data);
        if (changes.apply(person, data)) {
            people.flush();
            events.publishEvent(new LiveHint("org", id));
        }
        return person.view();
    }

    private PersonEntity entity(UUID id) {
        return people.findById(id).orElseThrow(() -> Problem.notFound("person"));
    }
}
