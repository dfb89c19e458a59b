package org.perennial.controls;

import java.util.UUID;

/** A control in short. */
public record ControlName(UUID id, String code, String name) {}
