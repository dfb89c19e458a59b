package org.perennial.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what the sample organisation is made of: the files in {@code demo/} of the classpath. */
@DemoBean
class SampleData {

    private final Part organisation = new Part(yaml(new ClassPathResource("demo/organisation.yaml")));

    /** The one password of all sample accounts. */
    String password() {
        return organisation.text("password");
    }

    List<Part> units() {
        return organisation.parts("units");
    }

    List<Part> people() {
        return organisation.parts("people");
    }

    /** Owner, deputy and operator of a unit's controls where the control names nobody else. */
    Part responsible(String unit) {
        return organisation.part("responsible").part(unit);
    }

    List<Part> controls() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(new java.io.StringReader(
                new ClassPathResource("demo/controls.csv").getContentAsString(StandardCharsets.UTF_8)))) {
            List<Part> controls = new ArrayList<>();
            parser.forEach(row -> controls.add(new Part(Map.copyOf(row.toMap()))));
            return controls;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The stories of the cases, in the order of their file names. */
    List<Part> cases() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/cases/*.yaml");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(file -> new Part(yaml(file)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> yaml(Resource file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
