package org.perennial.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the first name of an expression to a word or a declared fact, a second name or a call only on a word, and refuses
 * everything else: no property or method of any other object, no {@code execution}, no {@code task}.
 */
class DiagramElResolver extends ELResolver {

    /** Counters the engine itself keeps for a loop. */
    private static final Set<String> LOOP =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    private final DiagramWords words;

    DiagramElResolver(DiagramWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base instanceof DiagramWords.Word word) {
            context.setPropertyResolved(true);
            return word.property(String.valueOf(property));
        }
        if (base != null) {
            throw refused("." + property);
        }
        String name = String.valueOf(property);
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        context.setPropertyResolved(true);
        Object word = words.find(name, scope);
        if (word != null) {
            return word;
        }
        if (scope == null || !(LOOP.contains(name) || words.declared(scope, name))) {
            throw refused(name);
        }
        return ((AbstractVariableScope) scope).getVariable(name);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        if (base instanceof DiagramWords.Word word) {
            context.setPropertyResolved(true);
            return word.call(String.valueOf(method), arguments == null ? new Object[0] : arguments);
        }
        throw refused("." + method + "()");
    }

    private static ProcessEngineException refused(String name) {
        return new ProcessEngineException("Expression refused: " + name + " is neither a declared fact nor an allowed word");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(String.valueOf(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
