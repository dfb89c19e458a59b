package org.perennial.shared;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replaces a person's name and address in texts that the product wrote; a name inside of another word is left. */
@Component
public class NameEraser {

    private final JdbcClient jdbc;

    NameEraser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces them in columns of a table, in the caller's transaction.
     *
     * @param key columns that tell a row of the table from all others
     */
    public void replace(ErasedPerson person, String table, List<String> key, String... columns) {
        for (String column : columns) {
            replace(person, table, key, column);
        }
    }

    private void replace(ErasedPerson person, String table, List<String> key, String column) {
        record Row(String text, List<Object> id) {}
        List<Row> rows = jdbc.sql("select " + column + ", " + String.join(", ", key) + " from " + table + " where " + column + " like :name escape '\\' or "
                        + column + " like :email escape '\\'")
                .param("name", containing(person.name()))
                .param("email", containing(person.email()))
                .query((row, number) -> {
                    Object[] id = new Object[key.size()];
                    for (int index = 0; index < id.length; index++) {
                        id[index] = row.getObject(index + 2);
                    }
                    return new Row(row.getString(1), List.of(id));
                })
                .list();
        String where = String.join(" and ", key.stream().map(part -> part + " = ?").toList());
        for (Row row : rows) {
            String clean = without(person, row.text());
            if (!clean.equals(row.text())) {
                jdbc.sql("update " + table + " set " + column + " = ? where " + where).param(clean).params(row.id()).update();
            }
        }
    }

    static String without(ErasedPerson person, String text) {
        return word(person.name(), person.pseudonym(), word(person.email(), person.address(), text));
    }

    private static String word(String word, String instead, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])").matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** A pattern for {@code like ... escape '\\'}. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
