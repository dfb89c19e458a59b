package org.perennial.cases;

import java.util.Map;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;

/** 410 {@code case.deleted}: the case was there and was deleted when its time was over. */
public class CaseDeleted extends Problem {

    private final transient Tombstone tombstone;

    CaseDeleted(Tombstone tombstone) {
        super(
                HttpStatus.GONE,
                "case.deleted",
                "Case " + tombstone.number() + " was deleted on " + tombstone.deletedAt().toString().substring(0, 10)
                        + " by retention: " + tombstone.rule() + ".");
        this.tombstone = tombstone;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of(
                "number", tombstone.number(), "deletedAt", tombstone.deletedAt(), "closedAt", tombstone.closedAt(), "rule",
                tombstone.rule());
    }
}
