package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.util.List;
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
 */
record CheckReport(
        long read,
        long accepted,
        long rejected,
        List<CountryNames.Understood> countries,
        List<Rejections.Rejection> rejections,
        List<String> notices) {
    private static final int MOST_SHOWN = 50;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** For programs, with the values found. */
    void printJson(PrintWriter out) {
        out.println(JSON.writeValueAsString(this));
    }

    /** For people. Of the records it tells the names of countries alone: what a command prints ends up in mails. */
    void printText(PrintWriter out, int files) {
        notices.forEach(out::println);
        out.println(Words.count(read, "row") + " in " + Words.count(files, "record file") + ": " + accepted
                + " accepted, " + rejected + " rejected.");
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
        rejection.examples().forEach(example -> out.println("  " + example.file() + ", line " + example.line()));
        if (rejection.count() > rejection.examples().size()) {
            out.println("  … and " + (rejection.count() - rejection.examples().size()) + " more");
        }
    }

    private static String line(CountryNames.Understood name) {
        String meaning = name.code() == null ? "not understood" : name.name() + " (" + name.code() + ")";
        return name.written() + ": " + meaning + ", " + Words.count(name.records(), "record");
    }
}
