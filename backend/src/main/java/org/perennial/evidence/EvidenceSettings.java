package org.perennial.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set under {@code perennial.evidence}.
 *
 * @param maxSize largest file
 * @param spoolDirectory where files lie while they are checked; null for {@code spool} in the data directory
 * @param perPerson what one person's files may take together
 * @param total what all contents may take together; equal contents count once
 * @param scrubEvery how often every stored content is read again
 */
@ConfigurationProperties("perennial.evidence")
record EvidenceSettings(
        @DefaultValue("100MB") DataSize maxSize,
        @Nullable Path spoolDirectory,
        @DefaultValue("20GB") DataSize perPerson,
        @DefaultValue("200GB") DataSize total,
        @DefaultValue("7d") Duration scrubEvery) {

    Path spool(Path dataDirectory) {
        return spoolDirectory == null ? dataDirectory.resolve("spool") : spoolDirectory;
    }
}
