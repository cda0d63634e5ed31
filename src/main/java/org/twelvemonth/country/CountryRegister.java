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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

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
    private final OtherCodes otherCodes;
    private final Supplier<CountryNameSearch> search = SingletonSupplier.of(this::newSearch);
    private final ListOrder order = new ListOrder();
    private final List<Country> countries;
    private final Map<String, Country> byCode;
    /** A million records bring a few hundred spellings: each is looked at once, then found by its exact text. */
    private final Map<String, Resolution> remembered = new ConcurrentHashMap<>();

    /** What every register begins with, read once: a process loads one to check its settings and one to work with. */
    private static final class Delivered {
        static final CountryTable TABLE = CountryTable.read();
        static final NameIndex INDEX = new NameIndex(TABLE);
        static final Supplier<CountryNameSearch> SEARCH = SingletonSupplier.of(
                () -> new CountryNameSearch(TABLE.searchedNames().toList()));
    }

    private CountryRegister(CountryTable table, NameIndex index, List<Country> countries) {
        this.table = table;
        this.index = index;
        this.nearest = new NearestNames(table, index);
        this.otherCodes = new OtherCodes(table.otherCodes());
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

    /** SHA-256 of the tables that come with the program, in hexadecimal, without further aliases. */
    public static String deliveredVersion() {
        return Delivered.TABLE.version();
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
        return known != null
                ? known
                : remember(written, understand(WrittenName.withoutFootnote(WrittenName.trim(written))));
    }

    private Resolution remember(String written, Resolution resolution) {
        if (written.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
            remembered.put(written, resolution);
        }
        return resolution;
    }

    /**
     * What a name means in a column whose codes are those of one system: of {@link CodeSystem#FIPS} the words of two letters,
     * of {@link CodeSystem#IOC} those of three; other texts are names as ever.
     */
    public Resolution resolve(String written, CodeSystem system) {
        String name = WrittenName.trim(written);
        return switch (system) {
            case ISO -> resolve(written);
            case FIPS -> name.matches("[A-Za-z]{2}") ? code(name, system) : resolve(written);
            case IOC -> name.matches("[A-Za-z]{3}") ? code(name, system) : resolve(written);
        };
    }

    private Resolution code(String code, CodeSystem system) {
        return otherCodes
                .find(system, code)
                .<Resolution>map(found -> byCode.containsKey(found.country())
                        ? new Resolution.Resolved(country(found.country()))
                        : new Resolution.Refused(
                                "is the %s code of %s, which ISO 3166 does not list as a country"
                                        .formatted(system.title(), found.place()),
                                List.of()))
                .orElseGet(() -> new Resolution.Refused("is not one of the " + system.description(), List.of()));
    }

    /** A column of names of countries, to be filled with what it holds. */
    public CountryColumn newColumn() {
        return new CountryColumn(this, otherCodes);
    }

    /** Whether what the name means depends on the other names of its column: it is a code that other systems have, too. */
    public boolean dependsOnItsColumn(String written) {
        return CountryColumn.isMark(written) || otherCodes.find(written).isPresent();
    }

    /** Whether the tables refuse the text just as it is written: "Georgia, USA" is no list of two countries. */
    public boolean isRefusedAsWritten(String written) {
        return index.isRefusedAsWritten(written);
    }

    /**
     * The countries that a text names, however the name is written: whatever the case, accents, width and invisible characters,
     * in look-alike letters (Unicode Technical Standard 39), or with hyphens or dots between the letters. The longest name
     * counts: "Papua New Guinea" does not name Guinea. Names are those approved, official, aliases, and those in other languages
     * that the register knows; display names are not trusted to name one country alone.
     *
     * @param allowed ISO alpha-2 codes of the countries that may be named
     * @return the ISO alpha-2 codes of the others, sorted; of a name of several countries, such as Korea, all, unless one of
     *     them is allowed
     */
    public Set<String> namedIn(String text, Set<String> allowed) {
        return search.get().namedIn(text, allowed);
    }

    /**
     * Printed names are not searched for, and an alias of one's own only where it names no other country: "Fiji, Myanmar" would
     * otherwise be a name of Fiji.
     */
    private CountryNameSearch newSearch() {
        CountryNameSearch delivered = Delivered.SEARCH.get();
        List<CountryNameSearch.Name> own = table.ownNames(Delivered.TABLE)
                .filter(name -> delivered.namedIn(name.name(), name.codes()).isEmpty())
                .toList();
        return own.isEmpty()
                ? delivered
                : new CountryNameSearch(Stream.concat(Delivered.TABLE.searchedNames(), own.stream())
                        .toList());
    }

    private Resolution understand(String written) {
        if (written.isEmpty()) {
            return new Resolution.Refused("is empty", List.of());
        }
        Set<String> meanings = index.meanings(written);
        if (meanings.size() == 1) {
            return new Resolution.Resolved(country(meanings.iterator().next()));
        }
        if (meanings.size() > 1) {
            return new Resolution.Several(spellings(inOrder(meanings)));
        }
        if (WrittenName.key(written).isEmpty()) {
            return new Resolution.Refused(RefusedName.Kind.PLACEHOLDER.reason(), List.of());
        }
        return index.refusal(written)
                .<Resolution>map(
                        refusal -> new Resolution.Refused(refusal.kind().reason(), spellings(refusal.meant().stream())))
                .orElseGet(() -> new Resolution.Unknown(
                        spellings(Stream.concat(inOrder(index.mentions(written)), nearest.to(written).stream()))));
    }

    private Stream<String> inOrder(Set<String> codes) {
        return codes.stream().map(this::country).sorted(order).map(Country::code);
    }

    private List<String> spellings(Stream<String> codes) {
        return codes.distinct().limit(MOST_SUGGESTIONS).map(this::spelling).toList();
    }

    /** The printed name where that is understood: "Congo" is not, and other printed names may not be. */
    private String spelling(String code) {
        return namesOf(country(code)).stream()
                .filter(name -> index.meanings(name).equals(Set.of(code)))
                .findFirst()
                .orElse(code);
    }

    private Country country(String code) {
        return byCode(code).orElseThrow();
    }
}
