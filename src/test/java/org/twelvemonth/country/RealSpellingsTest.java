package org.twelvemonth.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of a department's real export: each is the approved name or stands here with its country. */
class RealSpellingsTest {
    private static final Path FOLDER = Path.of("..", "shared", "real");
    private static final Map<String, String> OTHER_SPELLINGS = Map.ofEntries(
            Map.entry("Bahamas", "BS"),
            Map.entry("Bosnia & Herzegovina", "BA"),
            Map.entry("Burma", "MM"),
            Map.entry("Cape Verde, Republic of", "CV"),
            Map.entry("China, People's Republic of", "CN"),
            Map.entry("Congo, Democratic Republic of (Kinshasa)", "CD"),
            Map.entry("Congo, Republic of (Brazzaville)", "CG"),
            Map.entry("Cote D'Ivoire, Republic of", "CI"),
            Map.entry("Gambia, The", "GM"),
            Map.entry("Kazakhstan, Republic Of", "KZ"),
            Map.entry("Korea, Republic of South", "KR"),
            Map.entry("Macedonia", "MK"),
            Map.entry("Montenegro, Republic of", "ME"),
            Map.entry("Palestinian Authority", "PS"),
            Map.entry("Papua-New Guinea", "PG"),
            Map.entry("Serbia, Republic of", "RS"),
            Map.entry("St Kitts & Nevis", "KN"),
            Map.entry("St Vincent and Grenadines", "VC"),
            Map.entry("Sudan, Republic of South", "SS"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Tanzania, United Republic of", "TZ"),
            Map.entry("Timor-Leste, Democratic Republic of", "TL"));

    private final CountryRegister register = CountryRegister.load(ContinentScheme.M49, Map.of());

    @Test
    void understandsEveryNameOfTheRealExport() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the real engagement records are not at " + FOLDER);
        assertThat(names())
                .hasSizeGreaterThan(100)
                .filteredOn(name -> !name.equals("Micronesia"))
                .allSatisfy(name -> assertThat(register.resolve(name))
                        .isInstanceOfSatisfying(
                                Resolution.Resolved.class,
                                resolved -> assertThat(resolved.country())
                                        .matches(country -> country.name().equals(name)
                                                || country.code().equals(OTHER_SPELLINGS.get(name)))));
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> names.add(row.getField("country")));
                }
            }
        }
        return names;
    }
}
