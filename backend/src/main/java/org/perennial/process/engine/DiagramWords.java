package org.perennial.process.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseTypes;
import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.FactSource;
import org.perennial.process.spi.LadderStep;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words a diagram may use: {@code due}, {@code caseFacts}, and each {@link CaseStep} by its bean name. */
@Component
class DiagramWords {

    /** Something an expression may take one step further. */
    interface Word {

        @Nullable Object property(String name);

        @Nullable Object call(String method, Object[] arguments);
    }

    private final ListableBeanFactory beans;
    private final ObjectProvider<FactSource> factSources;
    private final ObjectProvider<CaseTypes> caseTypes;
    private final ObjectProvider<DueDates> dueDates;

    DiagramWords(
            ListableBeanFactory beans,
            ObjectProvider<FactSource> factSources,
            ObjectProvider<CaseTypes> caseTypes,
            ObjectProvider<DueDates> dueDates) {
        this.beans = beans;
        this.factSources = factSources;
        this.caseTypes = caseTypes;
        this.dueDates = dueDates;
    }

    /** The word of that name for the case being run; null when there is none. */
    @Nullable Object find(String name, @Nullable VariableScope scope) {
        return switch (name) {
            case "due" -> new DueWord(scope);
            case "caseFacts" -> new FactsWord(scope);
            default -> LadderModel.covers(scope) ? ladderStep(name) : step(name);
        };
    }

    boolean declared(VariableScope scope, String fact) {
        if (LadderModel.covers(scope)) {
            return LadderModel.FACTS.contains(fact);
        }
        return caseTypes.getObject().ofDefinition(Scopes.definitionId(scope)).facts().containsKey(fact);
    }

    private @Nullable JavaDelegate step(String name) {
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, CaseStep.class)) {
            return null;
        }
        CaseStep step = beans.getBean(name, CaseStep.class);
        return execution -> step.run(new EngineStepContext(execution, caseTypes.getObject()));
    }

    private @Nullable JavaDelegate ladderStep(String name) {
        if (!beans.containsBean(name) || !beans.isTypeMatch(name, LadderStep.class)) {
            return null;
        }
        LadderStep step = beans.getBean(name, LadderStep.class);
        return execution -> step.run(new EngineLadderContext(execution));
    }

    private static ProcessEngineException unknown(String what) {
        return new ProcessEngineException("Expression refused: " + what + " is not a word a diagram may use");
    }

    private static VariableScope required(@Nullable VariableScope scope, String word) {
        if (scope == null) {
            throw unknown(word + " outside a case");
        }
        return scope;
    }

    private final class DueWord implements Word {

        private final @Nullable VariableScope scope;

        DueWord(@Nullable VariableScope scope) {
            this.scope = scope;
        }

        @Override
        public Object property(String name) {
            throw unknown("due." + name);
        }

        @Override
        public @Nullable Object call(String method, Object[] arguments) {
            if (!method.equals("of") || arguments.length != 1 || !(arguments[0] instanceof String step)) {
                throw unknown("due." + method);
            }
            return dueDates.getObject().of(required(scope, "due"), step);
        }
    }

    private final class FactsWord implements Word {

        private final @Nullable VariableScope scope;

        FactsWord(@Nullable VariableScope scope) {
            this.scope = scope;
        }

        @Override
        public @Nullable Object property(String name) {
            return value(name, null);
        }

        @Override
        public @Nullable Object call(String method, Object[] arguments) {
            if (arguments.length != 1) {
                throw unknown("caseFacts." + method + " with " + arguments.length + " arguments");
            }
            return value(method, arguments[0]);
        }

        private @Nullable Object value(String name, @Nullable Object argument) {
            FactSource source = factSources.stream()
                    .filter(candidate -> candidate.names().contains(name))
                    .findFirst()
                    .orElseThrow(() -> unknown("caseFacts." + name));
            UUID caseId = Scopes.caseId(required(scope, "caseFacts"));
            return EngineValues.toEngine(source.value(name, caseId, EngineValues.fromEngine(argument)));
        }
    }

    /** The names of all steps there are, for the check of case types. */
    List<String> steps() {
        return List.of(beans.getBeanNamesForType(CaseStep.class));
    }
}
