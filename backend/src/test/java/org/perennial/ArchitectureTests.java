package org.perennial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.springframework.web.bind.annotation.RestController;

/** Boundaries that packages alone do not show. A rule that matches no class fails: it would guard nothing. */
@AnalyzeClasses(packages = "org.perennial", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule engineStaysBehindItsPort = noClasses()
            .that()
            .resideOutsideOfPackage("org.perennial.process.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("a move to a fork of the engine must be a rename in one package");

    @ArchTest
    static final ArchRule engineIsUsedAtAll = classes()
            .that()
            .haveSimpleName("EngineConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("otherwise the rule above would look at nothing");

    @ArchTest
    static final ArchRule nobodyMapsTheEnginesTables = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "a table of the engine",
                    annotation -> annotation.getRawType().isEquivalentTo(Table.class)
                            && annotation.get("name").map(String::valueOf).orElse("").toUpperCase(java.util.Locale.ROOT).startsWith("ACT_")));

    @ArchTest
    static final ArchRule noLargeObjects =
            noFields().should().beAnnotatedWith(Lob.class).because("binary columns are streamed by chunk");

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web..");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have a setter") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                    type.getMethods().stream()
                            .filter(method -> method.getName().matches("set[A-Z].*"))
                            .forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                    method, method.getFullName() + " sets a state without a reason")));
                }
            });

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.perennial.shared..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the time machine moves one clock, and security asks SystemTime");
}
