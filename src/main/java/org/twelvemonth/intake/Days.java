package org.twelvemonth.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days written as {@code 2026-10-31}, from 1900 to 2199. Millions of cells hold few different days, so each is made once
 * and kept in a table that its digits lead to.
 */
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final @Nullable LocalDate[] days = new LocalDate[(LAST_YEAR - FIRST_YEAR + 1) * 12 * 31];

    /** The day that the whole text is, null when it is none. */
    @Nullable
    LocalDate read(String text) {
        return text.length() == 10 ? readStart(text) : null;
    }

    /** The day that the text's first ten characters are, null when they are none. */
    @Nullable
    LocalDate readStart(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
        int month = twoDigits(text, 5);
        int day = twoDigits(text, 8);
        if (!isOfYears(year) || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int index = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
        LocalDate known = days[index];
        if (known == null && day <= YearMonth.of(year, month).lengthOfMonth()) {
            known = LocalDate.of(year, month, day);
            days[index] = known;
        }
        return known;
    }

    static boolean isOfYears(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Writes a day of these years as it is read. */
    static void write(LocalDate day, StringBuilder text) {
        writeTwoDigits(day.getYear() / 100, text);
        writeTwoDigits(day.getYear() % 100, text);
        writeTwoDigits(day.getMonthValue(), text.append('-'));
        writeTwoDigits(day.getDayOfMonth(), text.append('-'));
    }

    static void writeTwoDigits(int number, StringBuilder text) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** The number that two ASCII digits are; so far below zero that no sum is in range, when they are none. */
    static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : 10 * tens + ones;
    }
}
