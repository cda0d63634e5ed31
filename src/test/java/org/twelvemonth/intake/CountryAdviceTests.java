package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message tells people to write is accepted. */
class CountryAdviceTests {
    private static final String MEANT = " Perhaps it should be ";

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @Test
    void advisesNoNameForTheCongosThatIsRefused() {
        assertThat(problem("Congo"))
                .isEqualTo(new Problem(
                        "country",
                        "Congo",
                        "names or ISO codes of countries, separated by semicolons",
                        "\"Congo\" may mean more than one country. Perhaps it should be Republic of the Congo or Congo"
                                + " (Democratic Republic). Write one of these in full, or the ISO code."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Congo",
                "CONGO",
                "The Congo",
                "Korea",
                "Dominican",
                "Micronesia",
                "Channel Islands",
                "Virgin Islands",
                "Saint Martin",
                "America",
                "Tongaa",
                "Samoaa"
            })
    void acceptsEveryNameThatItAdvises(String name) {
        String remedy = problem(name).remedy();
        assertThat(remedy).contains(MEANT);
        String advised =
                remedy.substring(remedy.indexOf(MEANT) + MEANT.length(), remedy.indexOf(". ", remedy.indexOf(MEANT)));

        assertThat(List.of(advised.split(" or ", -1)))
                .allSatisfy(advice -> assertThat(row(advice)).isInstanceOf(Outcome.Accepted.class));
    }

    private Problem problem(String country) {
        return ((Outcome.Rejected) row(country)).problems().getFirst();
    }

    private Outcome row(String country) {
        List<Outcome> outcomes = intake.read(
                        RecordsCsv.records().row("country", country).in(folder))
                .outcomes();
        return outcomes.getFirst();
    }
}
