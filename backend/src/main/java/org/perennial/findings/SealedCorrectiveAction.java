package org.perennial.findings;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perennial.cases.SealedPart;
import org.perennial.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every row of a corrective action under its case's seal: one text per row, the same on every database. */
@Component
class SealedCorrectiveAction implements SealedPart {

    /** The end of the case is written after the seal and is covered by the case's own record. */
    private static final List<String> AFTER_SEAL = List.of("outcome", "ended_at", "ended_on", "version");

    private static final List<String> QUERIES = List.of(
            "select f.* from finding f join corrective_action a on a.finding_id = f.id where a.case_id = ?",
            "select g.* from finding_grade g join corrective_action a on a.finding_id = g.finding_id where a.case_id = ? order by g.id",
            "select * from corrective_action where case_id = ?",
            "select * from corrective_attempt where case_id = ? order by attempt",
            "select * from corrective_cause where case_id = ? order by attempt, round",
            "select * from corrective_recurrence where case_id = ? order by found_at, repeats_case_id",
            "select * from corrective_plan where case_id = ? order by attempt, round",
            """
            select i.* from corrective_action_item i join corrective_plan p on p.id = i.plan_id where p.case_id = ?
            order by p.attempt, p.round, i.position""",
            "select * from operating_evidence where case_id = ? order by made_at, id",
            "select * from effectiveness_check where case_id = ? order by attempt",
            "select * from corrective_update where case_id = ? order by made_at, id",
            "select * from corrective_evidence where case_id = ? order by record_id, evidence_id");

    private final JdbcClient jdbc;
    private final EntityManager entities;

    SealedCorrectiveAction(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public List<String> texts(UUID caseId) {
        entities.flush();
        List<String> texts = new ArrayList<>();
        for (String query : QUERIES) {
            jdbc.sql(query).param(caseId).query().listOfRows().forEach(row -> texts.add(text(row)));
        }
        return texts;
    }

    private static String text(Map<String, Object> row) {
        Map<String, Object> plain = new TreeMap<>();
        row.forEach((column, value) -> {
            String name = column.toLowerCase(Locale.ROOT);
            if (!AFTER_SEAL.contains(name) && value != null) {
                plain.put(name, plain(value));
            }
        });
        return CanonicalJson.of(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof OffsetDateTime instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Timestamp instant) {
            return instant.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
