package org.perennial.reporting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set under {@code perennial.audit-packs}.
 *
 * @param kept how long the file of a pack stays once it is built
 * @param perPerson how many packs that still have or get a file one person may have asked for
 * @param total what the files of all packs may take together; beyond that no more are asked for, and a build that would go over it fails
 */
@ConfigurationProperties("perennial.audit-packs")
record PackSettings(@DefaultValue("30d") Duration kept, @DefaultValue("20") int perPerson, @DefaultValue("100GB") DataSize total) {}
