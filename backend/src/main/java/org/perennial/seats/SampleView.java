package org.perennial.seats;

import java.time.Instant;
import java.util.UUID;
import org.perennial.shared.PersonRef;

/**
 * A sample that was drawn; nothing of it ever changes.
 *
 * @param filter what narrowed the population, in words; empty where nothing did
 * @param algorithm how it was drawn, see docs/samples.md
 * @param populationDigest SHA-256 over the ids of the population, so that two populations can be compared
 */
public record SampleView(
        UUID id,
        UUID packId,
        Population population,
        String filter,
        String seed,
        String algorithm,
        int populationSize,
        String populationDigest,
        int size,
        PersonRef drawnBy,
        Instant drawnAt) {}
