package org.perennial.cases;

import org.perennial.process.spi.CaseStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps every case type may call. The bean's name is the word in the diagram. */
@Configuration(proxyBeanMethods = false)
class CaseSteps {

    /** Sets the outcome the designer chose in the step's field {@code outcome}. */
    @Bean
    CaseStep setOutcome(CaseSealing sealing) {
        return context -> {
            String outcome = context.field("outcome")
                    .orElseThrow(() -> new IllegalStateException("The step setOutcome has no outcome"));
            sealing.decide(context.caseId(), outcome);
            context.set("outcome", outcome);
        };
    }

    /** Seals the record, so that nothing of the case can change unseen. */
    @Bean
    CaseStep sealCase(CaseSealing sealing) {
        return context -> sealing.seal(context.caseId());
    }
}
