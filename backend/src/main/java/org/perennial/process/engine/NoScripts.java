package org.perennial.process.engine;

import javax.script.ScriptEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No model runs a script, in whatever language. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        // There is none to add.
    }

    @Override
    public javax.script.ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Models may not run scripts");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new ProcessEngineException("Models may not run scripts: " + language);
    }
}
