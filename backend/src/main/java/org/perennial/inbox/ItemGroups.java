package org.perennial.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.springframework.stereotype.Component;

/** In which group of a reader's inbox one item stands, by the same rules as the lists of {@link InboxQueries}. */
@Component
class ItemGroups {

    private final OfferTable offers;
    private final Principals principals;
    private final Windows windows;
    private final Access access;

    ItemGroups(OfferTable offers, Principals principals, Windows windows, Access access) {
        this.offers = offers;
        this.principals = principals;
        this.windows = windows;
        this.access = access;
    }

    /** Null where the item is over or in none of the reader's lists. Who staffs what waits for others too is to staff it first. */
    @Nullable Group of(WorkItem item, CaseFile file, UUID me) {
        if (!item.isOpen()) {
            return null;
        }
        if (offers.offered(item.id(), principals.of(me))) {
            return windows.of(me).groupOf(item.dueAt());
        }
        if (item.unstaffed() && access.units(Capability.STAFF_ITEMS).contains(item.unitId())) {
            return Group.UNSTAFFED;
        }
        return me.equals(file.ownerId()) || me.equals(file.startedBy()) ? Group.WAITING : null;
    }
}
