package org.perennial.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.perennial.identity.Accounts;
import org.perennial.organisation.Units;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.StartUpWork;
import org.perennial.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the sample organisation on an empty database, after the case types are deployed and before the first request or job.
 * The clock starts in the past, so that the trail tells a story, and stands at the present when the sample is complete.
 */
@DemoBean
class SampleStart extends StartUpWork {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final Duration BEFORE_FIRST_CASE = Duration.ofDays(400);

    private final SampleOrganisation organisation;
    private final SampleControls controls;
    private final SampleCases cases;
    private final Units units;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final Forward forward;

    SampleStart(
            SampleOrganisation organisation,
            SampleControls controls,
            SampleCases cases,
            Units units,
            Accounts accounts,
            BusinessClock clock,
            Forward forward) {
        // After case types (0) and catalogues (10).
        super(100);
        this.organisation = organisation;
        this.controls = controls;
        this.cases = cases;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
        this.forward = forward;
    }

    @Override
    protected void run() {
        if (accounts.none()) {
            if (!units.all().isEmpty()) {
                throw new IllegalStateException("The sample organisation was not completed when the last start was interrupted."
                        + " Delete the data directory of the demo and start again.");
            }
            make();
        }
    }

    private void make() {
        Instant now = SystemTime.now();
        SampleKeys keys = new SampleKeys(LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin")));
        forward.startAt(now.minus(BEFORE_FIRST_CASE));
        organisation.make(keys);
        controls.make(keys);
        cases.play(keys);
        forward.to(SystemTime.now());
        clock.setOffset(Duration.ZERO);
        organisation.open(keys);
        LOG.info("Made the sample organisation in {} ms", Duration.between(now, SystemTime.now()).toMillis());
    }
}
