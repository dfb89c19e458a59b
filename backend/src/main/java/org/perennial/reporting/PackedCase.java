package org.perennial.reporting;

import java.util.UUID;
import org.perennial.cases.CaseState;

/** A case in a pack. @param files pieces of its evidence in the pack */
public record PackedCase(UUID id, String number, String title, String typeTitle, CaseState state, int files) {}
