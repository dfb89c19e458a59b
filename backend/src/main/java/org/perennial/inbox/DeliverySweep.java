package org.perennial.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perennial.cases.AwaitedEvidence;
import org.perennial.identity.ActingAs;
import org.perennial.organisation.People;
import org.perennial.shared.DueWork;
import org.perennial.shared.PersonRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Completes tasks whose evidence was filed before they opened, for who filed it and with their rights, where the case type says so.
 * Whoever opened the task by the step before has nothing to do with it, so it is done here and not in their request.
 */
@Component
class DeliverySweep implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySweep.class);

    /** How the one who filed the evidence comes to act, in the trail. */
    private static final String VIA = "delivery";

    private static final int BATCH = 50;

    private final DeliveryTable table;
    private final AwaitedEvidence deliveries;
    private final People people;

    DeliverySweep(DeliveryTable table, AwaitedEvidence deliveries, People people) {
        this.table = table;
        this.deliveries = deliveries;
        this.people = people;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.nextPending();
    }

    @Override
    public int runDue() {
        List<DeliveryTable.Pending> pending = table.pending(BATCH);
        pending.forEach(this::complete);
        return pending.size();
    }

    /** A person who left has no rights any more; then, as after a refusal, somebody else finds the evidence in the form. */
    private void complete(DeliveryTable.Pending pending) {
        PersonRef person = people.refs(List.of(pending.personId())).get(pending.personId());
        try {
            if (person != null && people.active(pending.personId())) {
                ActingAs.person(person, VIA, () -> deliveries.complete(pending.itemId()));
            }
        } catch (RuntimeException failed) {
            LOG.error("Task {} could not be completed with the evidence it found; it waits for a person", pending.itemId(), failed);
        }
        table.tried(pending);
    }
}
