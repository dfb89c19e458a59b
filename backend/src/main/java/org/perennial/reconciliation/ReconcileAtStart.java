package org.perennial.reconciliation;

import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Compares once the product answers, in the background; of several nodes that start, the first one does. */
@Component
@ConditionalOnBooleanProperty(name = "perennial.reconciliation.at-start", matchIfMissing = true)
class ReconcileAtStart {

    private final Reconciler reconciler;
    private final SimpleAsyncTaskExecutor background;

    ReconcileAtStart(Reconciler reconciler) {
        this.reconciler = reconciler;
        this.background = Background.executor();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        background.execute(() -> CurrentActor.run(Actor.SYSTEM, () -> reconciler.begin(null).ifPresent(reconciler::run)));
    }
}
