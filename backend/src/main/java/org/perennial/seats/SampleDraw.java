package org.perennial.seats;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.shared.Hashes;

/**
 * Draws a random sample that anybody can draw again: every id of the population gets the SHA-256 of {@code seed|id} (UTF-8, the id in
 * lower case with hyphens), ids are put in the order of these digests in hexadecimal, and the first ones are the sample. With a seed
 * that nobody chose by what it gives, every record is as likely as any other.
 */
final class SampleDraw {

    /** How the way to draw is called beside a sample. */
    static final String ALGORITHM = "sha256-order-1";

    private SampleDraw() {}

    /** The whole population in the order in which it is drawn. */
    static List<UUID> order(String seed, Collection<UUID> population) {
        return population.stream().sorted(Comparator.comparing(id -> key(seed, id))).toList();
    }

    /** What a record is ordered by: 64 hexadecimal digits. */
    static String key(String seed, UUID id) {
        return Hashes.sha256Hex(seed + "|" + id);
    }

    /** SHA-256 over the ids in alphabetical order, one a line with a line feed between them: two populations are the same or not. */
    static String digest(Collection<UUID> population) {
        return Hashes.sha256Hex(population.stream().map(UUID::toString).sorted().collect(Collectors.joining("\n")));
    }
}
