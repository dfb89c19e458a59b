package org.perennial.reconciliation;

/** In what inbox, signals and engine can disagree. The names are stable. */
public enum DifferenceKind {
    /** An open item whose task the engine does not have; the repair ends the item. */
    ITEM_WITHOUT_TASK,
    /** An open task of an open case that nobody sees; the repair offers it as an item. */
    TASK_WITHOUT_ITEM,
    /** An item offered otherwise than it says, or than the rule would offer it; the repair offers it anew. */
    OFFER_DIFFERS,
    /** An item that would never be signalled although a signal is to come; the repair plans it. */
    SIGNAL_MISSING,
    /** An item whose next signal is planned for another time than it should come; the repair plans it. */
    SIGNAL_MISPLACED,
    /** An open case of which nothing runs; the repair closes it as lost, so that it can be reopened. */
    CASE_WITHOUT_PROCESS,
    /** What runs for a case that is over or not there; the repair removes it. */
    PROCESS_WITHOUT_CASE
}
