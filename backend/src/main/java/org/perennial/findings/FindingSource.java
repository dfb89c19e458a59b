package org.perennial.findings;

/** Where a finding comes from. */
enum FindingSource {
    INTERNAL_AUDIT,
    CONTROL_REVIEW,
    INCIDENT,
    KPI,
    CERTIFICATION_BODY,
    EXCEPTION,
    OTHER
}
