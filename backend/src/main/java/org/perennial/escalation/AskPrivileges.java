package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.Roles;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.inbox.ItemPrivileges;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * What a reader may do about the time of items, for many at once: {@code askMoreTime}, {@code grantTime}, {@code acceptLateness},
 * {@code nudge}, {@code takeOver}, {@code askColleague}. A hint for buttons; each action checks again and also knows the
 * members of roles, which this does not ask for each row.
 */
@Component
class AskPrivileges implements ItemPrivileges {

    private final ExtensionRecords extensions;
    private final AcceptanceRecords acceptances;
    private final ItemFiles items;
    private final Deadlines dates;
    private final Cases cases;
    private final Access access;
    private final Roles roles;
    private final Units units;
    private final Clock clock;

    AskPrivileges(
            ExtensionRecords extensions,
            AcceptanceRecords acceptances,
            ItemFiles items,
            Deadlines dates,
            Cases cases,
            Access access,
            Roles roles,
            Units units,
            Clock clock) {
        this.extensions = extensions;
        this.acceptances = acceptances;
        this.items = items;
        this.dates = dates;
        this.cases = cases;
        this.access = access;
        this.roles = roles;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<String>> allowed(Collection<ItemFile> open, UUID reader) {
        List<UUID> ids = open.stream().map(ItemFile::id).toList();
        Instant now = clock.instant();
        Map<UUID, List<Extension>> asked = extensions
                .findByItemIdInAndStateIn(ids, Set.of(Extension.State.OPEN, Extension.State.GRANTED))
                .stream()
                .collect(Collectors.groupingBy(Extension::itemId));
        Set<UUID> accepted = acceptances.findByItemIdInAndEndsAtAfter(ids, now).stream()
                .map(Acceptance::itemId)
                .collect(Collectors.toSet());
        Map<UUID, CaseFile> files = cases.byId(open.stream().map(ItemFile::caseId).distinct().toList());
        Set<UUID> held = items.heldBy(ids, reader);
        Set<UUID> deciding = access.units(Capability.DECIDE_TIME);
        Set<UUID> above = above(reader);
        Map<String, Boolean> roleHeld = new HashMap<>();
        Map<UUID, List<String>> allowed = new HashMap<>();
        for (ItemFile item : open) {
            CaseFile file = files.get(item.caseId());
            boolean mine = reader.equals(item.assigneeId());
            boolean had = held.contains(item.id());
            boolean decides = !mine && !had && deciding.contains(item.unitId());
            boolean late = item.late(now);
            boolean movable = item.dueAt() != null && !dates.setOutside(item, file);
            List<Extension> times = asked.getOrDefault(item.id(), List.of());
            long granted = times.stream().filter(one -> one.state() == Extension.State.GRANTED).count();
            boolean left = movable && granted < Extension.MOST;
            List<String> may = new ArrayList<>();
            addIf(may, "askMoreTime", mine && left && times.size() == granted);
            addIf(may, "grantTime", decides && left);
            addIf(may, "acceptLateness", decides && movable && late && !accepted.contains(item.id()));
            addIf(may, "nudge", !mine && (deciding.contains(item.unitId()) || reader.equals(file.ownerId()) || reader.equals(file.startedBy())));
            addIf(may, "takeOver", !mine && !had && late && above.contains(item.unitId()) && takes(item, reader, roleHeld));
            addIf(may, "askColleague", mine);
            allowed.put(item.id(), may);
        }
        return allowed;
    }

    /** @param known what was asked for items before: most of a page are of few roles and units */
    private boolean takes(ItemFile item, UUID reader, Map<String, Boolean> known) {
        return item.roles().isEmpty()
                || item.roles().stream()
                        .anyMatch(role -> known.computeIfAbsent(role + item.unitId(), any -> roles.holds(reader, role, item.unitId())));
    }

    /** Units whose late work the reader may take over. */
    Set<UUID> above(UUID reader) {
        Set<UUID> above = new HashSet<>(access.units(Capability.REASSIGN_ITEMS));
        units.all().stream()
                .filter(unit -> Objects.equals(unit.headId(), reader) || Objects.equals(unit.deputyId(), reader))
                .map(Unit::id)
                .forEach(unit -> above.addAll(units.downwards(unit)));
        return above;
    }

    private static void addIf(List<String> may, String action, boolean allowed) {
        if (allowed) {
            may.add(action);
        }
    }
}
