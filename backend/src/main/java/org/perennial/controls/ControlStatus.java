package org.perennial.controls;

/** Whether a control is in use; a retired one keeps its history and takes no new cases. */
public enum ControlStatus {
    ACTIVE,
    RETIRED
}
