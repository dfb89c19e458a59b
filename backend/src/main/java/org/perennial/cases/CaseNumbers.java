package org.perennial.cases;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Gives cases the numbers people call them by, such as CA-1001; a number may be skipped, never given twice. */
@Component
class CaseNumbers {

    private final AbstractSequenceMaxValueIncrementer sequence;

    CaseNumbers(DataSource dataSource) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
        sequence = product.toLowerCase(Locale.ROOT).startsWith("h2")
                ? new H2SequenceMaxValueIncrementer(dataSource, "case_number")
                : new PostgresSequenceMaxValueIncrementer(dataSource, "case_number");
    }

    String next(String prefix) {
        return prefix + "-" + sequence.nextLongValue();
    }
}
