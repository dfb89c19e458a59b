package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requirements of all frameworks; the same for everybody. */
@Service
@Transactional(readOnly = true)
public class Requirements {

    private final RequirementReader reader;

    Requirements(RequirementReader reader) {
        this.reader = reader;
    }

    /**
     * Requirements in the order of their catalogue.
     *
     * @param q part of ref or title, without case; null for all
     * @param framework key such as {@code ISO-27001-2022}; null for all
     */
    public Page<RequirementRef> find(@Nullable String q, @Nullable String framework, int limit, @Nullable String cursor) {
        return reader.find(q, framework, limit, cursor);
    }

    public Optional<RequirementRef> get(UUID id) {
        return reader.get(id);
    }
}
