package org.perennial;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Perennial. */
@SpringBootApplication
@Modulithic(systemName = "Perennial")
public class PerennialApplication {

    public static void main(String[] arguments) {
        // The engine keeps times without a zone: nodes and restarts must agree on one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(PerennialApplication.class, arguments);
    }
}
