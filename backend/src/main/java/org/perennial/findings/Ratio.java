package org.perennial.findings;

import java.util.OptionalDouble;

/** A share with its parts; with a denominator of 0 there is none, never 0 % or 100 % (domain.md 6, rules). */
record Ratio(long numerator, long denominator) {

    OptionalDouble share() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
