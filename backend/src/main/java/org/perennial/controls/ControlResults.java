package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;

/** Knows how a control in a unit did last; implemented by a module that examines controls. */
public interface ControlResults {

    /** The last result in words; empty when it was never looked at. */
    Optional<String> last(UUID controlUnitId);
}
