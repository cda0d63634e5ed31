package org.twelvemonth.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of days and times that a mapping names: a strict subset of the pattern letters of {@code DateTimeFormatter}, each
 * of which is honoured. Names of months and days of the week are English, short or long, in any case, with or without a full
 * stop. Immutable and thread-safe.
 */
final class DatePattern {
    /** What the letters may be, for messages. */
    static final String LETTERS =
            "d, dd, M, MM, MMM, MMMM, yy, yyyy, uu, uuuu, E to EEEE, H, HH, h, hh, m, mm, s, ss, S to"
                    + " SSSSSSSSS, a, VV, and X, x or Z, one to three of them";

    /** What may stand between the letters, for messages. */
    static final String SIGNS = "a blank and / - . , : ; _ ( )";

    private static final Set<String> TEXTS = Set.of("T", "t", "at", "of", "on", "the", "st", "nd", "rd", "th");

    private static final String EXAMPLE = "Write for example d/M/yyyy, dd-MMM-yyyy or yyyy-MM-dd'T'HH:mm:ssX.";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int CENTURY = 2000;

    /** What an element of a pattern says; no pattern says any of it twice. */
    private enum Part {
        DAY("the day"),
        MONTH("the month"),
        YEAR("the year"),
        WEEKDAY("the day of the week"),
        HOUR("the hour"),
        MINUTE("the minute"),
        SECOND("the second"),
        FRACTION("the fraction of a second"),
        HALF("the half of the day"),
        ZONE("the offset or zone");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    /** How many digits an element is written with. */
    private enum Digits {
        NONE,
        FIXED,
        VARIABLE
    }

    private record Element(Part part, String regex, Digits digits) {}

    private final String pattern;
    private final Pattern text;
    private final Set<Part> parts;
    private final boolean ofTwelveHours;

