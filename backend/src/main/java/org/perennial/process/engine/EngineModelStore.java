package org.perennial.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern XML = Pattern.compile("[.](bpmn|dmn|xml|cmmn)$");
    private static final Pattern ADDRESS = Pattern.compile("<!DOCTYPE|<!ENTITY|schemaLocation|noNamespaceSchemaLocation", Pattern.CASE_INSENSITIVE);

    private final RepositoryService repository;

    EngineModelStore(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Deployed deploy(String caseType, Map<String, byte[]> files) {
        files.forEach(EngineModelStore::refuseAddresses);
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
    public void deployIfChanged(String name, Map<String, byte[]> files) {
        files.forEach(EngineModelStore::refuseAddresses);
        DeploymentBuilder builder =
                repository.createDeployment().name(name).source("perennial").enableDuplicateFiltering(false);
        files.forEach((path, bytes) -> builder.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        builder.deploy();
    }

    /** The XML parser would fetch what these name before any of our checks sees the model. */
    private static void refuseAddresses(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (XML.matcher(path).find() && ADDRESS.matcher(text).find()) {
            throw new IllegalArgumentException("Model refused: " + path + " has a document type or names a schema to fetch");
        }
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
