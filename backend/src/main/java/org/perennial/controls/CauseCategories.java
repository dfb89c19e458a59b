package org.perennial.controls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Kinds of root causes, kept by the ISMS manager. Writing: who may is the caller's part. */
@Service
@Transactional
public class CauseCategories {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final CauseCategoryRepository categories;
    private final ControlAccess access;
    private final ApplicationEventPublisher events;

    CauseCategories(CauseCategoryRepository categories, ControlAccess access, ApplicationEventPublisher events) {
        this.categories = categories;
        this.access = access;
        this.events = events;
    }

    /** All of them by name, also those no longer offered. */
    @Transactional(readOnly = true)
    public List<CauseCategoryView> all() {
        List<String> actions = actions();
        return categories.findAllByOrderByName().stream().map(category -> category.view(actions)).toList();
    }

    /** What the current person may do to the list itself: {@code create} or nothing. */
    @Transactional(readOnly = true)
    public List<String> allowedActions() {
        return access.managesAll() ? List.of("create") : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<CauseCategoryView> get(UUID id) {
        return categories.findById(id).map(category -> category.view(actions()));
    }

    /** @throws Problem 400 {@code validation.failed} for a key in use */
    public CauseCategoryView create(CauseCategoryDraft draft) {
        check(draft, null);
        return saved("cause-category.created", new CauseCategory(draft));
    }

    /** @throws Problem 404; 412 {@code version.stale}; 400 {@code validation.failed} for a key in use */
    public CauseCategoryView update(UUID id, long version, CauseCategoryDraft draft) {
        CauseCategory category = categories.findById(id).orElseThrow(() -> Problem.notFound("cause-category"));
        check(draft, id);
        category.change(draft, version);
        return saved("cause-category.updated", category);
    }

    private void check(CauseCategoryDraft draft, @Nullable UUID self) {
        Violations violations = new Violations();
        String key = violations.line("/key", draft.key(), 64);
        violations.line("/name", draft.name(), 200);
        violations.addIf(
                !key.isEmpty() && !KEY.matcher(key).matches(),
                "/key",
                "cause-category.key-form",
                "Use capital letters, digits and underscores, a letter first.");
        violations.addIf(draft.humanError() == null, "/humanError", "required", "Say whether it is a human error.");
        violations.addIf(draft.active() == null, "/active", "required", "Say whether it is offered.");
        violations.throwIfAny();
        refuseTaken(draft, self);
    }

    private void refuseTaken(CauseCategoryDraft draft, @Nullable UUID self) {
        Optional<UUID> other = categories.findByCode(draft.key().strip()).map(found -> found.view(List.of()).id());
        other.filter(id -> !id.equals(self)).ifPresent(id -> {
            throw Problem.invalid("/key", "cause-category.key-taken", "Another category has the key " + draft.key() + ".");
        });
    }

    private CauseCategoryView saved(String action, CauseCategory category) {
        CauseCategoryView view = categories.saveAndFlush(category).view(actions());
        events.publishEvent(AuditableEvent.of(
                action,
                "cause-category",
                view.id(),
                view.name(),
                null,
                Map.of("key", view.key(), "humanError", view.humanError(), "active", view.active())));
        events.publishEvent(new LiveHint("controls", view.id()));
        return view;
    }

    private List<String> actions() {
        return access.managesAll() ? List.of("edit") : List.of();
    }
}
