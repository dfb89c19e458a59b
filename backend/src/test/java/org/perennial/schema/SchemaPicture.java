package org.perennial.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Everything a schema holds, a line for each thing, in order, so that two databases can be compared. */
final class SchemaPicture {

    private final TreeSet<String> lines = new TreeSet<>();

    private SchemaPicture() {}

    /** Tables, columns, keys, indexes, constraints, sequences, triggers and routines of the connection's schema. */
    static List<String> of(Connection connection) throws SQLException {
        SchemaPicture picture = new SchemaPicture();
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        for (String table : picture.tables(data, schema)) {
            picture.add("column", data.getColumns(null, schema, table, null), "TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION",
                    "TYPE_NAME", "COLUMN_SIZE", "DECIMAL_DIGITS", "NULLABLE", "COLUMN_DEF", "IS_AUTOINCREMENT");
            picture.add("primary key", data.getPrimaryKeys(null, schema, table), "TABLE_NAME", "KEY_SEQ", "COLUMN_NAME");
            picture.add("index", data.getIndexInfo(null, schema, table, false, true), "TABLE_NAME", "INDEX_NAME",
                    "ORDINAL_POSITION", "COLUMN_NAME", "NON_UNIQUE", "ASC_OR_DESC", "FILTER_CONDITION");
            picture.add("foreign key", data.getImportedKeys(null, schema, table), "FKTABLE_NAME", "FK_NAME", "KEY_SEQ",
                    "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME", "UPDATE_RULE", "DELETE_RULE");
        }
        picture.ask(connection, "constraint", "table_constraints", "constraint_schema", "table_name, constraint_name, constraint_type");
        picture.ask(connection, "check", "check_constraints", "constraint_schema", "constraint_name, check_clause");
        picture.ask(connection, "sequence", "sequences", "sequence_schema", "sequence_name, data_type, start_value, increment");
        picture.ask(connection, "trigger", "triggers", "trigger_schema", "trigger_name, event_object_table, event_manipulation");
        picture.ask(connection, "routine", "routines", "routine_schema", "routine_name, routine_definition");
        return List.copyOf(picture.lines);
    }

    private List<String> tables(DatabaseMetaData data, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = data.getTables(null, schema, null, null)) {
            while (found.next()) {
                if (found.getString("TABLE_TYPE").endsWith("TABLE") || found.getString("TABLE_TYPE").equals("VIEW")) {
                    names.add(found.getString("TABLE_NAME"));
                    lines.add("table " + found.getString("TABLE_NAME") + " " + found.getString("TABLE_TYPE"));
                }
            }
        }
        return names;
    }

    private void ask(Connection connection, String kind, String view, String schemaColumn, String columns) throws SQLException {
        String sql = "select " + columns + " from information_schema." + view + " where " + schemaColumn + " = '"
                + connection.getSchema() + "'";
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            add(kind, rows, columns.split(", "));
        }
    }

    private void add(String kind, ResultSet rows, String... columns) throws SQLException {
        try (rows) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" ", kind + " ", "");
                for (String column : columns) {
                    line.add(column + "=" + rows.getString(column));
                }
                lines.add(generatedNamesAlike(line.toString()));
            }
        }
    }

    /** Names the database made up from its own numbers differ from database to database. */
    private static String generatedNamesAlike(String line) {
        return line.replaceAll("\\b\\d+_\\d+_(\\d+)_not_null\\b", "$1_not_null")
                .replaceAll("\\bINDEX_NAME=PRIMARY_KEY_[0-9A-F_]+\\b", "INDEX_NAME=PRIMARY_KEY");
    }
}
