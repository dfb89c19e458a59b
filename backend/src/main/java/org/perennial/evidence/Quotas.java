package org.perennial.evidence;

import java.util.UUID;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much may be stored, by one person and in total. Two uploads at one moment may pass the line by their own size. */
@Component
class Quotas {

    private final JdbcClient jdbc;
    private final EvidenceSettings settings;

    Quotas(JdbcClient jdbc, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * @param size bytes that are to come in
     * @throws Problem 413 {@code evidence.quota-person}; 507 {@code evidence.quota-total}
     */
    void check(UUID personId, long size) {
        if (usedBy(personId) + size > settings.perPerson().toBytes()) {
            throw Problem.tooLarge(
                    "evidence.quota-person",
                    "Your files may take " + words(settings.perPerson()) + " together. Ask your administrator for more room.");
        }
        if (used() + size > settings.total().toBytes()) {
            throw new Problem(
                    HttpStatus.INSUFFICIENT_STORAGE, "evidence.quota-total",
                    "All files may take " + words(settings.total()) + " together, and there is no room left. Tell the administrator.");
        }
    }

    /** Bytes of all contents, equal ones once. */
    long used() {
        return sum("select coalesce(sum(byte_size), 0) from evidence_content where byte_size > ?", 0L);
    }

    private long usedBy(UUID personId) {
        return sum("select coalesce(sum(byte_size), 0) from evidence where collector_id = ?", personId);
    }

    private long sum(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private static String words(DataSize size) {
        return size.toGigabytes() > 0 ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
    }
}
