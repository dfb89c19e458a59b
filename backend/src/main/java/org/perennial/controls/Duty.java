package org.perennial.controls;

/** What a person is to a control in a unit: accountable, stand-in, or the one who does it. */
public enum Duty {
    OWNER,
    DEPUTY,
    OPERATOR
}
