package org.perennial.audittrail;

import org.perennial.shared.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals every second on every node. */
@Component
class SealingLoop extends Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

    private final Sealer sealer;
    private final CheckpointPost post;

    SealingLoop(Sealer sealer, CheckpointPost post, TrailSettings settings) {
        super(settings.sealEvery());
        this.sealer = sealer;
        this.post = post;
    }

    @Override
    protected void tick() {
        sealer.sealAll();
        post.send();
    }

    @Override
    protected void failed(Throwable reason) {
        LOG.error("Sealing the audit trail failed; it is tried again", reason);
    }
}
