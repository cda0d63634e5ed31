package org.twelvemonth.gate;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.gate.search.FirstWords;
import org.twelvemonth.gate.search.Phrase;
import org.twelvemonth.gate.search.Reading;

/** Finds values of records in the public files. One walk through the register, a few nanoseconds a value. */
final class RecordSearch {
    /** Themes and funders come again and again: so many values are remembered as looked for. */
    private static final int REMEMBERED = 100_000;

    private static final int LONGEST_REMEMBERED = 200;

    private final List<SearchedFile> files;
    private final Violations violations;
    private final FirstWords words;
    private final ConfidentialValues values = new ConfidentialValues(this::lookFor, this::lookFor);
    private final Set<String> lookedFor = new HashSet<>();

    RecordSearch(List<SearchedFile> files, Violations violations) {
        this.files = files;
        this.violations = violations;
        this.words = new FirstWords(files.stream()
                .flatMap(SearchedFile::written)
                .map(Reading::vocabulary)
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
    }

    /** Looks for everything of a record, whether it is published or not. */
    void lookFor(Assessment assessment) {
        values.of(assessment);
    }

    /** Whole pounds are enough: no honest text has them, whatever pence follow. */
    private void lookFor(BigDecimal sum) {
        if (sum.signum() != 0) {
            lookFor(sum.abs().toBigInteger().toString(), GateRule.AMOUNT);
        }
    }

    private void lookFor(String value, GateRule rule) {
        if (words.mayBegin(value) && notYetLookedFor(value)) {
            Phrase phrase = Phrase.of(value);
            if (words.haveAll(phrase)) {
                lookFor(phrase, rule);
            }
        }
    }

    private void lookFor(Phrase phrase, GateRule rule) {
        SearchedFile.Occurrences occurrences = SearchedFile.Occurrences.of(phrase);
        files.forEach(file ->
                file.unexplained(occurrences).findFirst().ifPresent(place -> violations.add(file.name(), place, rule)));
    }

    private boolean notYetLookedFor(String value) {
        return value.length() > LONGEST_REMEMBERED || lookedFor.size() >= REMEMBERED || lookedFor.add(value);
    }
}
