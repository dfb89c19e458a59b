package org.perennial.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.ItemFile;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A question to a colleague inside a task. The task's clock goes on meanwhile. */
@Entity
@Table(name = "item_question")
class Question {

    /** LAPSED: the task ended without an answer. */
    enum State {
        OPEN,
        ANSWERED,
        LAPSED
    }

    @Id
    private UUID id;

    private UUID itemId;
    private UUID caseId;
    private UUID unitId;
    private UUID askedBy;
    private UUID askedOf;
    private Instant askedAt;

    @Column(name = "question")
    private String text;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Long version;

    protected Question() {}

    static Question ask(ItemFile item, UUID by, UUID of, String text, Instant at) {
        Question question = new Question();
        question.id = Ids.next();
        question.itemId = item.id();
        question.caseId = item.caseId();
        question.unitId = item.unitId();
        question.askedBy = by;
        question.askedOf = of;
        question.askedAt = at;
        question.text = text;
        question.state = State.OPEN;
        return question;
    }

    void answer(String words, Instant at) {
        if (state == State.LAPSED) {
            throw Problem.conflict("question.lapsed", "The task is done by now, so this question needs no answer any more.");
        }
        if (state == State.ANSWERED) {
            throw Problem.conflict("question.answered", "This question has been answered already.");
        }
        state = State.ANSWERED;
        answer = words;
        answeredAt = at;
    }

    void lapse() {
        if (state == State.OPEN) {
            state = State.LAPSED;
        }
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    UUID askedBy() {
        return askedBy;
    }

    UUID askedOf() {
        return askedOf;
    }

    Instant askedAt() {
        return askedAt;
    }

    String text() {
        return text;
    }

    State state() {
        return state;
    }

    @Nullable String answer() {
        return answer;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
