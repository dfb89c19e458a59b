package org.perennial.reporting;

import java.util.UUID;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many packs one person may have at a time, and what all their files may take. Two requests at one moment may pass the line by one. */
@Component
class PackQuotas {

    private final JdbcClient jdbc;
    private final PackSettings settings;

    PackQuotas(JdbcClient jdbc, PackSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @throws Problem 409 {@code audit-pack.too-many}; 507 {@code audit-pack.no-room} */
    void check(UUID personId) {
        long mine = jdbc.sql("select count(*) from audit_pack where requested_by = ? and state in ('WAITING', 'BUILDING', 'DONE')")
                .param(personId)
                .query(Long.class)
                .single();
        if (mine >= settings.perPerson()) {
            throw Problem.conflict(
                    "audit-pack.too-many",
                    "Whoever asks for this pack has " + mine + " already, and may have " + settings.perPerson() + ". Delete one that nobody needs any more.");
        }
        if (room() <= 0) {
            throw full();
        }
    }

    /** How many bytes a file that is built now may have. */
    long room() {
        long used = jdbc.sql("select coalesce(sum(byte_size), 0) from audit_pack where state = ?")
                .param(PackState.DONE.name())
                .query(Long.class)
                .single();
        return settings.total().toBytes() - used;
    }

    static Problem full() {
        return new Problem(
                HttpStatus.INSUFFICIENT_STORAGE, "audit-pack.no-room",
                "The files of all audit packs take up the room there is. Delete packs that nobody needs any more, or tell the administrator.");
    }
}
