package org.perennial;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Perennial. */
@SpringBootApplication
@Modulithic(systemName = "Perennial")
public class PerennialApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PerennialApplication.class, arguments);
    }
}
