package org.twelvemonth.intake;

import java.util.List;
import java.util.stream.Stream;

/** The forms in which people write days, and which of them some days are written in. */
final class DateForms {
    /** The United Kingdom's before the others: where days do not tell, it is the likelier. */
    private static final List<DatePattern> COMMON = Stream.of(
                    "d/M/yyyy",
                    "M/d/yyyy",
                    "d.M.yyyy",
                    "d.M.yy",
                    "MMM d, yyyy",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "yyyy/M/d",
                    "yyyyMMdd",
                    "d-MMM-yyyy",
                    "d MMM yyyy",
                    "d-MMM-yy",
                    "d/M/yy",
                    "M/d/yy")
            .map(DatePattern::new)
            .toList();

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
                        .map(DatePattern::toString)
                        .toList();
    }

    private static long count(DatePattern form, List<String> days) {
        return days.stream().filter(day -> reads(form, day)).count();
    }

    private static boolean reads(DatePattern form, String cell) {
        return form.day(cell).isPresent();
    }

    private static boolean isIso(String cell) {
        return cell.matches("\\d{4}-\\d\\d-\\d\\d([T ].*)?");
    }
}
