package org.perennial.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For how long the organisation keeps cases of each type: never shorter than the type says. */
@Service
@Transactional
public class RetentionSettings {

    private static final int MOST_YEARS = 99;

    private final RetentionRules rules;
    private final CaseTypes types;
    private final Units units;
    private final Access access;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RetentionSettings(
            RetentionRules rules, CaseTypes types, Units units, Access access, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rules = rules;
        this.types = types;
        this.units = units;
        this.access = access;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws Problem 401 {@code sign-in.required}; 403 {@code capability.missing} */
    @Transactional(readOnly = true)
    public RetentionView view() {
        access.require(Capability.MANAGE_RETENTION, null);
        Map<String, Integer> longer = rules.longer();
        Set<UUID> mine = access.units(Capability.MANAGE_RETENTION);
        List<Unit> readable = units.all().stream().filter(unit -> mine.contains(unit.id())).toList();
        return new RetentionView(
                types.running().stream().map(type -> view(type, longer.get(type.key()))).toList(),
                readable.stream().map(unit -> new UnitRef(unit.id(), unit.name())).toList(),
                waiting("deletion_run", mine),
                waiting("person_erasure", mine),
                version(),
                access.may(Capability.MANAGE_RETENTION, root()) ? List.of("change", "propose") : List.of("propose"));
    }

    private long waiting(String table, Set<UUID> units) {
        return units.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from " + table + " where state = 'PROPOSED' and unit_id in (:units)")
                        .param("units", units)
                        .query(Long.class)
                        .single();
    }

    /**
     * Sets for how long cases of the type are kept, those that are closed already too.
     *
     * @param years null to go by the case type again
     * @throws Problem 400 {@code retention.shorter} where that is shorter than the type says; 403 {@code capability.missing}; 404
     *     {@code case-type.not-found}; 412 {@code version.stale}
     */
    public void keep(String typeKey, @Nullable Integer years, long version) {
        access.require(Capability.MANAGE_RETENTION, root());
        CaseType type = types.running(typeKey);
        if (years != null && (years > MOST_YEARS || years < 1)) {
            throw Problem.invalid("/years", "out-of-range", "Between 1 and " + MOST_YEARS + " years.");
        }
        if (years != null && LocalDate.EPOCH.plusYears(years).isBefore(LocalDate.EPOCH.plus(type.retention()))) {
            throw Problem.invalid(
                    "/years", "retention.shorter",
                    "Cases of this type are kept until " + RetentionRules.words(type.retention()) + ". That can be made longer, not shorter.");
        }
        if (jdbc.sql("update retention_setting set version = version + 1 where id = 1 and version = ?").param(version).update() == 0) {
            throw Problem.stale();
        }
        Integer before = rules.longer().get(typeKey);
        jdbc.sql("delete from retention_years where type_key = ?").param(typeKey).update();
        if (years != null) {
            jdbc.sql("insert into retention_years (type_key, years) values (?, ?)").params(typeKey, years).update();
        }
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("before", RetentionRules.words(RetentionRules.period(type, before)));
        said.put("after", RetentionRules.words(RetentionRules.period(type, years)));
        events.publishEvent(new AuditableEvent("retention.changed", "case-type", type.versionId(), type.title(), null, null, said));
    }

    private long version() {
        return jdbc.sql("select version from retention_setting where id = 1").query(Long.class).single();
    }

    private @Nullable UUID root() {
        return units.all().stream().filter(unit -> unit.parentId() == null).map(Unit::id).findFirst().orElse(null);
    }

    private static RetentionView.Type view(CaseType type, @Nullable Integer years) {
        Period period = RetentionRules.period(type, years);
        return new RetentionView.Type(type.key(), type.title(), type.retention().toString(), years, RetentionRules.words(period));
    }
}
