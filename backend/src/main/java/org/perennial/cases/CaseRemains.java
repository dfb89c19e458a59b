package org.perennial.cases;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a module keeps of cases, so that a case can be deleted whole when its time is over. Implementations are asked in the order of
 * {@link org.springframework.core.annotation.Order}: who refers to another module's rows comes before it.
 */
public interface CaseRemains {

    /** Takes away every row of the case, in the caller's transaction; without effect where there is none. */
    void delete(UUID caseId);

    /** How much there is of these cases; cases without any may be left out. */
    default Map<UUID, Weight> weigh(Collection<UUID> caseIds) {
        return Map.of();
    }

    /**
     * @param files pieces of evidence
     * @param records what people handed in and wrote
     * @param bytes of the files
     */
    record Weight(int files, int records, long bytes) {

        public static final Weight NONE = new Weight(0, 0, 0);

        public Weight plus(Weight other) {
            return new Weight(files + other.files, records + other.records, bytes + other.bytes);
        }
    }
}
