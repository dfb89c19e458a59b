package org.perennial.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions as those read them who were asked, and who may read the task. */
@Service
@Transactional(readOnly = true)
public class QuestionReader {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final QuestionRecords records;
    private final ItemFiles items;
    private final TaskNames tasks;
    private final Names names;
    private final CurrentPerson current;

    QuestionReader(QuestionRecords records, ItemFiles items, TaskNames tasks, Names names, CurrentPerson current) {
        this.records = records;
        this.items = items;
        this.tasks = tasks;
        this.names = names;
        this.current = current;
    }

    /** Questions the current person was asked, newest first; those that wait for them, or those answered. */
    public Page<QuestionView> forMe(boolean answered, int limit, @Nullable String cursor) {
        UUID before = Cursor.parse(cursor, 1).map(parts -> Cursor.id(parts.get(0))).orElse(LAST);
        Question.State state = answered ? Question.State.ANSWERED : Question.State.OPEN;
        List<Question> found = records.findByAskedOfAndStateAndIdLessThanOrderByIdDesc(
                current.id(), state, before, Limit.of(limit + 1));
        Map<UUID, ItemFile> files = items.byId(found.stream().map(Question::itemId).distinct().toList());
        return Page.of(found, limit, question -> view(question, files.get(question.itemId())), question -> Cursor.of(question.id()));
    }

    /** Of one item, newest first; the caller has checked that the reader sees the item. */
    List<QuestionView> ofItem(ItemFile item) {
        return records.findByItemIdOrderByAskedAtDescIdDesc(item.id()).stream()
                .map(question -> view(question, item))
                .toList();
    }

    private QuestionView view(Question question, ItemFile item) {
        boolean mine = question.askedOf().equals(current.id()) && question.state() == Question.State.OPEN;
        return new QuestionView(
                question.id(), tasks.asSeenBy(current.id(), item), question.state().name(), names.of(question.askedBy()),
                names.of(question.askedOf()), question.askedAt(), question.text(), question.answer(), question.answeredAt(),
                mine ? List.of("answer") : List.of());
    }
}
