package org.perennial.process.spi;

/**
 * A step a diagram calls: the bean's name is the word in the diagram ({@code ${startSoak}}). A step only touches the database
 * and takes under five seconds, because another node runs it again when it outlives its lock. It checks first and calls then:
 * a problem thrown out of a transactional facade would doom the shared transaction even where the diagram catches it.
 */
@FunctionalInterface
public interface CaseStep {

    void run(StepContext context);
}
