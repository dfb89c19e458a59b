package org.perennial.process.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** A diagram never names a class: refusing to make any is what keeps that true at run time. */
class NoArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A diagram may not name classes: " + type.getName());
    }
}
