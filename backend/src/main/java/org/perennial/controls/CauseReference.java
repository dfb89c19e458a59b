package org.perennial.controls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.process.spi.ReferenceCheck;
import org.springframework.stereotype.Component;

/** A cause category chosen in a form. */
@Component
class CauseReference implements ReferenceCheck {

    private final CauseCategoryRepository categories;

    CauseReference(CauseCategoryRepository categories) {
        this.categories = categories;
    }

    @Override
    public String entity() {
        return "cause";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        Optional<CauseCategoryView> found = categories.findById(id).map(category -> category.view(List.of()));
        if (found.isEmpty()) {
            return Optional.of("There is no such cause category.");
        }
        return found.get().active() ? Optional.empty() : Optional.of("This cause category is no longer offered.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return categories.findById(id).map(category -> category.view(List.of()).name());
    }
}
