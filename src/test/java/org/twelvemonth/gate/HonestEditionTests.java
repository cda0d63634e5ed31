package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record says never stops an honest edition. */
class HonestEditionTests {
    @TempDir
    Path folder;

    @Test
    void passesWithoutAnyCountry() throws IOException {
        passes(AnEdition.of());
    }

    @Test
    void passesWithEveryCountryOfTheWorld() throws IOException {
        passes(AnEdition.of(ARecord.COUNTRIES.all().stream()
                .map(country -> ARecord.of("R-" + country.code(), country.code()))
                .toArray(ARecord[]::new)));
    }

    /** The left one is listed; the right one is withheld and its name stands within the left one's. */
    @ParameterizedTest
    @ValueSource(strings = {"PG GN", "NG NE", "RO OM", "DO DM", "SS SD", "AS WS", "SO ML", "GW GN", "GQ GN", "CD CG"})
    void doesNotTakeAPartOfALongerNameForAName(String codes) throws IOException {
        passes(AnEdition.of(
                ARecord.of("R-1", codes.substring(0, 2)),
                ARecord.of("R-2", codes.substring(3)).withheld()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canada",
                "Canada Fiji",
                "Americas, Canada, CA",
                "the",
                "2026",
                "2",
                "police force",
                "What we do not publish, and why",
                "across two continents, supporting two countries",
                "31 October 2026",
                "<p>",
                "&amp;",
                "100%",
                "countries-assisted.csv",
                "United Kingdom",
                "Georgia",
                "…",
                "\u200b"
            })
    void isNotStoppedByWordsOfThePageInARecord(String words) throws IOException {
        passes(AnEdition.of(
                ARecord.of(words, "CA")
                        .titled(words)
                        .forThe(words)
                        .costing("2026")
                        .with("note", words),
                ARecord.of("R-2", "FJ").costing("2.00"),
                ARecord.of("R-3", "SD").titled(words).withheld()));
    }

    private void passes(AnEdition edition) throws IOException {
        GateInput input = edition.writtenTo(folder);

        assertThatCode(() -> AnEdition.gate().verify(input)).doesNotThrowAnyException();
    }
}
