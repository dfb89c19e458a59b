package org.perennial.audittrail;

import java.util.List;
import java.util.UUID;

/**
 * Proof that an entry is in the tree of a checkpoint (RFC 6962, section 2.1.1).
 *
 * @param number of the entry, from 0
 * @param entry canonical text whose leaf hash is {@code leaf}
 * @param leaf hexadecimal
 * @param size of the checkpoint's tree
 * @param path hashes from the leaf upwards, hexadecimal
 * @param checkpoint signed note
 * @param verifierKeys public keys of the trail
 */
public record InclusionProof(
        UUID id, long number, String entry, String leaf, long size, List<String> path, String checkpoint, List<String> verifierKeys) {}
