package org.perennial.reporting;

import java.util.Set;
import java.util.UUID;

/** Which packs people from outside read; the module that gives them implements this. While none does, they read none. */
public interface PackGuests {

    /** Packs that are the guest's to read now. */
    Set<UUID> packsOf(UUID guestId);

    /** Packs that some guest reads now or will read once their time begins. */
    Set<UUID> packsInUse();

    /** Notes in the trail that the current guest read a pack; fails where that cannot be written. */
    void packRead(AuditPack pack);
}
