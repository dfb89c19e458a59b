package org.perennial.controls;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A control of the organisation; its design has versions of its own, apart from the record's. */
@Entity
class Control {

    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(length = 20000)
    private String description;

    @Enumerated(EnumType.STRING)
    private ControlStatus status;

    private int controlVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "control_requirement", joinColumns = @JoinColumn(name = "control_id"))
    @Column(name = "requirement_id")
    private Set<UUID> requirements = new HashSet<>();

    @Version
    private @Nullable Long version;

    protected Control() {}

    Control(ControlDraft draft) {
        this.id = Ids.next();
        this.code = draft.code().strip();
        this.name = draft.name().strip();
        this.description = draft.description();
        this.status = draft.statusOrActive();
        this.controlVersion = 1;
        this.requirements.addAll(draft.requirements());
    }

    /** Takes over a draft; a changed design (name, description, requirements) raises the control's version. */
    void change(ControlDraft draft, long expectedVersion) {
        if (!Long.valueOf(expectedVersion).equals(version)) {
            throw Problem.stale();
        }
        boolean redesigned = !name.equals(draft.name().strip())
                || !description.equals(draft.description())
                || !requirements.equals(draft.requirements());
        code = draft.code().strip();
        name = draft.name().strip();
        description = draft.description();
        status = draft.statusOrActive();
        requirements.clear();
        requirements.addAll(draft.requirements());
        if (redesigned) {
            controlVersion++;
        }
    }

    ControlState state() {
        return new ControlState(
                code, name, description, status, controlVersion, requirements.stream().map(UUID::toString).sorted().toList());
    }

    UUID id() {
        return id;
    }

    String label() {
        return code + " " + name;
    }

    boolean inUse() {
        return status == ControlStatus.ACTIVE;
    }

    int controlVersion() {
        return controlVersion;
    }
}
