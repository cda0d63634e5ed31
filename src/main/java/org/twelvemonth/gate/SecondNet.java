package org.twelvemonth.gate;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.publiclist.PublicFile;

/**
 * The second net: whatever the first let through, no public file holds a name of a country that is not listed, or a value
 * of a record, more often than its template and the listed countries explain. It reads the files decoded, and takes the
 * listed countries from the figures instead of from the projection.
 */
final class SecondNet {
    private final Map<PublicFile, String> texts;
    private final List<SearchedFile> files;
    private final RecordSearch records;
    private final Violations violations;

    SecondNet(Map<PublicFile, String> texts, ExpectedFiles explained, Violations violations) {
        this.texts = texts;
        this.violations = violations;
        this.files = texts.entrySet().stream()
                .map(entry -> new SearchedFile(
                        PublicFilesCheck.name(entry.getKey()), entry.getValue(), explained.text(entry.getKey())))
                .toList();
        this.records = new RecordSearch(files, violations);
    }

    void lookForCountries(CountrySearch.Names names, List<Country> listed) {
        Set<String> codes = listed.stream().map(Country::code).collect(toSet());
        new CodeColumns(codes, violations).check(texts);
        CountrySearch others = names.except(codes);
        files.forEach(file -> file.unexplained(others)
                .forEach(place -> violations.add(file.name(), place, GateRule.COUNTRY_NOT_LISTED)));
    }

    void lookFor(Assessment assessment) {
        records.lookFor(assessment);
    }
}
