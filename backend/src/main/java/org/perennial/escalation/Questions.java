package org.perennial.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.organisation.People;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to colleagues inside a task. Who is asked needs no part in the case: they see the question, the task's title and
 * the case's number, and nothing else of it.
 */
@Service
@Transactional
public class Questions {

    /** Questions one task can have open at a time. */
    private static final int MOST_OPEN = 10;

    private static final String PATH = "/inbox?group=ASKED";

    private final QuestionRecords records;
    private final ItemFiles items;
    private final Cases cases;
    private final People people;
    private final AskNews news;
    private final CurrentPerson current;
    private final Clock clock;

    Questions(
            QuestionRecords records,
            ItemFiles items,
            Cases cases,
            People people,
            AskNews news,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.items = items;
        this.cases = cases;
        this.people = people;
        this.news = news;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks a colleague.
     *
     * @throws Problem 400 for text or person; 403 {@code question.not-yours}; 409 {@code question.already-asked},
     *     {@code question.too-many} or {@code item.ended}
     */
    public void ask(UUID itemId, @Nullable UUID to, @Nullable String text) {
        ItemFile item = items.takeOpen(itemId);
        UUID me = current.id();
        if (!mayAsk(item)) {
            throw Problem.forbidden("question.not-yours", "Who has the task, or is offered it, asks questions in it.");
        }
        if (to == null) {
            throw Problem.invalid("/to", "required", "Please choose a person.");
        }
        if (to.equals(me)) {
            throw Problem.invalid("/to", "self", "Ask somebody else.");
        }
        if (!people.active(to)) {
            throw Problem.invalid("/to", "not-usable", "This person does not work here any more.");
        }
        String words = Words.required(text, "/text", Words.QUESTION);
        List<Question> open = records.findByItemIdAndState(itemId, Question.State.OPEN);
        if (open.stream().anyMatch(question -> question.askedOf().equals(to) && question.text().equals(words))) {
            throw Problem.conflict("question.already-asked", "This question waits for the same person's answer already.");
        }
        if (open.size() >= MOST_OPEN) {
            throw Problem.conflict("question.too-many", MOST_OPEN + " questions of this task wait for an answer already.");
        }
        records.save(Question.ask(item, me, to, words, clock.instant()));
        news.record("question.asked", item, Map.of("to", to, "text", words));
        news.tellWithin("question.asked", to, item, PATH, Map.of("question", Words.shortened(words)));
    }

    /**
     * Answers as the person who was asked.
     *
     * @throws Problem 400 without words; 403 {@code question.not-asked-of-you} for readers of the case; 404
     *     {@code question.not-found} for everybody else; 409 {@code question.answered} or {@code question.lapsed}
     */
    public void answer(UUID questionId, @Nullable String text) {
        Question question = records.take(questionId).orElseThrow(() -> Problem.notFound("question"));
        ItemFile item = items.byId(List.of(question.itemId())).get(question.itemId());
        if (!question.askedOf().equals(current.id())) {
            if (!cases.readable(item.caseId(), current.id())) {
                throw Problem.notFound("question");
            }
            throw Problem.forbidden("question.not-asked-of-you", "Somebody else was asked; they answer.");
        }
        String words = Words.required(text, "/text", Words.QUESTION);
        question.answer(words, clock.instant());
        news.record("question.answered", item, Map.of("text", words));
        news.tellWithin(
                "question.answered", question.askedBy(), item, "/inbox?item=" + item.id(), Map.of("answer", Words.shortened(words)));
    }

    boolean mayAsk(ItemFile item) {
        UUID me = current.id();
        return item.open() && (me.equals(item.assigneeId()) || item.assigneeId() == null && items.offeredToMe(item.id()));
    }
}
