package org.twelvemonth.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what their columns hold, and notes what is wrong with any of them. */
final class CellParser {
    private final Days days = new Days();
    private final Instants instants = new Instants(days);
    private final List<Noted> noted = new ArrayList<>();
    private Cells cells = new Cells();

    private record Noted(Column column, Problem problem) {}

    void start(Cells row) {
        cells = row;
        noted.clear();
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

    void note(Column column, String value, String expected, String remedy) {
        noted.add(new Noted(column, new Problem(column.heading(), Shortened.text(value), expected, remedy)));
    }

    String written(Column column) {
        return cells.get(column);
    }

    @Nullable
    String text(Column column) {
        String text = cells.get(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate day(Column column) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = days.read(text);
        if (day == null) {
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
        String text = cells.get(column);
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

    /** A sum of money: whole pounds, or pounds and at most two digits of pence. */
    @Nullable
    BigDecimal pounds(Column column) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String pence = point < 0 ? "" : text.substring(point + 1);
        if (isDigits(whole, 1, 15) && (point < 0 || isDigits(pence, 1, 2)) && whole.length() + pence.length() <= 15) {
            return new BigDecimal(text);
        }
        note(
                column,
                text,
                "a sum in pounds, not negative, with at most two decimals and 15 digits",
                "Write the number alone, without currency sign and thousands separators: 1000.00 and not £1,000.00.");
        return null;
    }

    @Nullable
    Integer count(Column column) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (isDigits(text, 1, 9)) {
            return Integer.valueOf(text);
        }
        note(
                column,
                text,
                "a whole number from 0 to 999999999",
                "Write the number of people in digits alone, or leave the cell empty when it is not known.");
        return null;
    }

    private static boolean isDigits(String text, int fewest, int most) {
        if (text.length() < fewest || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
