package org.perennial.escalation;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clock of work speaks.
 *
 * @param morning local time of the unit at which signals of working days are given
 * @param batch how many items one transaction of the sweep takes
 * @param workers how many such transactions a node runs at once while there is a backlog
 */
@ConfigurationProperties("perennial.escalation")
record EscalationSettings(@DefaultValue("08:00") LocalTime morning, @DefaultValue("50") int batch, @DefaultValue("2") int workers) {}
