package org.perennial.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.ControlUnitView;
import org.perennial.shared.Ids;

/** A requirement that is not met, in three parts. Its grade is never changed by the auditee (domain.md 1, rule 6). */
@Entity
class Finding {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FindingSource source;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String title;
    private UUID requirementId;
    private UUID controlId;
    private UUID controlUnitId;
    private UUID unitId;

    @Column(length = 20000)
    private String statement;

    @Column(length = 20000)
    private String seen;

    @Column(length = 20000)
    private String gap;

    private LocalDate raisedOn;
    private UUID raisedBy;
    private Instant raisedAt;
    private @Nullable UUID repeatOf;

    protected Finding() {}

    /** Takes a register form that has been checked. */
    static Finding raised(Answers form, ControlUnitView at, UUID by, Instant when) {
        Finding finding = new Finding();
        finding.id = Ids.next();
        finding.source = form.choice("source", FindingSource.class);
        finding.grade = form.choice("grade", Grade.class);
        finding.title = form.text("title");
        finding.requirementId = form.id("requirementId");
        finding.controlId = at.control().id();
        finding.controlUnitId = at.id();
        finding.unitId = at.unit().id();
        finding.statement = form.text("statement");
        finding.seen = form.text("seen");
        finding.gap = form.text("gap");
        finding.raisedOn = form.day("raisedOn");
        finding.raisedBy = by;
        finding.raisedAt = when;
        finding.repeatOf = form.idOrNull("repeatOf");
        return finding;
    }

    void regrade(Grade newGrade) {
        grade = newGrade;
    }

    void repeats(UUID caseId) {
        repeatOf = caseId;
    }

    UUID id() {
        return id;
    }

    Grade grade() {
        return grade;
    }

    FindingSource source() {
        return source;
    }

    String title() {
        return title;
    }

    UUID requirementId() {
        return requirementId;
    }

    UUID controlId() {
        return controlId;
    }

    UUID controlUnitId() {
        return controlUnitId;
    }

    UUID unitId() {
        return unitId;
    }

    String statement() {
        return statement;
    }

    String seen() {
        return seen;
    }

    String gap() {
        return gap;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable UUID repeatOf() {
        return repeatOf;
    }
}
