package org.perennial.process;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;

/** A row of the registry of case-type versions: which folder was deployed when, shipped with the product or made in the studio. */
@Entity
@Table(name = "case_type_version")
class CaseTypeVersion {

    enum Origin {
        SHIPPED,
        STUDIO
    }

    @Id
    private UUID id;

    private String caseType;
    private int versionNo;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String digest;
    private String deploymentId;
    private String definitionId;
    private @Nullable UUID authorId;
    private @Nullable UUID approverId;
    private Instant deployedAt;
    private boolean running;

    protected CaseTypeVersion() {}

    static CaseTypeVersion shipped(String caseType, int versionNo, String digest, ModelStore.Deployed deployed, Instant at) {
        CaseTypeVersion version = new CaseTypeVersion();
        version.id = Ids.next();
        version.caseType = caseType;
        version.versionNo = versionNo;
        version.origin = Origin.SHIPPED;
        version.digest = digest;
        version.deploymentId = deployed.deploymentId();
        version.definitionId = deployed.definitionId();
        version.deployedAt = at;
        version.running = true;
        return version;
    }

    /** New cases no longer start on this version. */
    void retire() {
        running = false;
    }

    UUID id() {
        return id;
    }

    int versionNo() {
        return versionNo;
    }

    Origin origin() {
        return origin;
    }

    String digest() {
        return digest;
    }

    String deploymentId() {
        return deploymentId;
    }

    String definitionId() {
        return definitionId;
    }
}
