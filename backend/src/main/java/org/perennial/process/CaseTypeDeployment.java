package org.perennial.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.perennial.process.CaseTypeVersion.Origin;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys the shipped folders at start, each whole and only when it differs from the last shipped one. Where a designer's
 * version runs, an upgrade never replaces it.
 */
@Component
class CaseTypeDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTypeDeployment.class);
    private static final String FOLDERS = "case-types/";

    private final CaseTypeVersions versions;
    private final ModelStore models;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseTypeDeployment(CaseTypeVersions versions, ModelStore models, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.versions = versions;
        this.models = models;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Two nodes that start at once take turns: the second finds the digest of the first. */
    @Transactional
    void deployShipped() {
        jdbc.sql("select name from case_type_lock where name = 'deployment' for update").query(String.class).single();
        shipped().forEach((key, files) -> deploy(key, new CaseTypeFolder(files), files));
    }

    private void deploy(String key, CaseTypeFolder folder, Map<String, byte[]> files) {
        if (!folder.key().equals(key)) {
            throw new IllegalStateException("Folder " + key + " says its key is " + folder.key());
        }
        List<CaseTypeVersion> known = versions.findByCaseTypeOrderByVersionNoDesc(key);
        Optional<CaseTypeVersion> lastShipped =
                known.stream().filter(row -> row.origin() == Origin.SHIPPED).findFirst();
        if (lastShipped.map(CaseTypeVersion::digest).filter(folder.digest()::equals).isPresent()) {
            return;
        }
        Optional<CaseTypeVersion> running = versions.findByCaseTypeAndRunningTrue(key);
        if (running.filter(row -> row.origin() == Origin.STUDIO).isPresent()) {
            LOG.info("A designer's version of {} runs; the newer shipped one is not put in its place", key);
            return;
        }
        running.ifPresent(CaseTypeVersion::retire);
        int next = known.isEmpty() ? 1 : known.get(0).versionNo() + 1;
        CaseTypeVersion version = versions.save(
                CaseTypeVersion.shipped(key, next, folder.digest(), models.deploy(key, files), SystemTime.now()));
        events.publishEvent(AuditableEvent.of(
                "case-type.deployed", "case-type", version.id(), key, null,
                Map.of("version", next, "origin", "SHIPPED", "digest", folder.digest())));
        LOG.info("Deployed case type {} version {}", key, next);
    }

    private static Map<String, Map<String, byte[]>> shipped() {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDERS + "*/**/*.*");
            for (Resource file : Arrays.asList(found)) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + FOLDERS) + FOLDERS.length() + 1);
                int slash = path.indexOf('/');
                folders.computeIfAbsent(path.substring(0, slash), key -> new TreeMap<>())
                        .put(path.substring(slash + 1), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }
}
