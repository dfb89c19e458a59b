package org.perennial.notification;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may set under {@code perennial.mail}.
 *
 * @param password of the mail server; never stored (docs/adr/mail-server.md)
 * @param passwordFile read again for every connection, so that a new password needs no restart
 * @param merge mails to one person within this time on the business clock become one
 * @param morning when digests leave, local time of the person's unit
 * @param connections to the mail server at once, per node
 * @param kept how long what was sent stays, in system time
 * @param notices how long what people were told stays in the product, on the business clock
 */
@ConfigurationProperties("perennial.mail")
record MailSettings(
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("1m") Duration merge,
        @DefaultValue("08:00") LocalTime morning,
        @DefaultValue("4") int connections,
        @DefaultValue("30d") Duration kept,
        @DefaultValue("400d") Duration notices) {}
