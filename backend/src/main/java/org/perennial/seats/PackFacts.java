package org.perennial.seats;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.seats.Samples.SampleChoice;
import org.perennial.shared.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the content of a pack is about, whoever asks. */
@Component
class PackFacts {

    private static final String CASES_OF_PACK = "from audit_pack_case p join case_record c on c.id = p.case_id where p.pack_id = :pack";

    private static final String NARROWED = " and (:type = '' or c.type_key = :type) and (:allUnits = true or c.unit_id in (:units))"
            + " and (:allControls = true or c.subject_id = :control)";

    private final JdbcClient jdbc;

    PackFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param label number of a case, or name of a file
     * @param detail title of a case, or SHA-256 of a file
     */
    record Found(UUID id, UUID caseId, String label, String detail) {}

    /** @param units with those below them; empty for all */
    List<Found> population(UUID packId, NewSample filter, Set<UUID> units) {
        String sql = filter.population() == Population.CASES
                ? "select c.id, c.id, c.number, c.title " + CASES_OF_PACK + NARROWED
                : "select e.id, e.case_id, e.file_name, e.sha256 from audit_pack_evidence p join evidence e on e.id = p.evidence_id"
                        + " join case_record c on c.id = p.case_id where p.pack_id = :pack" + NARROWED;
        UUID control = filter.controlUnit();
        return jdbc.sql(sql)
                .param("pack", packId)
                .param("type", filter.type() == null ? "" : filter.type())
                .param("allUnits", units.isEmpty())
                .param("units", units.isEmpty() ? Set.of(packId) : units)
                .param("allControls", control == null)
                .param("control", control == null ? packId : control)
                .query((row, number) -> new Found(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4)))
                .list();
    }

    /** Keys of the types that occur. */
    List<String> types(UUID packId) {
        return jdbc.sql("select distinct c.type_key " + CASES_OF_PACK + " order by 1").param("pack", packId).query(String.class).list();
    }

    List<UnitRef> units(UUID packId) {
        return jdbc.sql("select u.id, u.name from business_unit u where u.id in (select c.unit_id " + CASES_OF_PACK + ") order by u.name")
                .param("pack", packId)
                .query((row, number) -> new UnitRef(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    List<SampleChoice> controls(UUID packId) {
        return jdbc.sql("select k.id, o.code, o.name, u.name from control_unit k join control o on o.id = k.control_id"
                        + " join business_unit u on u.id = k.unit_id where k.id in (select c.subject_id " + CASES_OF_PACK
                        + " and c.subject_kind = 'control-unit') order by o.code, u.name")
                .param("pack", packId)
                .query((row, number) -> new SampleChoice(
                        row.getString(1), row.getString(2) + " " + row.getString(3) + " (" + row.getString(4) + ")"))
                .list();
    }
}
