package org.perennial.organisation;

import java.util.UUID;

/** The person does not work here any more; published inside the transaction that says so, after roles and account have ended. */
public record PersonLeft(UUID personId) {}
