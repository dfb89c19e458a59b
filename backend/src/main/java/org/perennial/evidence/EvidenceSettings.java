package org.perennial.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set under {@code perennial.evidence}.
 *
 * @param maxSize largest file
 * @param spoolDirectory where files lie while they are checked; null for {@code spool} in the data directory
 */
@ConfigurationProperties("perennial.evidence")
record EvidenceSettings(
        @DefaultValue("100MB") DataSize maxSize, @Nullable Path spoolDirectory) {

    Path spool(Path dataDirectory) {
        return spoolDirectory == null ? dataDirectory.resolve("spool") : spoolDirectory;
    }
}
