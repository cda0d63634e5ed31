package org.twelvemonth.intake.rows;

/**
 * A worksheet of a workbook.
 *
 * @param name the name on its tab
 * @param part the name of its part, with a slash before it
 * @param number its place among all sheets, from 1
 */
public record Worksheet(String name, String part, int number) {
    /** What it is called where its name may not be told: a name can be that of a country. */
    String words() {
        return "sheet " + number;
    }
}
