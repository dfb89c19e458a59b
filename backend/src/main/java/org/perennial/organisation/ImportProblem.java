package org.perennial.organisation;

/**
 * One thing wrong with an imported file.
 *
 * @param row as a spreadsheet counts: the headings are row 1; 0 for the file as a whole
 * @param column heading of the column; empty for the whole row
 * @param code stable code a client may act on
 */
public record ImportProblem(int row, String column, String code, String message) {}
