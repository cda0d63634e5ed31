package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.MissingMark;
import org.twelvemonth.intake.rows.CellFormat;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.VisibleText;

/**
 * A column of a file that nobody has described yet.
 *
 * @param heading its heading
 * @param cells the first of its cells that hold a value
 * @param marks the first of its cells that mark a value as missing
 * @param shown the currencies that the number formats of these cells show
 */
record SampledColumn(String heading, List<String> cells, List<String> marks, Set<String> shown) {
    /** How sums in pounds are marked. */
    static final Set<String> POUNDS = Set.of("£", "GBP", "UK£");

    /** Whether a word or sign beside sums is one of pounds sterling. */
    static boolean isPounds(String currency) {
        String plain = currency.strip();
        return POUNDS.contains(plain)
                || plain.equalsIgnoreCase("gbp")
                || "GBP".equals(CURRENCY_WORDS.get(Column.key(plain)))
                || Column.key(plain).equals("poundssterling");
    }

    private static final String SIGN = "(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3}|kr\\.?)";
    private static final Pattern AMOUNT =
            Pattern.compile("(" + SIGN + ")?\\h*\\d[\\d,.'\u2019\\h]*?\\h*(" + SIGN + ")?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,?\\d{3})*");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}]+");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /** Signs of currencies that are words, which number formats write beside a number. */
    private static final Set<String> UNCODED_SIGNS =
            Set.of("kr", "Kr", "K\u010D", "z\u0142", "Ft", "Fr", "SFr", "Rs", "lei", "\u043B\u0432", "\u0440");

    private static final Map<String, String> CURRENCY_WORDS = Map.of(
            "dollar",
            "dollars",
            "dollars",
            "dollars",
            "euro",
            "euros",
            "euros",
            "euros",
            "pound",
            "GBP",
            "pounds",
            "GBP",
            "sterling",
            "GBP");

    private static final List<String> LIST_SEPARATORS = List.of(";", "/", "|", ",", "&", "+", "\n");

    /** The share of the cells that must be what a column holds. */
    private static final double MOST = 0.8;

    private static final int MOST_WORDS = 20;

    SampledColumn(String heading) {
        this(heading, new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    /** Adds the cell of a worksheet; blank ones say nothing. */
    void add(CellValue cell) {
        String text = cell instanceof CellValue.Unreadable ? "" : VisibleText.strip(cell.text());
        if (!text.isEmpty()) {
            add(text);
        }
        if (cell instanceof CellValue.Numeric number) {
            shown.addAll(currencies(number.format()));
        }
    }

    /** Adds a cell that is not blank. */
    void add(String cell) {
        (MissingMark.matches(cell) ? marks : cells).add(cell);
    }

    /** Whether the cells could be those of the column. A column of marks for missing values fits none. */
    boolean fits(Column column, CountryRegister countries) {
        if (cells.isEmpty() && !marks.isEmpty()) {
            return false;
        }
        return switch (column) {
            case COUNTRY ->
                mostly(cell -> isCountry(cell, countries))
                        || mostly(cell -> isCode(cell, CodeSystem.FIPS, countries))
                        || mostly(cell -> isCode(cell, CodeSystem.IOC, countries));
            case REFERENCE -> cells.stream().distinct().count() >= MOST * cells.size() && !cells.isEmpty();
            case STATUS -> fitsStatus();
            case TITLE -> !mostly(cell -> isCountry(cell, countries)) && !mostly(DateForms::isDay);
            case LOCALITY, RECIPIENT, FUNDER, PARTNERS -> !mostly(cell -> isCountry(cell, countries));
            default ->
                switch (column.form()) {
                    case DAY, TIME -> mostly(DateForms::isDay);
                    case AMOUNT -> mostly(cell -> AMOUNT.matcher(cell).matches());
                    case COUNT -> mostly(cell -> COUNT.matcher(cell).matches());
                    case LIST, TEXT -> true;
                };
        };
    }

    /** What the cells show for the column, as the rest of a sentence; empty where any text fits. */
    String evidence(Column column, CountryRegister countries) {
        return switch (column) {
            case COUNTRY -> countryEvidence(countries);
            case REFERENCE -> cells.stream().distinct().count() + " of " + cells.size() + " cells differ";
            case STATUS -> counted(SampledColumn::isStatus, "have a known word");
            default ->
                switch (column.form()) {
                    case DAY, TIME -> counted(DateForms::isDay, "are days");
                    case AMOUNT -> counted(cell -> AMOUNT.matcher(cell).matches(), "are sums");
                    case COUNT -> counted(cell -> COUNT.matcher(cell).matches(), "are whole numbers");
                    case LIST, TEXT -> "";
                };
        };
    }

    /** The currencies that heading, cells and number formats name, as they are written; words as a code or in the plural. */
    List<String> currencies() {
        Set<String> found = new LinkedHashSet<>(signs());
        found.addAll(shown);
        found.addAll(currencies(heading));
        return List.copyOf(found);
    }

    /** The currencies that a text names, as they are written; words as a code or in the plural. */
    static Set<String> currencies(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : WORDS.split(text, -1)) {
            if (CODES.contains(word) || (!word.isEmpty() && word.matches(".*\\p{Sc}.*"))) {
                found.add(word);
            }
            String named = CURRENCY_WORDS.get(Column.key(word));
            if (named != null) {
                found.add(named);
            }
        }
        return found;
    }

    /** The currencies that a number format shows, in the words of {@link #currencies(String)} or as its brackets write them. */
    static Set<String> currencies(CellFormat format) {
        Set<String> found = new LinkedHashSet<>(format.currencies());
        found.addAll(currencies(format.text()));
        WORDS.splitAsStream(format.text()).filter(UNCODED_SIGNS::contains).forEach(found::add);
        return found;
    }

    /** What stands beside the sums of the cells. */
    List<String> signs() {
        Set<String> found = new LinkedHashSet<>();
        for (String cell : cells) {
            Matcher amount = AMOUNT.matcher(cell);
            if (amount.matches()) {
                addSign(amount.group(1), found);
                addSign(amount.group(2), found);
            }
        }
        return List.copyOf(found);
    }

    private static void addSign(@Nullable String sign, Set<String> found) {
        if (sign != null) {
            found.add(sign);
        }
    }

    /** How many cells each separator divides into names of countries; cells that are a name as a whole say nothing. */
    Map<String, Long> listSeparators(CountryRegister countries) {
        Map<String, Long> counts = new TreeMap<>();
        for (String separator : LIST_SEPARATORS) {
            long divided = cells.stream()
                    .filter(cell -> !isOneCountry(cell, countries) && divides(separator, cell, countries))
                    .count();
            if (divided > 0) {
                counts.put(separator, divided);
            }
        }
        return counts;
    }

    private static boolean divides(String separator, String cell, CountryRegister countries) {
        List<String> parts = Arrays.stream(cell.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> isOneCountry(part, countries));
    }

    private String countryEvidence(CountryRegister countries) {
        if (mostly(cell -> isCountry(cell, countries))) {
            return counted(cell -> isCountry(cell, countries), "name countries");
        }
        CodeSystem system = mostly(cell -> isCode(cell, CodeSystem.FIPS, countries)) ? CodeSystem.FIPS : CodeSystem.IOC;
        return counted(cell -> isCode(cell, system, countries), "are " + system.title() + " codes");
    }

    private static boolean isCode(String cell, CodeSystem system, CountryRegister countries) {
        return cell.length() == (system == CodeSystem.FIPS ? 2 : 3)
                && countries.resolve(cell, system) instanceof Resolution.Resolved;
    }

    private boolean fitsStatus() {
        boolean known = cells.stream().anyMatch(SampledColumn::isStatus);
        boolean mayBePlaces = Column.key(heading).equals("state");
        return known || (!mayBePlaces && cells.stream().distinct().count() <= MOST_WORDS);
    }

    private static boolean isStatus(String cell) {
        return EngagementStatus.of(cell).isPresent() || StatusWords.recognises(cell);
    }

    private String counted(Predicate<String> test, String words) {
        return cells.stream().filter(test).count() + " of " + cells.size() + " cells " + words;
    }

    private boolean mostly(Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() >= MOST * cells.size();
    }

    private static boolean isCountry(String cell, CountryRegister countries) {
        return isOneCountry(cell, countries)
                || LIST_SEPARATORS.stream().anyMatch(separator -> divides(separator, cell, countries));
    }

    private static boolean isOneCountry(String text, CountryRegister countries) {
        return countries.resolve(text) instanceof Resolution.Resolved;
    }
}
