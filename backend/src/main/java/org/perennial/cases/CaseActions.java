package org.perennial.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentGuest;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.process.Processes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a case as a whole: withdraw it, reopen it, comment on it. */
@Service
@Transactional
public class CaseActions {

    /** Who may reopen a closed case (domain.md 1, "Seal and reopen"). */
    private static final Set<String> REOPENERS = Set.of("isms", "audit_pm", "lead_auditor");

    private static final int COMMENT_MAX = 10_000;

    private final Cases cases;
    private final CaseTypes types;
    private final CaseDesks desks;
    private final Processes processes;
    private final ActionRights rights;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseActions(
            Cases cases,
            CaseTypes types,
            CaseDesks desks,
            Processes processes,
            ActionRights rights,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.types = types;
        this.desks = desks;
        this.processes = processes;
        this.rights = rights;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What that person may do to the case: some of {@code withdraw}, {@code reopen}, {@code comment}, {@code addEvidence}; guests nothing. */
    @Transactional(readOnly = true)
    public List<String> allowed(CaseFile file, UUID personId) {
        if (CurrentGuest.is()) {
            return List.of();
        }
        List<String> allowed = new ArrayList<>();
        if (file.open()) {
            allowed.add("comment");
            allowed.add("addEvidence");
            types.version(file.typeVersion()).actions().forEach((name, action) -> {
                if (rights.may(file, name, action.roles(), personId)) {
                    allowed.add(name);
                }
            });
        } else if (file.state() == CaseState.CLOSED && rights.may(file, "reopen", REOPENERS, personId)) {
            allowed.add("reopen");
        }
        return allowed;
    }

    /**
     * Sends a running case one of the messages its type declares, such as {@code withdraw}.
     *
     * @throws Problem 400 for a missing reason; 403 {@code case.action-refused} or {@code separation.<rule>}; 404
     *     {@code case-action.not-found}; 409 {@code case.sealed} or {@code case.not-waiting}
     */
    public void send(UUID caseId, String name, @Nullable String reason, UUID personId) {
        CaseFile file = cases.requireReadable(caseId);
        CaseType.Action action = types.version(file.typeVersion()).actions().get(name);
        if (action == null) {
            throw Problem.notFound("case-action");
        }
        rights.require(file, name, action.roles(), personId);
        String why = Words.required(reason, "/reason", Words.REASON);
        cases.lock(caseId);
        requireOpen(cases.get(caseId));
        publish("case.action-taken", file, Map.of("action", name, "reason", why));
        processes.send(caseId, action.message());
    }

    /**
     * Opens a new, linked case that goes on where a closed one ended (domain.md 1).
     *
     * @throws Problem 403 {@code case.action-refused}; 409 {@code case.not-closed} or {@code case.already-reopened}
     */
    public CaseFile reopen(UUID caseId, @Nullable String reason, UUID personId) {
        CaseFile file = cases.requireReadable(caseId);
        rights.require(file, "reopen", REOPENERS, personId);
        String why = Words.required(reason, "/reason", Words.REASON);
        cases.lock(caseId);
        file = cases.get(caseId);
        if (file.state() == CaseState.REOPENED) {
            throw Problem.conflict("case.already-reopened", "Case " + file.number() + " has been reopened already.");
        }
        if (file.state() != CaseState.CLOSED) {
            throw Problem.conflict("case.not-closed", "Only a closed case is reopened; " + file.number() + " is not closed.");
        }
        CaseType type = types.version(file.typeVersion());
        publish("case.reopened", file, Map.of("reason", why));
        return cases.start(type.key(), desks.of(type).reopening(caseId, why), personId, caseId);
    }

    /** Adds a comment for all who may read the case; 409 {@code case.sealed} once it is closed. */
    public void comment(UUID caseId, @Nullable UUID itemId, @Nullable String text, UUID personId) {
        CaseFile file = cases.requireReadable(caseId);
        requireOpen(file);
        String words = Words.required(text, "/text", COMMENT_MAX);
        jdbc.sql("insert into case_comment (id, case_id, item_id, person_id, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), caseId, itemId, personId, clock.instant().atOffset(ZoneOffset.UTC), words)
                .update();
        Map<String, Object> payload = new HashMap<>(Map.of("text", words));
        payload.put("item", itemId);
        publish("case.commented", file, payload);
    }

    private static void requireOpen(CaseFile file) {
        if (!file.open()) {
            throw Problem.conflict("case.sealed", "Case " + file.number() + " is closed and sealed.");
        }
    }

    private void publish(String action, CaseFile file, Map<String, ?> payload) {
        events.publishEvent(
                new AuditableEvent(action, "case", file.id(), file.number(), file.id(), file.unitId(), payload));
        events.publishEvent(new LiveHint("case", file.id()));
    }
}