    /**
     * A day, or a day and a time.
     *
     * @param time null where the form has none
     * @param zone an offset or a region, null where the form has none
     */
    private record Reading(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {
        /** The day in the United Kingdom. */
        LocalDate localDay() {
            return time == null || zone == null ? day : LocalDate.ofInstant(instant(time, zone), ZONE);
        }

        /** In ISO 8601, with an offset where the form has one. */
        String iso() {
            if (time == null) {
                return day.toString();
            }
            return zone == null
                    ? day.atTime(time).toString()
                    : instant(time, zone).toString();
        }

        private Instant instant(LocalTime at, ZoneId in) {
            return day.atTime(at).atZone(in).toInstant();
        }
    }

    /** @throws IllegalArgumentException with sentences for the user, when the pattern is not understood completely */
    DatePattern(String pattern) {
        this.pattern = pattern;
        Compiler compiler = new Compiler(pattern);
        this.text = Pattern.compile(compiler.compile(), Pattern.CASE_INSENSITIVE);
        this.parts = compiler.parts;
        this.ofTwelveHours = compiler.ofTwelveHours;
        requireIsoOrder();
    }

    /** The day in the United Kingdom, empty when the text is not of this form or no day from 1900 to 2199. */
    Optional<String> day(String written) {
        return read(written).map(Reading::localDay).map(LocalDate::toString);
    }

    /** The day or the time in ISO 8601, empty when the text is not of this form or no day from 1900 to 2199. */
    Optional<String> time(String written) {
        return read(written).map(Reading::iso);
    }

    /** The pattern as written. */
    @Override
    public String toString() {
        return pattern;
    }

    private Optional<Reading> read(String written) {
        Matcher found = text.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(year(found), month(found), number(found, Part.DAY));
            Reading reading = new Reading(day, time(found), zone(found));
            boolean known = Days.isOfYears(reading.localDay().getYear()) && isOnItsWeekday(found, day);
            return known ? Optional.of(reading) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(Matcher found) {
        String digits = found.group(Part.YEAR.name());
        return Integer.parseInt(digits) + (digits.length() == 2 ? CENTURY : 0);
    }

    private static int month(Matcher found) {
        String written = found.group(Part.MONTH.name());
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        for (Month month : Month.values()) {
            if (begins(month, written)) {
                return month.getValue();
            }
        }
        throw new DateTimeException("No month is called " + written + ".");
    }

    private boolean isOnItsWeekday(Matcher found, LocalDate day) {
        return !parts.contains(Part.WEEKDAY) || begins(day.getDayOfWeek(), found.group(Part.WEEKDAY.name()));
    }

    /** The first three letters tell the months, and the days of the week, from one another. */
    private static boolean begins(Enum<?> constant, String written) {
        return constant.name().startsWith(written.substring(0, 3).toUpperCase(Locale.ROOT));
    }

    private @Nullable LocalTime time(Matcher found) {
        if (!parts.contains(Part.HOUR)) {
            return null;
        }
        return LocalTime.of(hour(found), number(found, Part.MINUTE), number(found, Part.SECOND), nanos(found));
    }

    private int hour(Matcher found) {
        int hour = number(found, Part.HOUR);
        if (!ofTwelveHours) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("A half of the day has the hours 1 to 12.");
        }
        boolean afternoon = found.group(Part.HALF.name()).startsWith("p")
                || found.group(Part.HALF.name()).startsWith("P");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private int nanos(Matcher found) {
        return parts.contains(Part.FRACTION)
                ? Integer.parseInt((found.group(Part.FRACTION.name()) + "00000000").substring(0, 9))
                : 0;
    }

    /** Its number, 0 where the form has no such part. */
    private int number(Matcher found, Part part) {
        return parts.contains(part) ? Integer.parseInt(found.group(part.name())) : 0;
    }

    private @Nullable ZoneId zone(Matcher found) {
        if (!parts.contains(Part.ZONE)) {
            return null;
        }
        String written = found.group(Part.ZONE.name());
        boolean offset = written.startsWith("+") || written.startsWith("-") || written.equalsIgnoreCase("Z");
        return offset ? ZoneOffset.of(written.toUpperCase(Locale.ROOT)) : ZoneId.of(written);
    }

    /** ISO 8601 is read beside every form: a form that reads the same text otherwise would make one of the two wrong. */
    private void requireIsoOrder() {
        Instants iso = new Instants(new Days());
        for (String probe :
                new String[] {"2026-03-04", "2026-03-04T05:06", "2026-03-04T05:06:07", "2026-03-04T05:06:07Z"}) {
            Optional<String> read = time(probe);
            if (read.isPresent() && !Objects.equals(iso.read(probe), iso.read(read.get()))) {
                throw refused(
                        "it reads " + probe + " as " + read.get() + ", and ISO 8601, in which days are read as well,"
                                + " reads it otherwise. Correct the order of its letters");
            }
        }
    }

    private IllegalArgumentException refused(String why) {
        return refused(pattern, why);
    }

    private static IllegalArgumentException refused(String pattern, String why) {
        return new IllegalArgumentException("\"" + pattern + "\" is no date format: " + why + ". " + EXAMPLE);
    }

    /** Makes a regular expression of a pattern. */
    private static final class Compiler {
        private static final String MONTHS = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
                + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
        private static final String WEEKDAYS =
                "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?";
        private static final String OFFSET = "Z|[+-][0-9]{2}(?::?[0-9]{2})?";
        private static final String REGION = "Z|[+-][0-9]{2}:[0-9]{2}|[A-Za-z][A-Za-z0-9_+/-]*";

        private final String pattern;
        private final StringBuilder regex = new StringBuilder();
        private final EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        private boolean ofTwelveHours;
        private String variable = "";
        private boolean afterDigits;

        Compiler(String pattern) {
            this.pattern = pattern;
        }

        String compile() {
            int at = 0;
            while (at < pattern.length()) {
                char c = pattern.charAt(at);
                int end = at + 1;
                if (c == '\'') {
                    end = quoted(at);
                } else if (isLetter(c)) {
                    while (end < pattern.length() && pattern.charAt(end) == c) {
                        end++;
                    }
                    letters(pattern.substring(at, end));
                } else {
                    sign(c);
                }
                at = end;
            }
            requireDay();
            requireTime();
            return regex.toString();
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private void sign(char c) {
            if (c == ' ') {
                regex.append("\\h+");
            } else if ("/-.,:;_()".indexOf(c) >= 0) {
                regex.append('\\').append(c);
            } else {
                throw refused(pattern, "it holds \"" + c + "\". Between the letters may stand " + SIGNS);
            }
            afterDigits = false;
        }

        /** The end of the quoted text that begins there. */
        private int quoted(int start) {
            int end = pattern.indexOf('\'', start + 1);
            if (end < 0) {
                throw refused(pattern, "its quotation mark is not closed");
            }
            String quoted = pattern.substring(start + 1, end);
            if (quoted.equals("Z")) {
                throw refused(pattern, "'Z' in quotation marks drops the offset. Write X, which reads Z and +01:00");
            }
            if (!TEXTS.contains(quoted)) {
                throw refused(
                        pattern,
                        "it holds the text '" + quoted + "'. The texts allowed are 'T', 'at', 'of', 'on', 'the',"
                                + " 'st', 'nd', 'rd' and 'th'");
            }
            regex.append(quoted);
            afterDigits = false;
            return end + 1;
        }

        private void letters(String letters) {
            Element element = element(letters);
            if (!parts.add(element.part())) {
                throw refused(pattern, "it says " + element.part().words + " twice");
            }
            ofTwelveHours |= letters.startsWith("h");
            requireApart(letters, element.digits());
            regex.append("(?<")
                    .append(element.part().name())
                    .append('>')
                    .append(element.regex())
                    .append(')');
        }

        /** Of digits side by side, one element alone may have one or two, else nobody knows where it ends. */
        private void requireApart(String letters, Digits digits) {
            if (!afterDigits) {
                variable = "";
            }
            if (digits == Digits.VARIABLE) {
                if (!variable.isEmpty()) {
                    throw refused(
                            pattern,
                            "nothing stands between " + variable + " and " + letters + ", so 111 could be 1 and"
                                    + " 11 or 11 and 1. Write both letters twice, or a sign between them");
                }
                variable = letters;
            }
            afterDigits = digits != Digits.NONE;
        }

        private Element element(String letters) {
            return switch (letters) {
                case "d" -> number(Part.DAY);
                case "dd" -> number(Part.DAY, 2);
                case "M" -> number(Part.MONTH);
                case "MM" -> number(Part.MONTH, 2);
                case "MMM", "MMMM" -> new Element(Part.MONTH, MONTHS, Digits.NONE);
                case "yy", "uu" -> number(Part.YEAR, 2);
                case "yyyy", "uuuu" -> number(Part.YEAR, 4);
                case "E", "EE", "EEE", "EEEE" -> new Element(Part.WEEKDAY, WEEKDAYS, Digits.NONE);
                case "H", "h" -> number(Part.HOUR);
                case "HH", "hh" -> number(Part.HOUR, 2);
                case "m" -> number(Part.MINUTE);
                case "mm" -> number(Part.MINUTE, 2);
                case "s" -> number(Part.SECOND);
                case "ss" -> number(Part.SECOND, 2);
                case "a" -> new Element(Part.HALF, "[ap]\\.?m\\.?", Digits.NONE);
                case "X", "XX", "XXX", "x", "xx", "xxx", "Z", "ZZ", "ZZZ" ->
                    new Element(Part.ZONE, OFFSET, Digits.NONE);
                case "VV" -> new Element(Part.ZONE, REGION, Digits.NONE);
                default -> {
                    if (letters.startsWith("S") && letters.length() <= 9) {
                        yield number(Part.FRACTION, letters.length());
                    }
                    throw refused(pattern, "it holds \"" + letters + "\". The letters allowed are " + LETTERS);
                }
            };
        }

        private static Element number(Part part) {
            return new Element(part, "[0-9]{1,2}", Digits.VARIABLE);
        }

        private static Element number(Part part, int digits) {
            return new Element(part, "[0-9]{" + digits + "}", Digits.FIXED);
        }

        private void requireDay() {
            for (Part part : EnumSet.of(Part.DAY, Part.MONTH, Part.YEAR)) {
                if (!parts.contains(part)) {
                    throw refused(pattern, "it gives no day, for it lacks " + part.words);
                }
            }
        }

        private void requireTime() {
            require(Part.MINUTE, Part.HOUR);
            require(Part.SECOND, Part.MINUTE);
            require(Part.FRACTION, Part.SECOND);
            require(Part.HALF, Part.HOUR);
            require(Part.ZONE, Part.HOUR);
            if (ofTwelveHours && !parts.contains(Part.HALF)) {
                throw refused(
                        pattern, "it holds h without a, so nobody knows whether 1 is at night. Add a, or write H");
            }
            if (!ofTwelveHours && parts.contains(Part.HALF)) {
                throw refused(pattern, "it holds a with H. Write h with a, or H alone");
            }
        }

        private void require(Part part, Part other) {
            if (parts.contains(part) && !parts.contains(other)) {
                throw refused(pattern, "it has " + part.words + " without " + other.words);
            }
        }
    }
}
