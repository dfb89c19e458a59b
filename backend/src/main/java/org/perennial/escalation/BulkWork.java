package org.perennial.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.Inbox;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.perennial.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One action on many items. Each item is its own transaction and has its own result: what one is refused keeps no other from
 * being done. Items are taken in the order of their ids, so that two who act on the same ones follow each other.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class BulkWork {

    /** Most items of one call. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final Inbox inbox;
    private final Extensions extensions;

    BulkWork(Inbox inbox, Extensions extensions) {
        this.inbox = inbox;
        this.extensions = extensions;
    }

    /**
     * What became of one item.
     *
     * @param code null where it was done; else why not, as the action on the single item would have said
     * @param detail the reason in words; null where it was done
     * @param who people who may do what was refused; mostly empty
     */
    public record ItemResult(UUID itemId, boolean done, @Nullable String code, @Nullable String detail, List<PersonRef> who) {}

    /** Takes items that are offered; each result may be any problem of {@link Inbox#claim}. */
    public List<ItemResult> claim(@Nullable List<@Nullable UUID> items) {
        return each(items, inbox::claim);
    }

    /** @throws Problem 400 for a missing person or reason; each result may be any problem of {@link Inbox#reassign} */
    public List<ItemResult> reassign(@Nullable List<@Nullable UUID> items, @Nullable UUID personId, @Nullable String reason) {
        if (personId == null) {
            throw Problem.invalid("/personId", "required", "Please choose a person.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        return each(items, item -> inbox.reassign(item, personId, why));
    }

    /** @throws Problem 400 for a missing day or reason; each result may be any problem of {@link Extensions#ask} */
    public List<ItemResult> askForMoreTime(
            @Nullable List<@Nullable UUID> items, @Nullable LocalDate until, @Nullable String reason) {
        if (until == null) {
            throw Problem.invalid("/until", "required", "Please choose a day.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        return each(items, item -> extensions.ask(item, until, why));
    }

    /** @return one result for each item in the order it was asked in, an item named twice once */
    private static List<ItemResult> each(@Nullable List<@Nullable UUID> asked, Consumer<UUID> action) {
        List<UUID> items = checked(asked);
        Map<UUID, ItemResult> results = new HashMap<>();
        new TreeSet<>(items).forEach(item -> results.put(item, one(item, action)));
        return items.stream().distinct().map(results::get).toList();
    }

    private static ItemResult one(UUID item, Consumer<UUID> action) {
        try {
            Retries.run(() -> action.accept(item));
            return new ItemResult(item, true, null, null, List.of());
        } catch (Problem refused) {
            if (refused.code().startsWith("idempotency.")) {
                // Another node does the same request; nothing of this one is done.
                throw refused;
            }
            return new ItemResult(item, false, refused.code(), refused.getMessage(), refused.who());
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            LOG.debug("Lost a race", lost);
            return new ItemResult(item, false, "record.busy", "Somebody else changed this task at the same moment. Try again.", List.of());
        } catch (RuntimeException unknown) {
            // What was done before is done: whoever asked must learn of it, so the call as a whole does not fail.
            LOG.error("Unexpected failure (trace id {})", CurrentActor.requestId(), unknown);
            return new ItemResult(
                    item, false, "internal", "Something went wrong on our side. Trace id " + CurrentActor.requestId(), List.of());
        }
    }

    private static List<UUID> checked(@Nullable List<@Nullable UUID> items) {
        if (items == null || items.isEmpty()) {
            throw Problem.invalid("/items", "required", "Please select at least one task.");
        }
        if (items.size() > MOST) {
            throw Problem.invalid("/items", "too-many", "At most " + MOST + " tasks at once.");
        }
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) == null) {
                throw Problem.invalid("/items/" + index, "required", "This is no task.");
            }
        }
        return List.copyOf(items);
    }
}
