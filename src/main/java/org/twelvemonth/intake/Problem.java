package org.twelvemonth.intake;

/**
 * One thing that is wrong with a row.
 *
 * @param column the column of our format, empty when it is the row as a whole
 * @param value what was found there, shortened; confidential: for internal files only, never for logs
 * @param expected what was expected, as the rest of a sentence that starts "expected"
 * @param remedy what to do, a whole sentence
 */
public record Problem(String column, String value, String expected, String remedy) {}
