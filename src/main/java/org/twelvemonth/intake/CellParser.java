package org.twelvemonth.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.MissingMark;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.text.Shortened;

/** Reads the cells of one row as what their columns hold, and notes what is wrong with any of them. */
final class CellParser {
    private static final int MOST_DIGITS_OF_SUM = 15;
    private static final int MOST_DIGITS_OF_COUNT = 9;

    private final Days days = new Days();
    private final Instants instants = new Instants(days);
    private final List<Noted> noted = new ArrayList<>();
    private final MissingMarks missing = new MissingMarks();
    private Cells cells = new Cells();

    private record Noted(Column column, Problem problem) {}

    void start(Cells row) {
        cells = row;
        noted.clear();
        row.typed().forEach((column, value) -> {
            if (value instanceof CellValue.Unreadable unreadable && column.mustBeReadable()) {
                add(
                        column,
                        unreadable.text(),
                        unreadable.reason().expected(),
                        unreadable.reason().remedy());
            }
        });
    }

    boolean hasProblems() {
        return !noted.isEmpty();
    }

    /** What was noted since the start of the row, in the order of the columns. */
    List<Problem> problems() {
        return noted.stream()
                .sorted(Comparator.comparing(Noted::column))
                .map(Noted::problem)
                .toList();
    }

    /** Notes what is wrong with a cell. One that cannot be read was noted at the start of the row. */
    void note(Column column, String value, String expected, String remedy) {
        if (!cells.isUnreadable(column)) {
            add(column, value, expected, remedy);
        }
    }

    private void add(Column column, String value, String expected, String remedy) {
        noted.add(new Noted(column, new Problem(column.heading(), Shortened.text(value), expected, remedy)));
    }

    /** What a reader should know of the cells so far: rests of sentences that start with the file's name. */
    List<String> remarks() {
        return missing.remarks();
    }

    String written(Column column) {
        return cells.get(column);
    }

    /** The text, empty for a blank cell. A mark for a missing value is kept as written, and counted. */
    String title(Column column) {
        String text = cells.get(column);
        if (MissingMark.matches(text)) {
            missing.countKept(column);
        }
        return text;
    }

    /** The text, null for a blank cell. A mark for a missing value is kept as written, and counted. */
    @Nullable
    String text(Column column) {
        String text = title(column);
        return text.isEmpty() ? null : text;
    }

    /** The text, null for a blank cell and for a mark for a missing value, which is counted: it is no evidence. */
    @Nullable
    String evidence(Column column) {
        String text = cells.get(column);
        return text.isEmpty() || isMissing(column, text) ? null : text;
    }

    @Nullable
    LocalDate day(Column column) {
        String text = inForm(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = days.read(text);
        if (day == null && cells.typed().get(column) instanceof CellValue.DateTime && days.readStart(text) != null) {
            note(
                    column,
                    text,
                    "a day without a time of day",
                    "The cell has one, though it may be shown as a day alone. Write the day as year-month-day, for example"
                            + " 2026-10-31.");
        } else if (day == null) {
            note(
                    column,
                    text,
                    "a day from 1900-01-01 to 2199-12-31",
                    "Write the day as year-month-day, for example 2026-10-31.");
        }
        return day;
    }

    @Nullable
    Instant instant(Column column) {
        String text = inForm(column);
        if (text.isEmpty()) {
            return null;
        }
        Instant instant = instants.read(text);
        if (instant == null) {
            note(
                    column,
                    text,
                    "a day or a time from 1900 to 2199",
                    "Write it as 2026-10-31, 2026-10-31T14:05 or 2026-10-31T14:05:00Z.");
        }
        return instant;
    }

    /** A sum of money: whole pounds, or pounds and at most two digits of pence; null for a mark for a missing value, too. */
    @Nullable
    BigDecimal pounds(Column column) {
        String text = inFormOrMissing(column);
        if (text.isEmpty()) {
            return null;
        }
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (point < 0 || (point >= 1 && decimals >= 1 && decimals <= 2)) {
            long unscaled = number(text, point, MOST_DIGITS_OF_SUM);
            if (unscaled >= 0) {
                return BigDecimal.valueOf(unscaled, decimals);
            }
        }
        note(
                column,
                text,
                "a sum in pounds, not negative, with at most two decimals and 15 digits",
                "Write the number alone, without currency sign and thousands separators: 1000.00 and not £1,000.00.");
        return null;
    }

    /** A number of people; null for a mark for a missing value, too. */
    @Nullable
    Integer count(Column column) {
        String text = inFormOrMissing(column);
        if (text.isEmpty()) {
            return null;
        }
        long count = number(text, -1, MOST_DIGITS_OF_COUNT);
        if (count >= 0) {
            return (int) count;
        }
        note(
                column,
                text,
                "a whole number from 0 to 999999999",
                "Write the number of people in digits alone, or leave the cell empty when it is not known.");
        return null;
    }

    /** The cell, empty where it is blank or a mark for a missing value; one that is in no form of its mapping is noted, too. */
    private String inFormOrMissing(Column column) {
        return isMissing(column, cells.get(column)) ? "" : inForm(column);
    }

    /** The cell, empty where it is blank; one that is in no form of its mapping is noted, and empty, too. */
    private String inForm(Column column) {
        String text = cells.get(column);
        ExpectedForm form = cells.expected(column);
        if (form == null) {
            return text;
        }
        note(column, text, form.expected(), form.remedy());
        return "";
    }

    private boolean isMissing(Column column, String text) {
        boolean mark = MissingMark.matches(text);
        if (mark) {
            missing.countBlank(column);
        }
        return mark;
    }

    /** The number that ASCII digits are, a point at that place passed over; below zero when the text is none, or is too long. */
    private static long number(String text, int point, int mostDigits) {
        int digits = point < 0 ? text.length() : text.length() - 1;
        if (digits > mostDigits) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (i != point) {
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = 10 * number + digit;
            }
        }
        return number;
    }
}
