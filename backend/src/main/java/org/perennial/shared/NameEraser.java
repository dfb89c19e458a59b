package org.perennial.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            for (List<Object> key : find(person, place, column)) {
                replace(words, place, key, column);
            }
        }
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
    private void replace(PersonWords words, Place place, List<Object> key, String column) {
        String text = jdbc.sql("select " + column + " from " + place.table() + place.where() + " for update")
                .params(key)
                .query(String.class)
                .optional()
                .orElse("");
        String clean = words.without(text);
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
