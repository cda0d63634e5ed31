package org.twelvemonth.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program knows of countries, as its five resources say it; docs/countries.md tells where it comes from.
 *
 * @param countries one row for each country, in the order of the codes
 * @param aliases further names of them
 * @param refusals names that are none
 * @param otherCodes codes of other systems than ISO 3166
 * @param foreignNames names in other languages than English, understood in records
 * @param version SHA-256 of the five resources, in hexadecimal: it changes when a name may be understood otherwise
 */
record CountryTable(
        List<Row> countries,
        List<Alias> aliases,
        List<RefusedName> refusals,
        List<OtherCodes.Code> otherCodes,
        List<Alias> foreignNames,
        String version) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern ARTICLE = Pattern.compile("^The ");

    /**
     * A country or territory.
     *
     * @param sovereign the ISO alpha-2 code of the state that a territory belongs to, empty for a state
     */
    record Row(
            String code,
            String alpha3,
            String name,
            String officialName,
            String sortKey,
            String m49,
            String seven,
            Country.Standing standing,
            String sovereign) {

        /** The country as configured; one that prints its approved name sorts by the table's key. */
        Country country(ContinentScheme scheme, String printed) {
            String key =
                    printed.equals(name) ? sortKey : ARTICLE.matcher(printed).replaceFirst("");
            return new Country(code, alpha3, printed, officialName, key, continent(scheme), standing);
        }

        private Continent continent(ContinentScheme scheme) {
            return new Continent(
                    switch (scheme) {
                        case M49 -> m49;
                        case SEVEN -> seven;
                    });
        }
    }

    record Alias(String code, String name) {}

    static CountryTable read() {
        byte[] countries = bytes("countries.tsv");
        byte[] aliases = bytes("country-aliases.tsv");
        byte[] refusals = bytes("refused-names.tsv");
        byte[] otherCodes = bytes("other-codes.tsv");
        byte[] foreignNames = bytes("foreign-names.tsv");
        return new CountryTable(
                rows(countries).stream().map(CountryTable::country).toList(),
                rows(aliases).stream()
                        .map(row -> new Alias(row.getField("code"), row.getField("alias")))
                        .toList(),
                rows(refusals).stream().map(CountryTable::refusal).toList(),
                rows(otherCodes).stream().map(CountryTable::otherCode).toList(),
                rows(foreignNames).stream()
                        .map(row -> new Alias(row.getField("code"), row.getField("name")))
                        .toList(),
                sha256(countries, aliases, refusals, otherCodes, foreignNames));
    }

    /** The table with further aliases: ISO alpha-2 codes by name. */
    CountryTable with(Map<String, String> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Alias> own = new TreeMap<>(further)
                .entrySet().stream()
                        .map(entry -> new Alias(entry.getValue(), entry.getKey()))
                        .toList();
        return new CountryTable(
                countries,
                Stream.concat(aliases.stream(), own.stream()).toList(),
                refusals,
                otherCodes,
                foreignNames,
                sha256((version + own).getBytes(StandardCharsets.UTF_8)));
    }

    /** The approved name, the official name and the aliases of a country. */
    Stream<String> namesOf(String code) {
        return Stream.concat(
                countries.stream()
                        .filter(row -> row.code().equals(code))
                        .flatMap(row -> Stream.of(row.name(), row.officialName())),
                aliases.stream().filter(alias -> alias.code().equals(code)).map(Alias::name));
    }

    /** Every name by which a text may name a country, those of several countries included. */
    Stream<CountryNameSearch.Name> searchedNames() {
        return Stream.of(
                        countries.stream()
                                .flatMap(row -> Stream.of(row.name(), row.officialName())
                                        .map(name -> new CountryNameSearch.Name(name, Set.of(row.code())))),
                        Stream.concat(aliases.stream(), foreignNames.stream())
                                .map(alias -> new CountryNameSearch.Name(alias.name(), Set.of(alias.code()))),
                        refusals.stream()
                                .filter(refusal -> refusal.kind() == RefusedName.Kind.AMBIGUOUS)
                                .filter(refusal -> refusal.meant().size() > 1)
                                .map(refusal ->
                                        new CountryNameSearch.Name(refusal.name(), Set.copyOf(refusal.meant()))))
                .flatMap(Function.identity());
    }

    /** The aliases that this table has and the other does not. */
    Stream<CountryNameSearch.Name> ownNames(CountryTable other) {
        return aliases.stream()
                .skip(other.aliases.size())
                .map(alias -> new CountryNameSearch.Name(alias.name(), Set.of(alias.code())));
    }

    private static Row country(NamedCsvRecord row) {
        return new Row(
                row.getField("code"),
                row.getField("alpha3"),
                row.getField("name"),
                row.getField("official_name"),
                row.getField("sort_key"),
                row.getField("m49"),
                row.getField("seven"),
                Country.Standing.valueOf(row.getField("standing")),
                row.getField("sovereign"));
    }

    private static OtherCodes.Code otherCode(NamedCsvRecord row) {
        return new OtherCodes.Code(
                CodeSystem.valueOf(row.getField("system")),
                row.getField("code"),
                row.getField("country"),
                row.getField("place"));
    }

    private static RefusedName refusal(NamedCsvRecord row) {
        return new RefusedName(
                row.getField("name"),
                RefusedName.Kind.valueOf(row.getField("kind")),
                COMMA.splitAsStream(row.getField("meant"))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    private static List<NamedCsvRecord> rows(byte[] resource) {
        return CsvReader.builder()
                .fieldSeparator('\t')
                .ofNamedCsvRecord(new String(resource, StandardCharsets.UTF_8))
                .stream()
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream resource = Objects.requireNonNull(CountryTable.class.getResourceAsStream(name), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[]... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] resource : resources) {
                digest.update(resource);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
