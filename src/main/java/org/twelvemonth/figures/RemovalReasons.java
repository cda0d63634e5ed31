package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.CaseFolding;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.period.ReportingWindow;

/**
 * Tells what the register says now of countries that an earlier list had, so that a reviewer learns why one is no longer
 * listed. Which records supported a country then is not kept, so every record that names the country is told of. What it
 * holds grows with the countries of the earlier list.
 */
final class RemovalReasons {
    private static final Pattern LIST = Pattern.compile("[;,|\\r\\n]");

    private static final Set<Obstacle> OF_DECISION =
            Set.of(Obstacle.WITHHELD, Obstacle.WITHHELD_WITHOUT_GROUND, Obstacle.WITHHELD_ON_UNKNOWN_GROUND);

    private final ReportingWindow window;
    private final ListingPolicy listing;
    private final Map<String, Tally> tallies = new HashMap<>();

    /** The tallies by names and codes of their countries, in lower case. */
    private final Map<String, Tally> byName = new HashMap<>();

    private long rejectedRows;

    /** What the records that name one country say. */
    private static final class Tally {
        private final Map<Eligibility, Integer> eligible = new EnumMap<>(Eligibility.class);
        private final Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        private final Map<EngagementStatus, Integer> undelivered = new EnumMap<>(EngagementStatus.class);
        private int before;
        private int after;
        private int moved;
        private int withdrawn;
        private int rejected;

        private int records() {
            return Stream.of(eligible.values(), undelivered.values())
                            .flatMap(Collection::stream)
                            .mapToInt(number -> number)
                            .sum()
                    + before
                    + after
                    + moved
                    + withdrawn
                    + rejected;
        }
    }

    /** @param codes the countries of the earlier list */
    RemovalReasons(Collection<String> codes, ReportingWindow window, ListingPolicy listing, CountryRegister register) {
        this.window = window;
        this.listing = listing;
        for (String code : codes) {
            Tally tally = new Tally();
            tallies.put(code, tally);
            register.byCode(code)
                    .ifPresent(country -> Stream.concat(
                                    Stream.of(country.code(), country.alpha3()), register.namesOf(country).stream())
                            .forEach(name -> byName.put(CaseFolding.fold(name), tally)));
        }
    }

    void add(Assessment assessment) {
        if (tallies.isEmpty()) {
            return;
        }
        rejectedRows += assessment.entry().rejected().size();
        Engagement engagement = assessment.engagement();
        if (engagement == null) {
            addRejected(assessment.entry().rejected());
            return;
        }
        for (Country country : engagement.countries()) {
            Tally tally = tallies.get(country.code());
            if (tally != null) {
                add(assessment, engagement, tally);
            }
        }
        if (!assessment.entry().superseded().isEmpty()) {
            addNamedBefore(engagement, assessment.entry().superseded());
        }
    }

    private void add(Assessment assessment, Engagement engagement, Tally tally) {
        switch (assessment.position()) {
            case IN_WINDOW -> {
                assessment.eligibility().ifPresent(eligibility -> tally.eligible.merge(eligibility, 1, Integer::sum));
                assessment.obstacles().forEach(obstacle -> tally.obstacles.merge(obstacle, 1, Integer::sum));
            }
            case OUTSIDE_WINDOW -> {
                LocalDate last = engagement.lastDay();
                if (last != null && last.isBefore(window.start())) {
                    tally.before++;
                } else {
                    tally.after++;
                }
            }
            case REQUEST, OTHER_REQUEST -> tally.undelivered.merge(engagement.status(), 1, Integer::sum);
            case REJECTED -> throw new IllegalStateException("An entry with a row that counts is not rejected.");
        }
    }

    /** Countries that only rows name which no longer count. */
    private void addNamedBefore(Engagement current, List<Outcome.Accepted> superseded) {
        Set<Country> before = new HashSet<>();
        superseded.forEach(row -> before.addAll(row.engagement().countries()));
        current.countries().forEach(before::remove);
        for (Country country : before) {
            Tally tally = tallies.get(country.code());
            if (tally != null && current.status() == EngagementStatus.WITHDRAWN) {
                tally.withdrawn++;
            } else if (tally != null) {
                tally.moved++;
            }
        }
    }

    private void addRejected(List<Outcome.Rejected> rows) {
        for (Outcome.Rejected row : rows) {
            row.cells().values().stream()
                    .flatMap(cell -> Stream.concat(Stream.of(cell), LIST.splitAsStream(cell)))
                    .map(name -> byName.get(CaseFolding.fold(name.strip())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(tally -> tally.rejected++);
        }
    }

    /** Why a country of the earlier list is not listed now: sentences. */
    String of(Country country) {
        Tally tally = tallies.getOrDefault(country.code(), new Tally());
        List<String> sentences = new ArrayList<>();
        if (!listing.permits(country)) {
            sentences.add(CountryWords.neverListed(country));
        }
        String keptBack = CountryWords.keptBack(eligibility -> tally.eligible.getOrDefault(eligibility, 0));
        if (!keptBack.isEmpty()) {
            sentences.add(keptBack);
        }
        obstacles(tally).ifPresent(sentences::add);
        addDates(tally, sentences);
        addUndelivered(tally, sentences);
        addRows(tally, sentences);
        if (tally.records() == 0) {
            sentences.add(noRecord());
        }
        return String.join(" ", sentences);
    }

    /** What stands against those that are kept back without a decision to withhold. */
    private static Optional<String> obstacles(Tally tally) {
        String words = tally.obstacles.entrySet().stream()
                .filter(entry -> !OF_DECISION.contains(entry.getKey()))
                .map(entry -> entry.getKey().words() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of("What stands against them: " + words + ".");
    }

    private void addDates(Tally tally, List<String> sentences) {
        if (tally.before > 0) {
            sentences.add(records(tally.before) + " it " + (tally.before == 1 ? "says" : "say")
                    + " now that delivery ended before " + window.start() + ".");
        }
        if (tally.after > 0) {
            sentences.add(records(tally.after) + " it " + (tally.after == 1 ? "says" : "say")
                    + " now that delivery begins after " + window.end() + ".");
        }
    }

    private static void addUndelivered(Tally tally, List<String> sentences) {
        Map<String, Integer> byWords = new LinkedHashMap<>();
        new TreeMap<>(tally.undelivered)
                .forEach((status, number) -> byWords.merge(
                        status == EngagementStatus.WITHDRAWN ? "withdrawn or deleted" : status.words(),
                        number,
                        Integer::sum));
        if (tally.withdrawn > 0) {
            byWords.merge("withdrawn or deleted", tally.withdrawn, Integer::sum);
        }
        byWords.forEach((words, number) ->
                sentences.add(records(number) + " it " + (number == 1 ? "is" : "are") + " now " + words + "."));
    }

    private static void addRows(Tally tally, List<String> sentences) {
        if (tally.moved > 0) {
            sentences.add(tally.moved + (tally.moved == 1 ? " record" : " records") + " that named it "
                    + (tally.moved == 1 ? "names" : "name") + " other countries now.");
        }
        if (tally.rejected > 0) {
            sentences.add(tally.rejected + (tally.rejected == 1 ? " row that names it was" : " rows that name it were")
                    + " rejected, and no row of the same reference was accepted.");
        }
    }

    private String noRecord() {
        return "No record names it now: a record or a record file is gone, or names other countries."
                + (rejectedRows == 0 ? "" : " A row that was rejected may be of it.");
    }

    private static String records(int number) {
        return number + (number == 1 ? " record that names" : " records that name");
    }
}
