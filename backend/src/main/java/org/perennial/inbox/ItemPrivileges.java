package org.perennial.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets modules above add what a reader may do with items to their {@code allowedActions}. */
public interface ItemPrivileges {

    /** Actions by item, for open items that the reader sees; items without any may be left out. Asked once per page. */
    Map<UUID, List<String>> allowed(Collection<ItemFile> open, UUID reader);
}
