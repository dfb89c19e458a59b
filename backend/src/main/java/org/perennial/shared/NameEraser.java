package org.perennial.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Replaces a person's names and addresses in texts that the product wrote, as {@link PersonWords} finds them. */
@Component
public class NameEraser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Templates templates;

    NameEraser(JdbcClient jdbc, Templates templates) {
        this.jdbc = jdbc;
        this.templates = templates;
    }

    /**
     * A table with texts.
     *
     * @param key columns that tell a row from all others
     * @param versioned whether whoever read a row before must not write it back
     */
    public record Place(String table, List<String> key, boolean versioned) {

        public static Place of(String table, String... key) {
            return new Place(table, List.of(key), false);
        }

        private String where() {
            return " where " + key.stream().map(part -> part + " = ?").collect(Collectors.joining(" and "));
        }
    }

    /** Replaces them in columns of a table, in the caller's transaction. */
    public void replace(ErasedPerson person, Place place, String... columns) {
        PersonWords words = PersonWords.of(person, this::forms);
        for (String column : columns) {
            int width = width(place.table(), column);
            for (List<Object> key : find(person, place, column)) {
                replace(text -> clean(text, words, person.pseudonym(), width), place, key, column);
            }
        }
    }

    /** A short sign where the pseudonym does not fit. */
    private static String clean(String text, PersonWords words, String pseudonym, int width) {
        String named = JsonTexts.each(text, value -> words.without(value, pseudonym));
        return named.length() <= width ? named : JsonTexts.each(text, value -> words.without(value, "\u2026"));
    }

    /** How many characters the column takes. */
    private int width(String table, String column) {
        return jdbc.sql("""
                        select max(character_maximum_length) from information_schema.columns
                        where lower(table_schema) = lower(current_schema) and lower(table_name) = ? and lower(column_name) = ?""")
                .params(table, column)
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(width -> width > 0)
                .map(width -> (int) Math.min(width, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
    }

    /** Rows that may have them in a column. */
    private List<List<Object>> find(ErasedPerson person, Place place, String column) {
        String keys = String.join(", ", place.key());
        List<String> like = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Stream.concat(person.known().names().stream(), person.known().addresses().stream()).flatMap(this::forms).distinct().forEach(form -> {
            like.add("lower(" + column + ") like lower(?) escape '\\'");
            values.add(containing(form));
        });
        return like.isEmpty()
                ? List.of()
                : jdbc.sql("select " + keys + " from " + place.table() + " where " + String.join(" or ", like) + " order by " + keys)
                        .params(values)
                        .query((row, number) -> {
                            List<Object> key = new ArrayList<>();
                            for (int index = 1; index <= place.key().size(); index++) {
                                key.add(row.getObject(index));
                            }
                            return key;
                        })
                        .list();
    }

    /** One row at a time and locked, so that nothing said meanwhile is lost and texts of any size fit. */
    private void replace(UnaryOperator<String> cleaning, Place place, List<Object> key, String column) {
        String text = jdbc.sql("select " + column + " from " + place.table() + place.where() + " for update")
                .params(key)
                .query(String.class)
                .optional()
                .orElse("");
        String clean = cleaning.apply(text);
        if (!clean.equals(text)) {
            String also = place.versioned() ? ", version = version + 1" : "";
            jdbc.sql("update " + place.table() + " set " + column + " = ?" + also + place.where()).param(clean).params(key).update();
        }
    }

    /** As it is, as templates and as Markdown write it into HTML, and as it stands in JSON. */
    private Stream<String> forms(String word) {
        String json = JSON.writeValueAsString(word);
        String markdown = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return Stream.of(word, templates.html("[[${word}]]", Map.of("word", word)), markdown, json.substring(1, json.length() - 1)).distinct();
    }

    /** A pattern for {@code like ... escape '\\'}. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
