package org.twelvemonth.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twelvemonth.figures.CountryStanding;
import org.twelvemonth.figures.Figures;

/** The notes of the workbook, in the order of their numbers. */
enum Note {
    COUNTING(
            "An engagement counts when its delivery touches the window, first and last day included, and its status says "
                    + "that delivery took place: in delivery, completed, suspended or terminated. Completed or terminated "
                    + "without an end date, it counts on its start day alone."),
    SEVERAL_COUNTRIES(
            "An engagement in several countries counts in each of them, and once in each of their continents; "
                    + "people trained and deployed are counted likewise. Columns may therefore add up to more than the totals."),
    CONTINENTS("Continents are %s."),
    PUBLICATION(
            "Publishable: nothing stands against publishing it, and it puts its countries on the list, unless a country is "
                    + "never listed. The others are kept back. Withheld: withheld by decision. Undecided: no valid decision "
                    + "is written, or a row of the same reference was rejected. Forbidden by marking: not withheld by "
                    + "decision, but marked above OFFICIAL-SENSITIVE, or with a marking that is not known. An engagement "
                    + "is one of the four. The reasons stand in the row. Nothing is published before the edition is "
                    + "approved."),
    EMPTY_CELLS("An empty cell means that nothing is written there in the record or that it does not apply; in a table "
            + "that says that it has no rows, that there is nothing to show."),
    ORDER("Rows are sorted by country in the order of the public list, then by reference. An engagement in several "
            + "countries stands under the first of them in that order."),
    SOURCE(
            "Source file and source line say where the row was read: in a CSV file the line on which the record starts, in "
                    + "a workbook the number of the row."),
    FURTHER_COLUMNS("Columns of the record files that are not in the record format follow at the right, as they are "
            + "written, under their own headings; a heading that is taken gets a number."),
    CUT("A text that is longer than a cell can hold is cut, and says so at its end. The whole text is in the record "
            + "file."),
    CHARACTERS(
            "Characters that a workbook cannot hold are shown as \uFFFD. A day before 1 March 1900 or after the year "
                    + "9999, and a sum of more than 15 digits, is written as text."),
    SEVERAL_GROUNDS("An engagement that is withheld on several sections of the Act counts under each of them."),
    MONEY("Sums are in pounds sterling (GBP), as recorded."),
    ACKNOWLEDGEMENT("A finding that must be acknowledged stands in the way of approval until a person has acknowledged "
            + "it."),
    REJECTED("A rejected row makes its reference undecided, because it may have been the correction that withholds. A "
            + "row with several problems takes several rows of the table."),
    STANDING(
            "The standing of a country is the first of these that applies: " + standings() + ". Withheld means that at "
                    + "least one engagement of the country is withheld by decision; forbidden by marking and undecided likewise.");

    private final String text;

    Note(String text) {
        this.text = text;
    }

    private static String standings() {
        return Arrays.stream(CountryStanding.values())
                .map(CountryStanding::words)
                .collect(Collectors.joining("; "));
    }

    /** The words that refer to it: {@code [note 3]}. */
    String mark() {
        return "[" + number() + "]";
    }

    /** Its number in words: {@code note 3}. */
    String number() {
        return "note " + (Arrays.asList(values()).indexOf(this) + 1);
    }

    /** What it says. */
    String text(Figures figures) {
        return this == CONTINENTS
                ? String.format(Locale.ROOT, text, figures.scheme().title())
                : text;
    }

    /** A sentence that refers to notes. */
    static String see(Note... notes) {
        return "See " + Arrays.stream(notes).sorted().map(Note::mark).collect(Collectors.joining(", ")) + ".";
    }
}
