package org.perennial.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CaseTypeVersions extends Repository<CaseTypeVersion, UUID> {

    CaseTypeVersion save(CaseTypeVersion version);

    Optional<CaseTypeVersion> findById(UUID id);

    Optional<CaseTypeVersion> findByDefinitionId(String definitionId);

    Optional<CaseTypeVersion> findByCaseTypeAndRunningTrue(String caseType);

    List<CaseTypeVersion> findByCaseTypeOrderByVersionNoDesc(String caseType);

    List<CaseTypeVersion> findByRunningTrue();
}
