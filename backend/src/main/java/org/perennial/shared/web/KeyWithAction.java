package org.perennial.shared.web;

import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the {@code Idempotency-Key} in the transaction of the action: both are there or neither, whenever the machine stops. The
 * answer is added once it is known; where it never is, a repetition is told that the action is done, and does nothing twice.
 */
@Component
class KeyWithAction implements TransactionExecutionListener {

    /** Only ours: the session store has transactions of its own. */
    private static final String OURS = "org.perennial.";

    private final IdempotencyKeys keys;

    KeyWithAction(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** @throws Problem 409 {@code idempotency.done-already} where another node has just done the same; this one's work is undone */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        RunningAction action = RunningAction.current();
        if (action == null || action.taken() || transaction.isReadOnly() || !transaction.getTransactionName().startsWith(OURS)) {
            return;
        }
        try {
            keys.take(action);
        } catch (DuplicateKeyException doneElsewhere) {
            throw Problem.conflict(IdempotencyKeys.DONE, IdempotencyKeys.DONE_WORDS);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        RunningAction action = RunningAction.current();
        if (action != null && failure == null && !transaction.isReadOnly() && transaction.getTransactionName().startsWith(OURS)) {
            action.take();
        }
    }
}
