package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicList;

/** The gate catches every leak, and prints none. */
class GateTests {
    @TempDir
    static Path honest;

    @TempDir
    Path folder;

    private static GateInput written;
    private GateInput input;

    /** Documents take their time; one edition is written honestly and copied for each leak. */
    @BeforeAll
    static void writeHonestly() throws IOException {
        written = PublicLeaks.edition().writtenTo(honest);
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(honest, folder);
        input = new GateInput(folder, written.list(), written.figures(), written.assessments());
    }

    @ParameterizedTest
    @MethodSource({"org.twelvemonth.gate.PublicLeaks#all", "org.twelvemonth.gate.InternalLeaks#all"})
    void catchesALeakAndPrintsNothingOfIt(Leak leak) throws IOException {
        leak.doctoring().apply(folder);

        catches(leak);
    }

    @Test
    void saysWhereAndByWhichRule() throws IOException {
        Leak.in("public/countries-assisted.csv", "a row", text -> text + "Africa,Sudan,SD\r\n", GateRule.TEXT)
                .doctoring()
                .apply(folder);

        assertThat(refusal())
                .hasMessage(
                        "The gate refused the edition, so it was not sealed."
                                + " public/countries-assisted.csv, line 5, column 1: something that template and list do not give (TEXT);"
                                + " public/countries-assisted.csv: the name of a country that is not listed (COUNTRY_NOT_LISTED)."
                                + " Look at the named places; nothing has been published. docs/disclosure.md explains the rules.");
    }

    /** The files are what the list gives; it is the list that is wrong. */
    @Test
    void refusesAListThatTheFiguresDoNotGive(@TempDir Path another) throws IOException {
        List<ListedCountry> countries = new ArrayList<>(input.list().countries());
        countries.add(new ListedCountry("SD", "Sudan", "Africa"));
        input = PublicLeaks.edition()
                .writtenTo(another, new PublicList(AnEdition.WINDOW, ContinentScheme.M49, countries));

        assertThat(refusal().reasons())
                .contains("the public list: the list is not the one that the figures give (LIST_DISAGREES)")
                .anyMatch(reason -> reason.startsWith("public/countries-assisted.txt")
                        && reason.endsWith("the name of a country that is not listed (COUNTRY_NOT_LISTED)"));
    }

    @Test
    void refusesACountryWithoutAnEngagementThatMayBePublished() {
        Assessments allWithheld = AnEdition.of(
                        anEngagement().in("CA", "NG", "PG").withheldOn("S31"))
                .assessments();
        input = new GateInput(folder, input.list(), input.figures(), allWithheld);

        assertThat(refusal().reasons())
                .contains(
                        "the public list, country 3: a listed country has no engagement that may be published (NOTHING_PUBLISHABLE)");
    }

    /** The table tells what the gate was tried on, no more and no less. */
    @Test
    void theTableInTheDocumentationIsTheSuite() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/disclosure.md")).stream()
                .filter(line -> line.matches("\\|.*\\| `(public|internal).*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Stream.concat(PublicLeaks.all().stream(), InternalLeaks.all().stream())
                        .map(Leak::tableRow)
                        .toList());
    }

    private void catches(Leak leak) {
        GateRefusedException refusal = refusal();
        leak.rules()
                .forEach(rule -> assertThat(refusal.reasons())
                        .anyMatch(reason -> reason.startsWith(leak.file()) && reason.endsWith("(" + rule + ")")));
        PublicLeaks.SECRETS.forEach(secret -> {
            assertThat(refusal.reasons())
                    .noneMatch(reason -> reason.toLowerCase(Locale.ROOT).contains(secret));
            assertThat(refusal.getMessage()).doesNotContainIgnoringCase(secret);
        });
    }

    private GateRefusedException refusal() {
        return catchThrowableOfType(
                GateRefusedException.class, () -> AnEdition.gate().verify(input));
    }
}
