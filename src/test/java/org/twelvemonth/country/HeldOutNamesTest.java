package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of names as others publish them: none may be taken for a wrong country, and nearly all must be understood. */
class HeldOutNamesTest {
    private static final CountryRegister REGISTER = CountryRegister.load(ContinentScheme.M49, Map.of());
    private static final double UNDERSTOOD = 0.98;

    @Test
    void takesNoNameForAWrongCountry() throws IOException {
        assertThat(names())
                .allSatisfy(name -> assertThat(codeOf(name.getField("name")))
                        .as(name.getField("name"))
                        .isIn(name.getField("code"), "-"));
    }

    @Test
    void understandsNearlyAll() throws IOException {
        List<NamedCsvRecord> meant = names().stream()
                .filter(name -> !name.getField("code").equals("-"))
                .toList();
        List<String> missed = meant.stream()
                .map(name -> name.getField("name"))
                .filter(name -> codeOf(name).equals("-"))
                .toList();

        assertThat(meant).hasSizeGreaterThan(250);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) ((1 - UNDERSTOOD) * meant.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "ro", "ca"})
    void takesNoNameInAnotherLanguageForAWrongCountry(String language) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language));
        List<Country> understood = REGISTER.all().stream()
                .filter(country ->
                        !codeOf(names.regionDisplayName(country.code())).equals("-"))
                .toList();

        assertThat(understood)
                .allSatisfy(country -> assertThat(codeOf(names.regionDisplayName(country.code())))
                        .isEqualTo(country.code()));
        assertThat(understood).hasSizeGreaterThan(240);
    }

    @Test
    void advisesOnlyWhatIsUnderstood() {
        assertThat(CountryTable.read().refusals()).allSatisfy(refused -> {
            Resolution.Unresolved why = (Resolution.Unresolved) REGISTER.resolve(refused.name());
            assertThat(why.suggestions())
                    .as(refused.name())
                    .hasSameSizeAs(refused.meant().stream().limit(3).toList())
                    .allSatisfy(advice -> assertThat(refused.meant()).contains(codeOf(advice)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Trinidadandtobago, Trinidad and Tobago",
        "SaudiArabia, Saudi Arabia",
        "Saint Vincentandthegrenadines, St Vincent",
        "Phillippines, Philippines",
        "Morrocco, Morocco",
        "Antiguaandbarbuda, Antigua and Barbuda"
    })
    void suggestsNamesRunTogetherAndWithDoubledLettersAndNeverTakesThem(String written, String name) {
        assertThat(REGISTER.resolve(written))
                .isInstanceOfSatisfying(
                        Resolution.Unknown.class,
                        unknown -> assertThat(unknown.suggestions().getFirst()).isEqualTo(name));
    }

    @Test
    void asksWhichMicronesiaIsMeant() {
        assertThat(REGISTER.resolve("Micronesia"))
                .isEqualTo(new Resolution.Refused(
                        "is a region or a group of countries, not one country",
                        List.of("Federated States of Micronesia")));
    }

    @Test
    void knowsEveryCodeOfTheOtherSystemsByItsCountryOrItsPlace() {
        Set<String> codes =
                Set.copyOf(REGISTER.all().stream().map(Country::code).toList());
        assertThat(CountryTable.read().otherCodes()).hasSizeGreaterThan(470).allSatisfy(code -> {
            assertThat(code.country().isEmpty()).isNotEqualTo(code.place().isEmpty());
            assertThat(code.country()).isIn("", codes.contains(code.country()) ? code.country() : "known");
            assertThat(code.code()).hasSize(code.system() == CodeSystem.FIPS ? 2 : 3);
        });
    }

    private static List<NamedCsvRecord> names() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(HeldOutNamesTest.class.getResourceAsStream("held-out-names.tsv"))) {
            return CsvReader.builder()
                    .fieldSeparator('\t')
                    .ofNamedCsvRecord(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .stream()
                    .toList();
        }
    }

    private static String codeOf(String written) {
        return REGISTER.resolve(written) instanceof Resolution.Resolved resolved
                ? resolved.country().code()
                : "-";
    }
}
