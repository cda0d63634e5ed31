package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.EngagementBuilder;

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
        passes(AnEdition.of(EngagementBuilder.COUNTRIES.all().stream()
                .map(country -> anEngagement().referenced("R-" + country.code()).in(country.code()))
                .toArray(EngagementBuilder[]::new)));
    }

    /** The left one is listed; the right one is withheld and its name stands within the left one's. */
    @ParameterizedTest
    @ValueSource(strings = {"PG GN", "NG NE", "RO OM", "DO DM", "SS SD", "AS WS", "SO ML", "GW GN", "GQ GN", "CD CG"})
    void doesNotTakeAPartOfALongerNameForAName(String codes) throws IOException {
        passes(AnEdition.of(
                anEngagement().referenced("R-1").in(codes.substring(0, 2)),
                anEngagement().referenced("R-2").in(codes.substring(3)).withheldOn("S31")));
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
                anEngagement()
                        .referenced(words)
                        .in("CA")
                        .titled(words)
                        .worth("2026")
                        .with("note", words),
                anEngagement().referenced("R-2").in("FJ").forRecipient(words).worth("2.00"),
                anEngagement().referenced("R-3").in("SD").titled(words).withheldOn("S24")));
    }

    private void passes(AnEdition edition) throws IOException {
        GateInput input = edition.writtenTo(folder);

        assertThatCode(() -> AnEdition.gate().verify(input)).doesNotThrowAnyException();
    }
}
