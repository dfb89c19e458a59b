package org.perennial.reporting;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.perennial.shared.Problem;
import org.perennial.shared.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds packs in the background, one at a time on each node. */
@Component
class PackBuilder extends Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(PackBuilder.class);

    private final PackLease lease;
    private final PackWriter writer;

    PackBuilder(PackLease lease, PackWriter writer) {
        super(Duration.ofSeconds(1));
        this.lease = lease;
        this.writer = writer;
    }

    @Override
    protected void tick() {
        Optional<PackLease.Build> next = lease.take();
        while (isRunning() && next.isPresent()) {
            build(next.get());
            next = lease.take();
        }
    }

    @Override
    protected void failed(Throwable reason) {
        LOG.warn("No audit pack this second", reason);
    }

    private void build(PackLease.Build build) {
        try {
            writer.write(build);
        } catch (PackLease.Lost lost) {
            LOG.info("Another node goes on with audit pack {}, or somebody deleted it", build.pack().id());
            lease.drop(build);
        } catch (IOException | RuntimeException | Error failed) {
            if (!isRunning()) {
                // The next node begins anew once the lease is over; a node that goes down is no reason to give up.
                return;
            }
            LOG.error("Audit pack {} could not be built", build.pack().id(), failed);
            if (failed instanceof Problem problem) {
                lease.failed(build, problem.code(), String.valueOf(problem.getMessage()));
            } else {
                lease.failed(build, "audit-pack.error", "An error stopped it; the log of the server names it.");
            }
        }
    }
}
