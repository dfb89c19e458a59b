package org.perennial.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deploys the shipped escalation diagram and its table at start, when they differ from what is deployed. */
@Component
class LadderDeployment {

    private static final String FOLDER = "escalation";

    private final ModelStore models;
    private final JdbcClient jdbc;

    LadderDeployment(ModelStore models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** Two nodes that start at once take turns: the second finds what the first deployed. */
    @Transactional
    void deployShipped() {
        jdbc.sql("select name from case_type_lock where name = 'deployment' for update").query(String.class).single();
        models.deployIfChanged(FOLDER, files());
    }

    private static Map<String, byte[]> files() {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/*.*")) {
                files.put(file.getFilename(), file.getContentAsByteArray());
            }
            if (files.isEmpty()) {
                throw new IllegalStateException("The escalation diagram is missing from the product");
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
