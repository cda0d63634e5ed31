package org.twelvemonth.gate;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.gate.search.Phrase;
import org.twelvemonth.gate.search.Reading;
import org.twelvemonth.gate.search.Vocabulary;

/**
 * The second net: whatever the first let through, no public file holds a name of a country that is not listed, or a value
 * of a record, more often than its template and the listed countries explain. It reads the files decoded, and takes the
 * listed countries from the figures instead of from the projection.
 */
final class SecondNet {
    /** Themes and funders come again and again: so many values are remembered as looked for. */
    private static final int REMEMBERED = 100_000;

    private static final int LONGEST_REMEMBERED = 200;

    private final List<SearchedFile> files;
    private final Vocabulary vocabulary;
    private final ConfidentialValues values = new ConfidentialValues(this::lookFor, this::lookFor);
    private final Set<String> lookedFor = new HashSet<>();
    private final Violations violations;

    /** @param files those that differ from what is explained */
    SecondNet(List<SearchedFile> files, Violations violations) {
        this.files = files;
        this.violations = violations;
        this.vocabulary = new Vocabulary(files.stream()
                .flatMap(SearchedFile::written)
                .map(Reading::vocabulary)
                .flatMap(Set::stream)
                .collect(toSet()));
    }

    /** Looks for the names of countries that are not listed. */
    void lookFor(CountrySearch search) {
        search.others().stream()
                .filter(vocabulary::hasAllOf)
                .map(search::of)
                .forEach(name -> lookFor(name, GateRule.COUNTRY_NOT_LISTED));
    }

    /** Looks for everything of a record, whether it is published or not. */
    void lookFor(Assessment assessment) {
        values.of(assessment);
    }

    /** The whole pounds are enough to know a sum by, whatever pence follow. */
    private void lookFor(BigDecimal sum) {
        if (sum.signum() != 0) {
            lookFor(sum.abs().toBigInteger().toString(), GateRule.AMOUNT);
        }
    }

    private void lookFor(String value, GateRule rule) {
        if (vocabulary.mayHaveAllOf(value) && notYetLookedFor(value)) {
            Phrase phrase = Phrase.of(value);
            if (vocabulary.hasAllOf(phrase)) {
                lookFor(SearchedFile.Occurrences.of(phrase), rule);
            }
        }
    }

    private void lookFor(SearchedFile.Occurrences occurrences, GateRule rule) {
        files.forEach(file -> file.unexplained(occurrences).forEach(place -> violations.add(file.name(), place, rule)));
    }

    private boolean notYetLookedFor(String value) {
        return value.length() > LONGEST_REMEMBERED || lookedFor.size() >= REMEMBERED || lookedFor.add(value);
    }
}
