package org.perennial.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.perennial.process.ModelStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineModelStore implements ModelStore {

    private final RepositoryService repository;

    EngineModelStore(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Deployed deploy(String caseType, Map<String, byte[]> files) {
        DeploymentBuilder builder = repository.createDeployment().name(caseType).source("perennial");
        files.forEach((path, bytes) -> builder.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        DeploymentWithDefinitions deployment = builder.deployWithResult();
        ProcessDefinition definition = deployment.getDeployedProcessDefinitions().stream()
                .filter(candidate -> candidate.getKey().equals(caseType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process " + caseType + " in its folder"));
        return new Deployed(deployment.getId(), definition.getId());
    }

    @Override
    public Map<String, byte[]> files(String deploymentId) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deploymentId)) {
            try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
