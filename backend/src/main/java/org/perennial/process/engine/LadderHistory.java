package org.perennial.process.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the engine's history of cases and none of the escalation diagram: what a level did is in {@code item_signal} and in the audit
 * trail. Measured: besides its rows, each instance made some 16 updates of history tables when it ended.
 */
final class LadderHistory {

    private LadderHistory() {}

    static void leaveOut(ProcessEngineConfigurationImpl engine) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(List.of(new Kept()));
        engine.setHistoryEventProducer(new Undated());
    }

    private static boolean ladder(HistoryEvent event) {
        return LadderModel.KEY.equals(event.getProcessDefinitionKey());
    }

    private static final class Kept extends DbHistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!ladder(event)) {
                super.handleEvent(event);
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    /** An ended instance would write down in every table of history when its rows may go. */
    private static final class Undated extends CacheAwareHistoryEventProducer {

        @Override
        protected @Nullable Date calculateRemovalTime(HistoryEvent event) {
            return ladder(event) ? null : super.calculateRemovalTime(event);
        }
    }
}
