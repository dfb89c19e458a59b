package org.perennial;

import java.util.List;
import java.util.TimeZone;
import org.perennial.audittrail.verify.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Perennial. */
@SpringBootApplication
@Modulithic(systemName = "Perennial")
public class PerennialApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            // Without Spring and database: who checks the trail needs neither.
            System.exit(VerifyCommand.run(List.of(arguments).subList(1, arguments.length), System.out, System.err));
        }
        // The engine keeps times without a zone: nodes and restarts must agree on one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(PerennialApplication.class, arguments);
    }
}
