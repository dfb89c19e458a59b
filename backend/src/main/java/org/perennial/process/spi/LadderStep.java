package org.perennial.process.spi;

/** A step the escalation diagram calls: the bean's name is the word in the diagram ({@code ${tellReceivers}}). */
@FunctionalInterface
public interface LadderStep {

    void run(LadderContext context);
}
