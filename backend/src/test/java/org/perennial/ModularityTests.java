package org.perennial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules know of each other what their package-info allows, and nothing else. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(PerennialApplication.class);

    @Test
    void keepsToTheAllowedDependencies() {
        modules.verify();
    }

    @Test
    void findsEveryModule() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("shared", "identity", "organisation", "audittrail", "process", "cases", "inbox", "evidence", "controls", "findings");
    }
}
