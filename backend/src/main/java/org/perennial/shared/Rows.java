package org.perennial.shared;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes rows that nobody reads again in the same transaction: one by one, or inside {@link Together} all rows of one statement as one
 * JDBC batch. Batches are sent in the order of their keys, so that two transactions lock rows in the same order.
 */
@Component
public class Rows {

    private final JdbcTemplate jdbc;
    private final boolean h2;

    Rows(JdbcTemplate jdbc, DataSource dataSource) throws MetaDataAccessException {
        this.jdbc = jdbc;
        String product = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName());
        this.h2 = product.toLowerCase(Locale.ROOT).startsWith("h2");
    }

    private record Row(String key, @Nullable Object[] values) {}

    /** @param key tells the row from others of the statement; of two with one key the later one counts */
    public void write(String sql, Object key, @Nullable Object... values) {
        Together.later(sql, new Row(key.toString(), values), rows -> send(sql, rows));
    }

    /**
     * Inserts the row unless one with these values is there, also when another transaction inserts it at this moment.
     *
     * @param columns all columns of the primary key, and only they
     */
    public void insertOnce(String table, String columns, Object... values) {
        String marks = "?, ".repeat(values.length - 1) + "?";
        write(
                h2
                        ? "merge into " + table + " (" + columns + ") key (" + columns + ") values (" + marks + ")"
                        : "insert into " + table + " (" + columns + ") values (" + marks + ") on conflict do nothing",
                List.of(values),
                values);
    }

    private void send(String sql, List<Row> rows) {
        TreeMap<String, @Nullable Object[]> ordered = new TreeMap<>();
        rows.forEach(row -> ordered.put(row.key(), row.values()));
        if (ordered.size() == 1) {
            jdbc.update(sql, ordered.firstEntry().getValue());
        } else {
            jdbc.batchUpdate(sql, List.copyOf(ordered.values()));
        }
    }
}
