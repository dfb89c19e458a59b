package org.perennial.process.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/** Expressions of a diagram know declared facts and the allowed words, and nothing else. */
@Component
class DiagramExpressions extends JuelExpressionManager {

    private final DiagramWords words;

    DiagramExpressions(DiagramWords words) {
        this.words = words;
    }

    @Override
    protected ELResolver createElResolver() {
        return new DiagramElResolver(words);
    }
}
