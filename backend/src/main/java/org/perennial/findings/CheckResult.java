package org.perennial.findings;

/** What an effectiveness check found. */
enum CheckResult {
    EFFECTIVE,
    PARTLY,
    NOT
}
