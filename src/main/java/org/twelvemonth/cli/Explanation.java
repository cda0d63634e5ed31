package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.CountryWords;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.ListingPolicy;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.text.QuotedText;

/** Puts into words what each record does for a country. */
final class Explanation {
    private final Country country;
    private final ReportingMonth month;
    private final ListingPolicy policy;
    private final List<String> lines = new ArrayList<>();
    private final Map<Eligibility, Integer> eligible = new EnumMap<>(Eligibility.class);

    Explanation(Country country, ReportingMonth month, ListingPolicy policy) {
        this.country = country;
        this.month = month;
        this.policy = policy;
    }

    void add(Assessment assessment) {
        Outcome.Accepted current = assessment.entry().current();
        if (current != null) {
            boolean names = current.engagement().countries().contains(country);
            if (names) {
                assessment.eligibility().ifPresent(eligibility -> eligible.merge(eligibility, 1, Integer::sum));
            }
            lines.add(line(current, names ? reason(assessment, current.engagement()) : unnamed(assessment.entry())));
        }
        assessment
                .entry()
                .superseded()
                .forEach(row -> lines.add(line(
                        row,
                        CountryWords.superseded(
                                current == null ? null : current.source().toString()))));
        assessment
                .entry()
                .rejected()
                .forEach(row -> lines.add("rejected: "
                        + (row.reference() == null ? "its reference cannot be read" : row.reference()) + " ("
                        + row.source() + ")"));
    }

    private String unnamed(RegisterEntry entry) {
        return entry.superseded().stream()
                        .anyMatch(row -> row.engagement().countries().contains(country))
                ? "no longer names the country"
                : "does not name the country, but its reference looks like one that does";
    }

    void print(PrintWriter out) {
        ReportingWindow window = month.window();
        int supporting = engagements(Eligibility.PUBLISHABLE);
        boolean listed = supporting > 0 && policy.permits(country);
        out.println(StringUtils.capitalize(country.nameInSentence()) + " (" + country.code() + ") is "
                + (listed ? "" : "not ") + "on the list for " + month + " (" + window.start() + " to " + window.end()
                + ").");
        out.println(CountryWords.reason(country, listed, supporting, lines.size()));
        String keptBack = CountryWords.keptBack(this::engagements);
        if (!keptBack.isEmpty()) {
            out.println(keptBack);
        }
        lines.forEach(line -> out.println("- " + line));
    }

    private int engagements(Eligibility eligibility) {
        return eligible.getOrDefault(eligibility, 0);
    }

    private static String line(Outcome.Accepted row, String what) {
        Engagement engagement = row.engagement();
        return engagement.reference() + " (" + row.source() + "): "
                + engagement.status().words() + ", "
                + dates(engagement) + ", disclosure "
                + disclosure(engagement.decision()) + ": " + what;
    }

    private static String disclosure(DisclosureDecision decision) {
        String word = decision.disclosure().name().toLowerCase(Locale.ROOT);
        return decision.writtenDisclosure() == null ? word : word + " " + QuotedText.of(decision.writtenDisclosure());
    }

    private static String dates(Engagement engagement) {
        LocalDate start = engagement.delivery().start();
        if (start == null) {
            return "nothing delivered";
        }
        @Nullable LocalDate end = engagement.delivery().end();
        return start + " to " + (end == null ? "(no end written)" : end.toString());
    }

    private static String reason(Assessment assessment, Engagement engagement) {
        return switch (assessment.position()) {
            case IN_WINDOW ->
                assessment.publishable()
                        ? CountryWords.PUTS_ON_LIST
                        : CountryWords.notPublished(assessment.obstacles().stream()
                                .map(Obstacle::words)
                                .toList());
            case OUTSIDE_WINDOW -> "delivered outside the window";
            case REQUEST, OTHER_REQUEST -> CountryWords.nothingDelivered(engagement.status());
            case REJECTED -> "rejected";
        };
    }
}
