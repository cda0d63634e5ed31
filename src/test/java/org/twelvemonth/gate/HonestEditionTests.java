package org.twelvemonth.gate;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.EngagementBuilder;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicTemplates;

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

    /** Constant text of a template may name a country, and may come once for each country. */
    @Test
    void passesWithTemplatesOfOnesOwn(@TempDir Path own) throws IOException {
        Files.writeString(
                own.resolve("countries-assisted.txt"),
                "{{#countries}}A country, as Georgia is one: {{name}} ({{code}}).\n{{/countries}}Not O&#39;Brien.\n");
        Files.writeString(
                own.resolve("countries-assisted-fragment.html"),
                "{{#continents}}<p title=\"{{name}}\">{{#countries}}<b>{{{name}}}</b>{{/countries}}</p>{{/continents}}");
        PublicTemplates templates = PublicTemplates.from(own);
        GateInput input = AnEdition.of(
                        anEngagement().referenced("Georgia is one").in("CI", "FJ", "TO"),
                        anEngagement()
                                .referenced("R-2")
                                .in("GE")
                                .titled("a country")
                                .withheldOn("S27"))
                .wordedBy(templates)
                .writtenTo(folder);

        passes(new Gate(templates, EngagementBuilder.COUNTRIES, Set.of("GE")), input);
    }

    /** A million records need not be read again to know that there is nothing to look for. */
    @Test
    void hasItsRecordsLookedAtUntilEachListedCountryIsSupported() throws IOException {
        GateInput input = AnEdition.of(
                        anEngagement().referenced("R-1").in("CA"),
                        anEngagement().referenced("R-2").in("FJ"),
                        anEngagement().referenced("R-3").in("CA"))
                .writtenTo(folder);
        List<String> seen = new ArrayList<>();
        Assessments watched = input.assessments()
                .shownTo(assessment -> seen.add(assessment.entry().reference()));

        AnEdition.gate().verify(new GateInput(folder, input.list(), input.figures(), watched));

        assertThat(seen).containsExactly("R-1", "R-2");
    }

    private void passes(AnEdition edition) throws IOException {
        passes(AnEdition.gate(), edition.writtenTo(folder));
    }

    /** As it is; and with a blank line more in each file, for which it is searched, that blank line alone is refused. */
    private static void passes(Gate gate, GateInput input) throws IOException {
        assertThatCode(() -> gate.verify(input)).doesNotThrowAnyException();

        for (PublicFile file : PublicFile.values()) {
            Files.writeString(input.edition().resolve("public").resolve(file.fileName()), "\n", APPEND);
        }
        GateRefusedException refusal = catchThrowableOfType(GateRefusedException.class, () -> gate.verify(input));
        assertThat(refusal.reasons()).hasSize(PublicFile.values().length).allMatch(reason -> reason.endsWith("(TEXT)"));
    }
}
