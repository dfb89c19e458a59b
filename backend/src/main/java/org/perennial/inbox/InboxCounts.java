package org.perennial.inbox;

/** How many open items each group of a reader's inbox holds. */
public record InboxCounts(long overdue, long today, long week, long later, long waiting, long unstaffed) {}
