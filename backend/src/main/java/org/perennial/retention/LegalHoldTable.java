package org.perennial.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseRemains;
import org.perennial.cases.KeepsCase;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.Cursor;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.PersonRemains;
import org.perennial.shared.UnitRef;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal holds as they are kept. A hold runs until it is lifted or its last day is over. */
@Component
@Order(5)
class LegalHoldTable implements CaseRemains, KeepsCase, PersonRemains {

    private static final String RUNNING = "lifted_at is null and (until_on is null or until_on >= ?)";
    private static final String READ = "select h.*, c.number from legal_hold h join case_record c on c.id = h.case_id where ";

    private final JdbcClient jdbc;
    private final People people;
    private final Units units;
    private final Clock clock;

    LegalHoldTable(JdbcClient jdbc, People people, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            UUID caseId,
            String number,
            UUID unitId,
            String reason,
            @Nullable LocalDate until,
            UUID setBy,
            Instant setAt,
            @Nullable UUID liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {

        boolean running(LocalDate today) {
            return liftedAt == null && (until == null || !until.isBefore(today));
        }
    }

    void add(UUID id, CaseFile file, String reason, @Nullable LocalDate until, UUID by, Instant at) {
        jdbc.sql("insert into legal_hold (id, case_id, unit_id, reason, until_on, set_by, set_at, version) values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(id, file.id(), file.unitId(), reason, until, by, sql(at))
                .update();
    }

    Optional<UUID> caseOf(UUID id) {
        return jdbc.sql("select case_id from legal_hold where id = ?").param(id).query(UUID.class).optional();
    }

    /** @return false where it does not run */
    boolean lift(UUID id, LocalDate today, String reason, UUID by, Instant at) {
        return jdbc.sql("update legal_hold set lifted_by = ?, lifted_at = ?, lift_reason = ?, version = version + 1 where id = ? and " + RUNNING)
                        .params(by, sql(at), reason, id, today)
                        .update()
                > 0;
    }

    List<LegalHoldView> ofCase(UUID caseId, LocalDate today, boolean mayLift) {
        List<Row> rows = jdbc.sql(READ + "h.case_id = ? order by h.set_at desc, h.id desc").param(caseId).query(LegalHoldTable::row).list();
        return views(rows, today, row -> mayLift);
    }

    Page<LegalHoldView> find(Set<UUID> readable, Set<UUID> liftable, LocalDate today, int limit, @Nullable String cursor) {
        Map<String, Object> values = new HashMap<>(Map.of("units", readable, "limit", limit + 1));
        String from = Cursor.parse(cursor, 2)
                .map(parts -> {
                    values.put("at", sql(Cursor.instant(parts.get(0))));
                    values.put("id", Cursor.id(parts.get(1)));
                    return " and (h.set_at < :at or h.set_at = :at and h.id < :id)";
                })
                .orElse("");
        List<Row> rows = jdbc.sql(READ + "h.unit_id in (:units)" + from + " order by h.set_at desc, h.id desc limit :limit")
                .params(values)
                .query(LegalHoldTable::row)
                .list();
        Page<Row> page = Page.of(rows, limit, Function.identity(), row -> Cursor.of(row.setAt(), row.id()));
        return new Page<>(views(page.items(), today, row -> liftable.contains(row.unitId())), page.nextCursor());
    }

    @Override
    public void delete(UUID caseId) {
        jdbc.sql("delete from legal_hold where case_id = ?").param(caseId).update();
    }

    @Override
    public Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                        select case_id, until_on from legal_hold
                        where case_id in (:ids) and lifted_at is null and (until_on is null or until_on >= :today)""")
                .param("ids", caseIds)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    LocalDate until = row.getObject(2, LocalDate.class);
                    reasons.put(row.getObject(1, UUID.class), until == null ? "It is on legal hold." : "It is on legal hold until " + until + ".");
                });
        return reasons;
    }

    /** Numbers of all cases that are held now, by id. */
    Map<UUID, String> held() {
        Map<UUID, String> numbers = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.number from legal_hold h join case_record c on c.id = h.case_id
                        where h.lifted_at is null and (h.until_on is null or h.until_on >= ?)""")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return numbers;
    }

    /** What a held case's trail says of its people is held as well. */
    @Override
    public Optional<String> stillNeeded(UUID personId) {
        return jdbc.sql("select min(c.number) from legal_hold h join case_record c on c.id = h.case_id where (c.owner_id = :person"
                        + " or exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = :person)"
                        + " or exists (select 1 from case_submission s where s.case_id = c.id and (s.person_id = :person or s.on_behalf_of = :person))"
                        + " or exists (select 1 from case_comment m where m.case_id = c.id and m.person_id = :person))"
                        + " and h.lifted_at is null and (h.until_on is null or h.until_on >= :today)")
                .param("person", personId)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(number -> "The person took part in case " + number + ", which is on legal hold.");
    }

    @Override
    public void erase(ErasedPerson person) {
        // Holds know people by id only.
    }

    private List<LegalHoldView> views(List<Row> rows, LocalDate today, java.util.function.Predicate<Row> mayLift) {
        Map<UUID, PersonRef> names = people.refs(
                rows.stream().flatMap(row -> Stream.of(row.setBy(), row.liftedBy())).filter(Objects::nonNull).distinct().toList());
        Map<UUID, UnitRef> places = units.refs(rows.stream().map(Row::unitId).distinct().toList());
        return rows.stream()
                .map(row -> new LegalHoldView(
                        row.id(), row.caseId(), row.number(), places.getOrDefault(row.unitId(), new UnitRef(row.unitId(), "")), row.reason(),
                        row.until(), row.running(today), named(row.setBy(), names), row.setAt(),
                        row.liftedBy() == null ? null : named(row.liftedBy(), names), row.liftedAt(), row.liftReason(),
                        row.running(today) && mayLift.test(row) ? List.of("lift") : List.of()))
                .toList();
    }

    private static PersonRef named(UUID id, Map<UUID, PersonRef> names) {
        return names.getOrDefault(id, new PersonRef(id, id.toString()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getString("number"),
                row.getObject("unit_id", UUID.class), row.getString("reason"), row.getObject("until_on", LocalDate.class),
                row.getObject("set_by", UUID.class), row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getObject("lifted_by", UUID.class), lifted == null ? null : lifted.toInstant(), row.getString("lift_reason"));
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
