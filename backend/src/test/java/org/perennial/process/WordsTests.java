package org.perennial.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.FactSource;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What designers are told they may use is what the application answers to. */
@ApiTest
class WordsTests {

    @Autowired
    Map<String, CaseStep> steps;

    @Autowired
    List<FactSource> factSources;

    @Test
    void offersExactlyTheStepsThereAre() throws IOException {
        assertThat(words().get("steps").keySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(steps.keySet());
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersExactlyTheFactsThatModulesKnow() throws IOException {
        Map<String, Map<String, Object>> caseFacts = (Map<String, Map<String, Object>>) words().get("words").get("caseFacts");
        Set<String> offered = new TreeSet<>(caseFacts.get("properties").keySet());
        offered.addAll(caseFacts.get("methods").keySet());
        Set<String> known = new TreeSet<>();
        factSources.forEach(source -> known.addAll(source.names()));
        assertThat(offered).isNotEmpty().isEqualTo(known);
    }

    private static Map<String, Map<String, Object>> words() throws IOException {
        try (InputStream yaml = new ClassPathResource("words.yaml").getInputStream()) {
            Map<String, Object> all = new Yaml().load(yaml);
            @SuppressWarnings("unchecked")
            Map<String, Map<String, Object>> maps = (Map<String, Map<String, Object>>) (Map<String, ?>) Map.of(
                    "steps", all.get("steps"), "words", all.get("words"));
            return maps;
        }
    }
}
