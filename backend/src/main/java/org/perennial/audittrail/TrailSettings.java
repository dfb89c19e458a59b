package org.perennial.audittrail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may set under {@code perennial.trail}.
 *
 * @param key private key as text, instead of a file
 * @param keyFile where the private key lies; null for {@code trail-key} in the data directory
 * @param origin name of the log in its checkpoints, used when the key is made; null for one made of the public address
 * @param acceptNewKey whether checkpoints may be signed with another key than before
 * @param sealEvery how often each node looks for entries to seal
 */
@ConfigurationProperties("perennial.trail")
record TrailSettings(
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable String origin,
        @DefaultValue("false") boolean acceptNewKey,
        @DefaultValue("1s") Duration sealEvery) {}
