package org.twelvemonth.country;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every country and territory that can be listed, with its configured name and continent, and what a name means as
 * somebody wrote it.
 *
 * <p>Names are the approved ones of the Foreign, Commonwealth &amp; Development Office, codes those of ISO 3166-1;
 * docs/countries.md tells the sources and the decisions. Safe for use by several threads.
 */
public final class CountryRegister {
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final CountryTable table;
    private final NameIndex index;
    private final NearestNames nearest;
    private final ListOrder order = new ListOrder();
    private final List<Country> countries;
    private final Map<String, Country> byCode;
    /** A million records bring a few hundred spellings: each is looked at once, then found by its exact text. */
    private final Map<String, Resolution> remembered = new ConcurrentHashMap<>();

    /** What every register begins with, read once: a process loads one to check its settings and one to work with. */
    private static final class Delivered {
        static final CountryTable TABLE = CountryTable.read();
        static final NameIndex INDEX = new NameIndex(TABLE);
    }

    private CountryRegister(CountryTable table, NameIndex index, List<Country> countries) {
        this.table = table;
        this.index = index;
        this.nearest = new NearestNames(index.names());
        this.countries = countries.stream().sorted(order).toList();
        this.byCode = countries.stream().collect(toMap(Country::code, Function.identity()));
    }

    /**
     * The register for one configuration.
     *
     * @param scheme how the world is divided into continents
     * @param displayNames names to be printed instead of the approved ones, by ISO alpha-2 code; they do not change
     *     what a written name means
     * @throws IllegalArgumentException if a code is unknown, or a display name is blank or misleading; the message
     *     says what to do
     */
    public static CountryRegister load(ContinentScheme scheme, Map<String, String> displayNames) {
        return load(scheme, displayNames, Map.of());
    }

    /**
     * The register for one configuration that knows further names.
     *
     * @param scheme how the world is divided into continents
     * @param displayNames names to be printed instead of the approved ones, by ISO alpha-2 code
     * @param aliases ISO alpha-2 codes by further names, as a person could write them
     * @throws IllegalArgumentException if a code is unknown, a name is blank, is refused, or is a name of another country;
     *     the message says what to do
     */
    public static CountryRegister load(
            ContinentScheme scheme, Map<String, String> displayNames, Map<String, String> aliases) {
        new OwnAliases(Delivered.TABLE, Delivered.INDEX).check(aliases);
        CountryTable table = Delivered.TABLE.with(aliases);
        NameIndex index = aliases.isEmpty() ? Delivered.INDEX : new NameIndex(table);
        new DisplayNames(table, index).check(displayNames);
        List<Country> countries = table.countries().stream()
                .map(row -> row.country(scheme, displayNames.getOrDefault(row.code(), row.name())))
                .toList();
        return new CountryRegister(table, index, countries);
    }

    /** SHA-256 of the tables and of further aliases, in hexadecimal: while it stays the same, every written name keeps its meaning. */
    public String version() {
        return table.version();
    }

    /** The country with exactly this ISO alpha-2 code, in upper case; XK is Kosovo. */
    public Optional<Country> byCode(String alpha2) {
        return Optional.ofNullable(byCode.get(alpha2));
    }

    /** All countries and territories, in the order of the list. */
    public List<Country> all() {
        return countries;
    }

    /**
     * The order of the list: by printed name without a leading "The", word by word, as ICU collates UK English.
     * Countries of one register that compare as equal are equal.
     */
    public Comparator<Country> order() {
        return order;
    }

    /**
     * Every name by which the country may be recognised: as printed, approved, official, and all aliases; without
     * its codes.
     */
    public Collection<String> namesOf(Country country) {
        Set<String> names = new LinkedHashSet<>(List.of(country.name()));
        table.namesOf(country.code()).forEach(names::add);
        return names;
    }

    /**
     * What a name means, as somebody wrote it: an ISO alpha-2 or alpha-3 code, an approved or official name or an
     * alias, whatever its case, accents and punctuation. A typing error is never resolved.
     */
    public Resolution resolve(String written) {
        Resolution known = remembered.get(written);
        return known != null ? known : remember(written, understand(WrittenName.trim(written)));
    }

    private Resolution remember(String written, Resolution resolution) {
        if (written.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
            remembered.put(written, resolution);
        }
        return resolution;
    }

    private Resolution understand(String written) {
        if (written.isEmpty()) {
            return new Resolution.Unresolved("is empty", List.of());
        }
        Set<String> meanings = index.meanings(written);
        if (meanings.size() == 1) {
            return new Resolution.Resolved(country(meanings.iterator().next()));
        }
        return index.refusal(written)
                .map(refusal -> unresolved(refusal.kind().reason(), refusal.meant().stream()))
                .orElseGet(() -> unknown(written, meanings));
    }

    private Resolution unknown(String written, Set<String> meanings) {
        if (meanings.size() > 1) {
            return unresolved(RefusedName.Kind.AMBIGUOUS.reason(), inOrder(meanings));
        }
        return unresolved(
                "is not a country we know",
                Stream.concat(inOrder(index.mentions(written)), nearest.to(written).stream()));
    }

    private Stream<String> inOrder(Set<String> codes) {
        return codes.stream().map(this::country).sorted(order).map(Country::code);
    }

    private Resolution unresolved(String reason, Stream<String> codes) {
        return new Resolution.Unresolved(
                reason,
                codes.distinct()
                        .limit(MOST_SUGGESTIONS)
                        .map(code -> country(code).name())
                        .toList());
    }

    private Country country(String code) {
        return byCode(code).orElseThrow();
    }
}
