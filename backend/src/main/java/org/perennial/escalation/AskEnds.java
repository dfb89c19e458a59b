package org.perennial.escalation;

import java.time.Clock;
import java.util.Set;
import org.perennial.cases.CaseEnded;
import org.perennial.inbox.ItemEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for an answer is given up when its task or case is over. */
@Component
class AskEnds {

    private final ExtensionRecords extensions;
    private final QuestionRecords questions;
    private final HoldRecords holds;
    private final Clock clock;

    AskEnds(ExtensionRecords extensions, QuestionRecords questions, HoldRecords holds, Clock clock) {
        this.extensions = extensions;
        this.questions = questions;
        this.holds = holds;
        this.clock = clock;
    }

    @EventListener
    void on(ItemEnded ended) {
        extensions.findByItemIdAndState(ended.itemId(), Extension.State.OPEN).forEach(Extension::lapse);
        questions.findByItemIdAndState(ended.itemId(), Question.State.OPEN).forEach(Question::lapse);
    }

    @EventListener
    void on(CaseEnded ended) {
        holds.findByCaseIdAndStateIn(ended.caseId(), Set.of(Hold.State.ASKED, Hold.State.RUNNING))
                .forEach(hold -> hold.close(clock.instant()));
    }
}
