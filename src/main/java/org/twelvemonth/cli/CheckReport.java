package org.twelvemonth.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What checking the input has shown.
 *
 * @param read rows that are not blank
 * @param accepted rows that are engagements
 * @param rejected rows that are not
 * @param countries the names of countries and how they were understood
 * @param rejections the reasons for which rows were rejected
 * @param notices sentences about the files
 * @param refused the files that cannot be used, and so refuse a run
 */
record CheckReport(
        long read,
        long accepted,
        long rejected,
        List<CountryNames.Understood> countries,
        List<Rejections.Rejection> rejections,
        List<String> notices,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal> refused) {
    private static final int MOST_SHOWN = 50;

    /** How the headings of columns end that hold sums of money. */
    private static final String SUMS = "_gbp";

    private static final Pattern DAY_OR_COUNT = Pattern.compile("[\\d:./+ -]+(?:T[\\d:.+-]*Z?)?|NaN");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // What a terminal would show otherwise than it is stays the same for programs.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** A file that cannot be used, and why, in sentences. */
    record Refusal(String file, String reason) {}

    /** For programs, with the values found. */
    void printJson(PrintWriter out) {
        out.println(JSON.writeValueAsString(this));
    }

    /**
     * For people. Of the records it shows the names of countries, and days, times and counts that could not be read, but no
     * words and no sums: what a command prints ends up in mails.
     */
    void printText(PrintWriter out, int files) {
        notices.forEach(out::println);
        out.println(Words.count(read, "row") + " in " + Words.count(files, "record file") + ": " + accepted
                + " accepted, " + rejected + " rejected.");
        if (!refused.isEmpty()) {
            out.println(Words.count(refused.size(), "file") + " refused: "
                    + refused.stream().map(Refusal::file).collect(Collectors.joining(", ")) + ".");
        }
        rejections.stream().limit(MOST_SHOWN).forEach(rejection -> print(out, rejection));
        if (rejections.size() > MOST_SHOWN) {
            out.println("… and " + (rejections.size() - MOST_SHOWN)
                    + " more reasons; --rejected=FILE writes all rejected rows.");
        }
        if (!countries.isEmpty()) {
            out.println("Countries, as written and as understood:");
            countries.forEach(name -> out.println("  " + line(name)));
        }
    }

    private static void print(PrintWriter out, Rejections.Rejection rejection) {
        String column = rejection.column().isEmpty() ? "the row as a whole" : rejection.column();
        out.println("- " + Words.count(rejection.count(), "row") + ", " + column + ": " + rejection.reason());
        for (Rejections.Example example : rejection.examples()) {
            out.println("  " + example.file() + ", line " + example.line());
            if (mayBeShown(rejection.column(), example.value())) {
                out.println("    found: \"" + example.value() + "\"");
            }
        }
        if (rejection.count() > rejection.examples().size()) {
            out.println("  … and " + (rejection.count() - rejection.examples().size()) + " more");
        }
    }

    private static boolean mayBeShown(String column, String value) {
        return !column.isEmpty()
                && !column.endsWith(SUMS)
                && DAY_OR_COUNT.matcher(value).matches();
    }

    private static String line(CountryNames.Understood name) {
        String meaning = name.code() == null ? "not understood" : name.name() + " (" + name.code() + ")";
        return name.written() + ": " + meaning + ", " + Words.count(name.records(), "record");
    }
}
