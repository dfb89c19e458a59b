package org.perennial.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.retention.ErasureTable.Erasure;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows proposals to erase people to who manages retention in their unit. */
@Service
@Transactional(readOnly = true)
public class ErasureReader {

    private final ErasureTable table;
    private final Erasures erasures;
    private final People people;
    private final Units units;
    private final Access access;
    private final CurrentPerson current;

    ErasureReader(ErasureTable table, Erasures erasures, People people, Units units, Access access, CurrentPerson current) {
        this.table = table;
        this.erasures = erasures;
        this.people = people;
        this.units = units;
        this.access = access;
        this.current = current;
    }

    /**
     * Newest first.
     *
     * @throws org.perennial.shared.Problem 403 {@code capability.missing}
     */
    public Page<ErasureView> find(int limit, @Nullable String cursor) {
        access.require(Capability.MANAGE_RETENTION, null);
        List<String> place = Cursor.parse(cursor, 2).orElse(null);
        List<Erasure> found = table.of(
                access.units(Capability.MANAGE_RETENTION), place == null ? null : Cursor.instant(place.get(0)),
                place == null ? null : Cursor.id(place.get(1)), limit + 1);
        Page<Erasure> page = Page.of(found, limit, Function.identity(), each -> Cursor.of(each.proposedAt(), each.id()));
        return new Page<>(views(page.items()), page.nextCursor());
    }

    /** @throws org.perennial.shared.Problem 403 {@code capability.missing}; 404 {@code erasure.not-found} */
    public ErasureView get(UUID id) {
        return views(List.of(erasures.readable(id))).get(0);
    }

    private List<ErasureView> views(List<Erasure> found) {
        Map<UUID, PersonRef> names = people.refs(found.stream()
                .flatMap(each -> Stream.of(each.personId(), each.proposedBy(), each.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, UnitRef> places = units.refs(found.stream().map(Erasure::unitId).distinct().toList());
        return found.stream().map(each -> view(each, names, places)).toList();
    }

    private ErasureView view(Erasure each, Map<UUID, PersonRef> names, Map<UUID, UnitRef> places) {
        boolean own = each.proposedBy().equals(current.id());
        boolean waits = each.state() == ErasureState.PROPOSED;
        // Few wait at a time, so each is asked for by itself.
        List<String> way = waits ? erasures.standsInTheWay(each.personId()) : List.of();
        List<String> actions = new ArrayList<>();
        if (waits) {
            if (!own && way.isEmpty()) {
                actions.add("approve");
            }
            actions.add("reject");
        }
        return new ErasureView(
                each.id(), named(each.personId(), names), places.getOrDefault(each.unitId(), new UnitRef(each.unitId(), "")), each.state(),
                each.reason(), named(each.proposedBy(), names), each.proposedAt(),
                each.decidedBy() == null ? null : named(each.decidedBy(), names), each.decidedAt(), each.decisionReason(), way, own,
                each.version(), List.copyOf(actions));
    }

    private static PersonRef named(UUID id, Map<UUID, PersonRef> names) {
        return names.getOrDefault(id, new PersonRef(id, id.toString()));
    }
}
