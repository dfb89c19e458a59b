package org.perennial.inbox;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentGuest;
import org.perennial.organisation.Absence;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.PersonRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns items into lines for one reader: names, marks, and what the reader may do. */
@Component
class ItemRows {

    private final Cases cases;
    private final CaseTypes types;
    private final People people;
    private final OfferWords words;
    private final Principals principals;
    private final Offering offering;
    private final Marks marks;
    private final Absences absences;
    private final Access access;
    private final ObjectProvider<ItemPrivileges> privileges;
    private final Clock clock;

    ItemRows(
            Cases cases,
            CaseTypes types,
            People people,
            OfferWords words,
            Principals principals,
            Offering offering,
            Marks marks,
            Absences absences,
            Access access,
            ObjectProvider<ItemPrivileges> privileges,
            Clock clock) {
        this.cases = cases;
        this.types = types;
        this.people = people;
        this.words = words;
        this.principals = principals;
        this.offering = offering;
        this.marks = marks;
        this.absences = absences;
        this.access = access;
        this.privileges = privileges;
        this.clock = clock;
    }

    /** One item with all there is to say, also who may do what the reader may not. */
    ItemRow one(WorkItem item, UUID reader) {
        return of(List.of(item), reader, true).get(0);
    }

    List<ItemRow> of(Collection<WorkItem> items, UUID reader) {
        return of(items, reader, false);
    }

    private List<ItemRow> of(Collection<WorkItem> items, UUID reader, boolean sayWho) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseFile> files = cases.byId(items.stream().map(WorkItem::caseId).distinct().toList());
        Map<UUID, Marks.Mark> barred = marks.of(items.stream().map(WorkItem::id).toList(), reader);
        Map<UUID, PersonRef> names = people.refs(items.stream().flatMap(ItemRows::people).distinct().toList());
        Set<String> mine = new HashSet<>(principals.of(reader));
        Set<UUID> reassignable = access.units(Capability.REASSIGN_ITEMS);
        Set<UUID> staffable = access.units(Capability.STAFF_ITEMS);
        Map<UUID, List<String>> more = more(items, reader);
        OfferWords.Words offers = words.of(items);
        Instant now = clock.instant();
        Map<UUID, Absence> away = absences.awayAmong(
                items.stream().map(WorkItem::standIn).filter(Objects::nonNull).map(StandIn::absentId).distinct().toList(), now);
        return items.stream()
                .map(item -> {
                    List<String> allowed = allowed(
                            item, files.get(item.caseId()), barred.get(item.id()), reader, mine, reassignable, staffable);
                    allowed.addAll(more.getOrDefault(item.id(), List.of()));
                    CaseFile file = files.get(item.caseId());
                    ItemRow.Bar bar = bar(item, file, barred.get(item.id()), sayWho);
                    return row(item, file, bar, names, offers, away, now, allowed);
                })
                .toList();
    }

    /** What modules above let the reader do. */
    private Map<UUID, List<String>> more(Collection<WorkItem> items, UUID reader) {
        List<ItemFile> open = items.stream().filter(WorkItem::isOpen).map(WorkItem::file).toList();
        Map<UUID, List<String>> more = new HashMap<>();
        if (!open.isEmpty() && !CurrentGuest.is()) {
            privileges.orderedStream().forEach(source -> source.allowed(open, reader).forEach(
                    (item, actions) -> more.computeIfAbsent(item, any -> new ArrayList<>()).addAll(actions)));
        }
        return more;
    }

    private ItemRow row(
            WorkItem item,
            CaseFile file,
            ItemRow.@Nullable Bar bar,
            Map<UUID, PersonRef> names,
            OfferWords.Words offers,
            Map<UUID, Absence> away,
            Instant now,
            List<String> allowed) {
        CaseType type = types.version(file.typeVersion());
        return new ItemRow(
                item.id(),
                new ItemRow.CaseRef(file.id(), file.number(), file.title(), file.type(), type.title()),
                item.stepKey(),
                type.stepTitle(item.stepKey()),
                item.detail(),
                item.dueAt(),
                item.originalDueAt(),
                item.isOpen() && item.dueAt() != null && item.dueAt().isBefore(now),
                item.escalationLevel(),
                item.state().name(),
                name(names, item.assigneeId()),
                offers.offeredTo(item),
                file.tier(),
                file.grade(),
                item.attempt(),
                bar,
                standIn(item, names, away),
                item.unstaffed(),
                item.createdAt(),
                item.endedAt(),
                name(names, item.endedBy()),
                item.version(),
                allowed);
    }

    /** Finding who may asks for the whole history of a case, so a list only says that the reader may not, and why. */
    private ItemRow.@Nullable Bar bar(WorkItem item, CaseFile file, Marks.@Nullable Mark mark, boolean sayWho) {
        if (mark == null || !item.isOpen()) {
            return null;
        }
        List<PersonRef> who = sayWho ? List.copyOf(people.refs(offering.eligible(item, file)).values()) : List.of();
        return new ItemRow.Bar(mark.rule(), mark.detail(), who);
    }

    private static List<String> allowed(
            WorkItem item,
            CaseFile file,
            Marks.@Nullable Mark mark,
            UUID reader,
            Set<String> mine,
            Set<UUID> reassignable,
            Set<UUID> staffable) {
        List<String> allowed = new ArrayList<>();
        if (!item.isOpen() || CurrentGuest.is()) {
            return allowed;
        }
        boolean has = reader.equals(item.assigneeId());
        boolean offered = item.assigneeId() == null && item.openTo().stream().anyMatch(mine::contains);
        boolean deputy = !has && reader.equals(item.deputyId());
        if (mark == null && (has || offered)) {
            allowed.add("complete");
        }
        if (mark == null && (offered || deputy)) {
            allowed.add("claim");
        }
        if (has && (!item.roles().isEmpty() || item.standIn() != null)) {
            allowed.add("release");
        }
        boolean owns = item.roles().isEmpty() && reader.equals(file.ownerId());
        if (mark == null && (has || owns || reassignable.contains(item.unitId()))) {
            allowed.add("reassign");
        }
        if (item.unstaffed() && staffable.contains(item.unitId())) {
            allowed.add("staff");
        }
        allowed.add("comment");
        return allowed;
    }

    private static Stream<UUID> people(WorkItem item) {
        Stream<UUID> own = Stream.of(item.assigneeId(), item.endedBy());
        StandIn standIn = item.standIn();
        Stream<UUID> others = standIn == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(standIn.absentId(), standIn.personId()),
                        standIn.passedOver().stream().map(StandIn.PassedOver::personId));
        return Stream.concat(own, others).filter(Objects::nonNull);
    }

    private static ItemRow.@Nullable Substitution standIn(WorkItem item, Map<UUID, PersonRef> names, Map<UUID, Absence> away) {
        StandIn standIn = item.standIn();
        if (standIn == null) {
            return null;
        }
        Absence absence = away.get(standIn.absentId());
        return new ItemRow.Substitution(
                known(names, standIn.absentId()),
                absence == null ? null : absence.to(),
                name(names, standIn.personId()),
                standIn.passedOver().stream()
                        .map(one -> new ItemRow.PassedOver(known(names, one.personId()), one.why().name(), one.detail()))
                        .toList());
    }

    private static PersonRef known(Map<UUID, PersonRef> names, UUID id) {
        return names.getOrDefault(id, new PersonRef(id, "?"));
    }

    private static @Nullable PersonRef name(Map<UUID, PersonRef> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
