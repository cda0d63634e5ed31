package org.twelvemonth.intake;

import java.util.Comparator;
import java.util.List;

/** The forms in which people write days, and which of them some days are written in. */
final class DateForms {
    /** The United Kingdom's before the others: where days do not tell, it is the likelier. */
    private static final List<String> COMMON = List.of(
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "yyyy/M/d",
            "yyyyMMdd",
            "d-MMM-yyyy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "d-MMM-yy",
            "d/M/yy",
            "M/d/yy");

    private DateForms() {}

    static boolean isDay(String cell) {
        return isIso(cell) || COMMON.stream().anyMatch(form -> reads(form, cell));
    }

    /** The forms that read the most of the days that are not in ISO 8601; none when all are. */
    static List<String> of(List<String> cells) {
        List<String> days = cells.stream().filter(cell -> !isIso(cell)).toList();
        long most = COMMON.stream().mapToLong(form -> count(form, days)).max().orElse(0);
        return most == 0
                ? List.of()
                : COMMON.stream()
                        .filter(form -> count(form, days) == most)
                        .sorted(Comparator.comparingInt(COMMON::indexOf))
                        .toList();
    }

    private static long count(String form, List<String> days) {
        WrittenDays reader = new WrittenDays(List.of(form));
        return days.stream().filter(day -> !reader.day(day).equals(day)).count();
    }

    private static boolean reads(String form, String cell) {
        return !new WrittenDays(List.of(form)).day(cell).equals(cell);
    }

    private static boolean isIso(String cell) {
        return cell.matches("\\d{4}-\\d\\d-\\d\\d([T ].*)?");
    }
}
