package org.twelvemonth.intake;

/**
 * The forms that a mapping declares for the cells of a column, to be shown where a cell has none of them.
 *
 * @param expected what was expected, as the rest of a sentence that starts "expected"
 * @param remedy what to do, whole sentences
 */
record ExpectedForm(String expected, String remedy) {}
