package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Audits the resources against the data of ICU and of the JDK, and against themselves. */
class CountryTableTest {
    private static final Map<String, String> M49_NAMES =
            Map.of("002", "Africa", "019", "Americas", "142", "Asia", "150", "Europe", "009", "Oceania");

    private final CountryTable table = CountryTable.read();
    private final NameIndex index = new NameIndex(table);

    @Test
    void holdsEveryIsoCountryAndKosovo() {
        Set<String> expected = new TreeSet<>(Set.of(Locale.getISOCountries()));
        expected.add("XK");
        assertThat(table.countries().stream().map(CountryTable.Row::code)).containsExactlyElementsOf(expected);
    }

    @Test
    void givesEveryCountryItsAlpha3Code() {
        assertThat(table.countries())
                .allSatisfy(row -> assertThat(row.alpha3())
                        .as(row.code())
                        .isEqualTo(
                                row.code().equals("XK") ? "XKX" : new ULocale("und_" + row.code()).getISO3Country()));
    }

    @Test
    void agreesWithM49OnTheFiveContinents() {
        assertThat(table.countries())
                .allSatisfy(row -> assertThat(row.m49())
                        .as(row.code())
                        .isEqualTo(M49_NAMES.get(Region.getInstance(row.code())
                                .getContainingRegion(Region.RegionType.CONTINENT)
                                .toString())));
    }

    @Test
    void partsTheAmericasAndSetsAntarcticaApartInTheSevenContinents() {
        assertThat(table.countries())
                .allSatisfy(row -> assertThat(row.seven())
                        .as(row.code())
                        .isEqualTo(
                                switch (row.m49()) {
                                    case "Americas" -> isIn("005", row) ? "South America" : "North America";
                                    case "Oceania" -> row.code().equals("AQ") ? "Antarctica" : "Oceania";
                                    default -> row.m49();
                                }));
    }

    private static boolean isIn(String region, CountryTable.Row row) {
        return Region.getInstance(region).contains(Region.getInstance(row.code()));
    }

    @Test
    void sortsByTheNameWithoutItsArticle() {
        assertThat(table.countries())
                .allSatisfy(
                        row -> assertThat(row.sortKey()).isEqualTo(row.name().replaceFirst("^The ", "")));
    }

    @Test
    void usesTheApprovedNames() {
        Map<String, String> names =
                table.countries().stream().collect(Collectors.toMap(CountryTable.Row::code, CountryTable.Row::name));
        assertThat(names)
                .containsEntry("CI", "Ivory Coast")
                .containsEntry("CV", "Cape Verde")
                .containsEntry("CZ", "Czechia")
                .containsEntry("FM", "Federated States of Micronesia")
                .containsEntry("GM", "The Gambia")
                .containsEntry("HK", "Hong Kong")
                .containsEntry("MK", "North Macedonia")
                .containsEntry("MM", "Myanmar (Burma)")
                .containsEntry("PS", "Palestine")
                .containsEntry("SH", "St Helena, Ascension and Tristan da Cunha")
                .containsEntry("SZ", "Eswatini")
                .containsEntry("TL", "East Timor")
                .containsEntry("TR", "Turkey")
                .containsEntry("VC", "St Vincent");
    }

    @Test
    void givesNoNameToTwoCountries() {
        Map<String, Set<String>> codesByKey = new TreeMap<>();
        table.countries()
                .forEach(row -> table.namesOf(row.code())
                        .forEach(name -> codesByKey
                                .computeIfAbsent(WrittenName.key(name), key -> new TreeSet<>())
                                .add(row.code())));
        assertThat(codesByKey)
                .allSatisfy((key, codes) -> assertThat(codes).as(key).hasSize(1));
    }

    @Test
    void givesNoForeignNameToTwoCountriesNorAnyInVain() {
        Map<String, String> english = new TreeMap<>();
        table.countries()
                .forEach(row ->
                        table.namesOf(row.code()).forEach(name -> english.put(WrittenName.key(name), row.code())));
        Map<String, String> seen = new TreeMap<>();
        assertThat(table.foreignNames()).allSatisfy(name -> {
            String key = WrittenName.key(name.name());
            assertThat(english.getOrDefault(key, name.code())).as(name.name()).isEqualTo(name.code());
            assertThat(seen.put(key, name.code())).as(name.name()).isNull();
        });
        assertThat(codes())
                .containsAll(table.foreignNames().stream()
                        .map(CountryTable.Alias::code)
                        .toList());
    }

    @Test
    void givesEveryAliasToACountryOfTheTable() {
        assertThat(codes())
                .containsAll(
                        table.aliases().stream().map(CountryTable.Alias::code).toList());
        assertThat(codes())
                .containsAll(table.refusals().stream()
                        .flatMap(refusal -> refusal.meant().stream())
                        .toList());
    }

    @Test
    void listsNoAliasInVain() {
        Set<String> seen = table.countries().stream()
                .flatMap(row -> Stream.of(row.name(), row.officialName()))
                .map(WrittenName::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table.aliases())
                .allSatisfy(alias -> assertThat(seen.add(WrittenName.key(alias.name())))
                        .as(alias.name())
                        .isTrue());
    }

    @Test
    void listsNoAliasThatIsTurnedRoundOrPutTogetherFromOthers() {
        List<CountryTable.Alias> plain = table.aliases().stream()
                .filter(alias -> WrittenName.parts(alias.name()).size() == 1)
                .toList();
        NameIndex withoutTheOthers = new NameIndex(
                new CountryTable(table.countries(), plain, table.refusals(), table.otherCodes(), List.of(), ""));
        assertThat(table.aliases().stream().filter(alias -> !plain.contains(alias)))
                .allSatisfy(alias -> assertThat(withoutTheOthers.meanings(alias.name()))
                        .as(alias.name())
                        .isNotEqualTo(Set.of(alias.code())));
    }

    @Test
    void refusesEveryRefusedName() {
        assertThat(table.refusals()).allSatisfy(refusal -> {
            assertThat(index.meanings(refusal.name())).as(refusal.name()).isEmpty();
            assertThat(index.refusal(refusal.name())).contains(refusal);
        });
    }

    private Set<String> codes() {
        return table.countries().stream().map(CountryTable.Row::code).collect(Collectors.toSet());
    }
}
