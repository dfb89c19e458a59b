package org.perennial.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class SeatViews {

    private final People people;
    private final PersonDirectory directory;
    private final Clock clock;

    SeatViews(People people, PersonDirectory directory, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param mine whether the reader may extend and end a seat */
    List<SeatView> of(List<Seat> seats, Predicate<Seat> mine) {
        Map<UUID, PersonRef> names = people.refs(seats.stream()
                .flatMap(seat -> Stream.of(seat.personId(), seat.openedBy(), seat.endedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Instant now = clock.instant();
        return seats.stream().map(seat -> view(seat, names, now, mine.test(seat))).toList();
    }

    private SeatView view(Seat seat, Map<UUID, PersonRef> names, Instant now, boolean mine) {
        return new SeatView(
                seat.id(),
                ref(seat.personId(), names),
                directory.activeCard(seat.personId()).map(PersonCard::email).orElse(null),
                seat.fromOn(),
                seat.untilOn(),
                seat.state(now),
                seat.invited(),
                seat.packIds().size(),
                ref(seat.openedBy(), names),
                seat.openedAt(),
                optional(seat.endedBy(), names),
                seat.endedAt(),
                seat.endReason(),
                mine && !seat.over(now) ? List.of("extend", "end") : List.of());
    }

    private static @Nullable PersonRef optional(@Nullable UUID person, Map<UUID, PersonRef> names) {
        return person == null ? null : ref(person, names);
    }

    private static PersonRef ref(UUID person, Map<UUID, PersonRef> names) {
        return names.getOrDefault(person, new PersonRef(person, person.toString()));
    }
}
