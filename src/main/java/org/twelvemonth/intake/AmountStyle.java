package org.twelvemonth.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How sums are written, by what their separators show: two different ones, one that stands twice, or one before one or two
 * digits are evidence; one before exactly three digits can be either.
 *
 * @param decimal what stands before decimals, null where nothing shows it
 * @param thousands what stands between groups, null for nothing
 * @param reason how certain that is, and why; null where sums are plain digits
 */
record AmountStyle(
        @Nullable String decimal,
        @Nullable String thousands,
        @Nullable String reason) {
    private static final String DOUBTFUL = "doubtful: ";
    private static final Pattern NO_NUMBER = Pattern.compile("^[^\\d]+|[^\\d]+$");

    /** What cells show, counted. */
    private static final class Evidence {
        private long pointDecimals;
        private long commaDecimals;
        private long pointGroups;
        private long commaGroups;
        private long blankGroups;
        private long apostropheGroups;
        private long either;
        private String example = "";

        void add(String cell) {
            String number = NO_NUMBER.matcher(cell).replaceAll("");
            blankGroups += number.matches(".*\\d\\h\\d{3}(\\D.*)?") ? 1 : 0;
            apostropheGroups += number.matches(".*\\d['\u2019]\\d{3}(\\D.*)?") ? 1 : 0;
            int point = number.lastIndexOf('.');
            int comma = number.lastIndexOf(',');
            if (point >= 0 && comma >= 0) {
                addDecimal(point > comma ? '.' : ',');
                addGroups(point > comma ? ',' : '.');
            } else if (point >= 0 || comma >= 0) {
                addOne(number, point >= 0 ? '.' : ',');
            }
        }

        /** A whole number has groups alone. */
        void addCount(String cell) {
            if (cell.matches("\\d{1,3}(,\\d{3})+")) {
                addGroups(',');
            }
        }

        private void addOne(String number, char separator) {
            int last = number.lastIndexOf(separator);
            if (number.indexOf(separator) < last) {
                addGroups(separator);
            } else if (number.length() - last - 1 == 3) {
                either++;
                example = number;
                if (separator == ',') {
                    commaGroups++;
                } else {
                    pointGroups++;
                }
            } else {
                addDecimal(separator);
            }
        }

        private void addDecimal(char separator) {
            pointDecimals += separator == '.' ? 1 : 0;
            commaDecimals += separator == ',' ? 1 : 0;
        }

        private void addGroups(char separator) {
            pointGroups += separator == '.' ? 1 : 0;
            commaGroups += separator == ',' ? 1 : 0;
        }
    }

    /**
     * The style that the cells show.
     *
     * @param sums cells with sums
     * @param counts cells with whole numbers
     */
    static AmountStyle of(List<String> sums, List<String> counts) {
        Evidence evidence = new Evidence();
        sums.forEach(evidence::add);
        counts.forEach(evidence::addCount);
        boolean comma = evidence.commaDecimals > evidence.pointDecimals
                || (evidence.pointDecimals == 0 && evidence.pointGroups > evidence.commaGroups);
        String decimal = comma ? "," : ".";
        String thousands = thousands(evidence, comma);
        boolean plain = evidence.commaDecimals + evidence.pointDecimals == 0 && thousands == null;
        if (plain) {
            return new AmountStyle(null, null, null);
        }
        return new AmountStyle(decimal, thousands, reason(evidence, decimal));
    }

    private static @Nullable String thousands(Evidence evidence, boolean commaDecimals) {
        if (evidence.apostropheGroups > 0) {
            return "'";
        }
        if (evidence.blankGroups > 0) {
            return " ";
        }
        if (commaDecimals) {
            return evidence.pointGroups > 0 ? "." : null;
        }
        return evidence.commaGroups > 0 ? "," : null;
    }

    private static String reason(Evidence evidence, String decimal) {
        long decimals = evidence.commaDecimals + evidence.pointDecimals;
        if (evidence.commaDecimals > 0 && evidence.pointDecimals > 0) {
            return DOUBTFUL + "cells with a point before decimals: " + evidence.pointDecimals + ", with a comma: "
                    + evidence.commaDecimals + ".";
        }
        if (decimals == 0 && evidence.either > 0) {
            return DOUBTFUL + evidence.example
                    + " has three digits after its separator, which could be decimals or thousands.";
        }
        return "likely: "
                + (decimals == 0
                        ? "no cell has decimals."
                        : "cells with \"" + decimal + "\" before decimals: " + decimals + ".");
    }

    boolean isDoubtful() {
        return reason != null && reason.startsWith(DOUBTFUL);
    }
}
