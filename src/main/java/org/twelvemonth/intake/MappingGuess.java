package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.EngagementStatus;

/** One guess at a mapping for one file: which of its columns are ours, how they are written, and how sure that is. */
final class MappingGuess {
    private static final int MOST_WORDS = 20;

    private final CountryRegister countries;
    private final List<SampledColumn> columns;
    private final Map<Column, SampledColumn> found = new EnumMap<>(Column.class);
    private final List<String> questions = new ArrayList<>();
    private final SortedMap<String, String> reasons = new TreeMap<>();

    /** A column of the file that could be one of ours. */
    private record Candidate(Column column, SampledColumn sample, int score) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::column);
    }

    /** @param remarks sentences on the file itself, which a person must see first */
    MappingGuess(List<SampledColumn> columns, List<String> remarks, CountryRegister countries) {
        this.questions.addAll(remarks);
        this.columns = columns;
        this.countries = countries;
        List<Candidate> candidates = candidates().sorted(Candidate.BEST_FIRST).toList();
        for (Candidate candidate : candidates) {
            if (candidate.score() > 0 && !found.containsKey(candidate.column()) && isFree(candidate.sample())) {
                found.put(candidate.column(), candidate.sample());
            }
        }
        found.forEach((column, sample) -> explain(column, sample, alternatives(column, candidates)));
    }

    MappingSuggestion suggestion(String file) {
        SortedMap<String, String> headings = new TreeMap<>();
        found.forEach((column, sample) -> {
            if (Column.of(sample.heading()).isEmpty()) {
                headings.put(sample.heading(), column.heading());
            }
        });
        leaveOutForeignMoney(headings);
        String countryCodes = countryCodes();
        SortedMap<String, String> defaults = defaults();
        List<String> dateFormats = dateFormats();
        AmountStyle style = amountStyle();
        Mapping mapping = new Mapping(
                file,
                headings,
                defaults,
                null,
                dateFormats,
                style.decimal(),
                style.thousands(),
                currency(),
                listSeparator(),
                words(),
                referenceFrom(),
                countryCodes);
        return new MappingSuggestion(mapping, List.copyOf(questions), reasons);
    }

    private Stream<Candidate> candidates() {
        return columns.stream().flatMap(sample -> Column.ALL.stream().flatMap(column -> candidate(column, sample)));
    }

    private Stream<Candidate> candidate(Column column, SampledColumn sample) {
        int likeness = HeadingWords.likeness(sample.heading(), column);
        boolean own = likeness == 3;
        boolean byContent = likeness == 0 && column == Column.COUNTRY;
        if (!own && !((likeness > 0 || byContent) && sample.fits(column, countries))) {
            return Stream.empty();
        }
        int score = own ? 100 : (byContent ? 5 : 10 * likeness) + HeadingWords.preference(sample.heading(), column);
        return Stream.of(new Candidate(column, sample, score));
    }

    private boolean isFree(SampledColumn column) {
        return found.values().stream().noneMatch(taken -> taken.heading().equals(column.heading()));
    }

    /** The headings that nothing else was found under; the one that was taken is not free. */
    private List<String> alternatives(Column column, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.column() == column)
                .map(Candidate::sample)
                .filter(this::isFree)
                .map(SampledColumn::heading)
                .distinct()
                .toList();
    }

    private void explain(Column column, SampledColumn sample, List<String> alternatives) {
        int likeness = HeadingWords.likeness(sample.heading(), column);
        String evidence = sample.evidence(column, countries);
        boolean doubtful = !alternatives.isEmpty()
                || likeness == 0
                || evidence.isEmpty()
                || HeadingWords.preference(sample.heading(), column) < 0;
        String heading = switch (likeness) {
            case 3 -> "it is the heading of the record format";
            case 2 -> "the heading is a usual one for " + column.heading();
            case 1 -> "the heading has a word that is usual for " + column.heading();
            default -> "the heading does not say so";
        };
        String others = alternatives.isEmpty() ? "" : "; " + Header.quoted(alternatives) + " could be meant, too";
        reasons.put(
                column.heading(),
                (likeness == 3 && alternatives.isEmpty() ? "certain" : doubtful ? "doubtful" : "likely") + ": "
                        + heading + (evidence.isEmpty() ? ", and its cells are text" : ", and " + evidence) + others
                        + ".");
        if (!alternatives.isEmpty()) {
            questions.add(
                    "Several columns could be " + column.heading() + ": " + Header.quoted(List.of(sample.heading()))
                            + " is proposed, " + Header.quoted(alternatives) + " could be meant, too. Choose one.");
        }
    }

    /** The record format's sums are pounds: dollars must not be taken for them, and nothing must be without a word. */
    private void leaveOutForeignMoney(SortedMap<String, String> headings) {
        Map<Column, SampledColumn> sums = new EnumMap<>(found);
        sums.keySet().removeIf(column -> column.form() != Column.Form.AMOUNT);
        List<String> foreign = sums.values().stream()
                .flatMap(sample -> sample.currencies().stream())
                .filter(currency -> !SampledColumn.POUNDS.contains(currency))
                .distinct()
                .toList();
        if (!foreign.isEmpty()) {
            questions.add("Sums are written with " + String.join(" and ", foreign)
                    + ", and those of the record format are pounds: they stay in columns of the file's own.");
        }
        sums.forEach((column, sample) -> {
            if (!SampledColumn.POUNDS.containsAll(sample.currencies())) {
                found.remove(column);
                headings.remove(sample.heading());
                reasons.remove(column.heading());
            } else if (sample.currencies().isEmpty()) {
                questions.add("Nothing says in which currency " + Header.quoted(List.of(sample.heading())) + " is: "
                        + column.heading() + " takes its sums for pounds. Take the line out if they are not.");
                reasons.computeIfPresent(
                        column.heading(),
                        (name, reason) -> "doubtful" + reason.substring(reason.indexOf(':'), reason.length() - 1)
                                + "; no currency is written.");
            }
        });
    }

    private @Nullable String countryCodes() {
        SampledColumn country = found.get(Column.COUNTRY);
        CodeEvidence evidence = country == null ? null : CodeEvidence.of(country.cells(), countries);
        if (evidence == null) {
            return null;
        }
        String question = evidence.question();
        if (question != null) {
            questions.add(question);
        }
        CodeSystem system = evidence.system();
        if (system == null) {
            return null;
        }
        reasons.put("country-codes", evidence.reason());
        return system.name();
    }

    private SortedMap<String, String> defaults() {
        SortedMap<String, String> defaults = new TreeMap<>();
        for (Column column : List.of(Column.COUNTRY, Column.DELIVERY_START)) {
            if (!found.containsKey(column)) {
                questions.add("No column looks like " + column.heading() + ": add its heading under \"columns\".");
            }
        }
        if (!found.containsKey(Column.TITLE)) {
            defaults.put(Column.TITLE.heading(), "");
        }
        if (!found.containsKey(Column.STATUS)) {
            questions.add("No column looks like status: is every record of the file really completed?");
            defaults.put(Column.STATUS.heading(), EngagementStatus.COMPLETED.name());
        }
        if (!found.containsKey(Column.DISCLOSURE)) {
            questions.add("No column looks like disclosure: nothing of the file is published until a person decides.");
            defaults.put(Column.DISCLOSURE.heading(), "UNDECIDED");
        }
        if (!defaults.isEmpty()) {
            reasons.put(
                    "defaults",
                    "doubtful: no column looks like " + String.join(", ", defaults.keySet())
                            + "; a person must confirm them.");
        }
        return defaults;
    }

    private List<String> dateFormats() {
        List<String> days = cells(Column.Form.DAY);
        List<String> forms = DateForms.of(days);
        if (forms.size() > 1) {
            questions.add("The days could be written as " + String.join(" or as ", forms) + ": leave the right one.");
        }
        if (!forms.isEmpty()) {
            reasons.put(
                    "date-formats",
                    forms.size() > 1
                            ? "doubtful: " + String.join(" or ", forms) + " could be meant."
                            : "likely: no other usual form reads as many of the " + days.size() + " days.");
        }
        return forms.stream().limit(1).toList();
    }

    private AmountStyle amountStyle() {
        AmountStyle style = AmountStyle.of(cells(Column.Form.AMOUNT), cells(Column.Form.COUNT));
        String reason = style.reason();
        if (reason != null) {
            reasons.put("decimal", reason);
            if (style.isDoubtful()) {
                questions.add(
                        "How sums and numbers are written is not certain: " + reason.substring("doubtful: ".length()));
            }
        }
        return style;
    }

    private @Nullable String currency() {
        List<String> signs = found.entrySet().stream()
                .filter(entry -> entry.getKey().form() == Column.Form.AMOUNT)
                .flatMap(entry -> entry.getValue().signs().stream())
                .distinct()
                .toList();
        if (signs.size() > 1) {
            questions.add("Sums are written with " + String.join(" and ", signs)
                    + ", and a mapping has one currency: write them alike in the file.");
        }
        if (!signs.isEmpty()) {
            reasons.put("currency", "likely: it stands beside sums.");
        }
        return signs.isEmpty() ? null : signs.getFirst();
    }

    private @Nullable String listSeparator() {
        SampledColumn country = found.get(Column.COUNTRY);
        if (country == null) {
            return null;
        }
        Map<String, Long> counts = country.listSeparators(countries);
        String most = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (most == null || most.equals(";")) {
            return null;
        }
        String counted = counts.entrySet().stream()
                .map(entry ->
                        "\"" + (entry.getKey().equals("\n") ? "line end" : entry.getKey()) + "\" " + entry.getValue())
                .collect(Collectors.joining(", "));
        reasons.put(
                "list-separator",
                (counts.size() == 1 ? "likely" : "doubtful") + ": it divides cells into names of countries, so often: "
                        + counted + ".");
        if (counts.size() > 1) {
            questions.add("Several signs divide names of countries (" + counted
                    + "): a mapping has one, besides the semicolon.");
        }
        return most;
    }

    private List<String> cells(Column.Form form) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().form() == form)
                .flatMap(entry -> entry.getValue().cells().stream())
                .toList();
    }

    private @Nullable SortedMap<String, SortedMap<String, String>> words() {
        SampledColumn status = found.get(Column.STATUS);
        List<String> unknown = status == null
                ? List.of()
                : status.cells().stream()
                        .distinct()
                        .filter(word -> EngagementStatus.of(word).isEmpty())
                        .sorted(Comparator.naturalOrder())
                        .toList();
        if (unknown.isEmpty() || unknown.size() > MOST_WORDS) {
            return null;
        }
        questions.add("Say under \"values\" which status each word means; what stands there is a guess.");
        SortedMap<String, String> meanings = new TreeMap<>();
        SortedMap<String, String> folded = new TreeMap<>();
        unknown.forEach(word -> {
            if (folded.putIfAbsent(WrittenWords.key(word), word) == null) {
                meanings.put(word, StatusWords.guess(word).name());
            }
        });
        reasons.put(
                "values",
                "doubtful: the words are not those of the record format; REQUESTED stands where nothing is known of one.");
        return new TreeMap<>(Map.of(Column.STATUS.heading(), meanings));
    }

    private List<String> referenceFrom() {
        if (found.containsKey(Column.REFERENCE)) {
            return List.of();
        }
        questions.add(
                "No column looks like reference: leave under \"reference-from\" what does not change when a record is"
                        + " corrected.");
        reasons.put("reference-from", "doubtful: all headings stand here, since no column looks like reference.");
        return columns.stream().map(SampledColumn::heading).toList();
    }
}
