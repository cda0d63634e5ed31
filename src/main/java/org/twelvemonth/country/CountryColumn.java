package org.twelvemonth.country;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of countries in one column of a file. Says which codes cannot be taken for those of ISO 3166, for the column as a
 * whole speaks against it: CH is Switzerland, and China in a column that also holds JA and CE.
 *
 * <p>Holds at most {@value #MOST} different names. For one thread.
 */
public final class CountryColumn {
    private static final int MOST = 10_000;
    private static final int MOST_EXAMPLES = 3;
    private static final Pattern ALPHA2 = Pattern.compile("[A-Z]{2}|[a-z]{2}");

    /** How programs and people write that something is missing or unknown, or "no". */
    private static final Set<String> MARKS = Set.of("NA", "NI", "NO", "NR");

    /** The mark that is written for a missing value alone, and so means it wherever a file writes it elsewhere. */
    private static final String NOT_AVAILABLE = "NA";

    private final CountryRegister register;
    private final OtherCodes otherCodes;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> onlyFips = new TreeSet<>();
    private final Set<String> onlyIoc = new TreeSet<>();
    private boolean notAvailableElsewhere;

    CountryColumn(CountryRegister register, OtherCodes otherCodes) {
        this.register = register;
        this.otherCodes = otherCodes;
    }

    /** Adds a name as it is written in the column. */
    public void add(String written) {
        String name = WrittenName.trim(written);
        if (name.isEmpty() || isMark(name) || codes.size() + others.size() >= MOST) {
            return;
        }
        boolean added = isAlpha2(name) ? codes.add(name) : others.add(name);
        if (added) {
            otherCodes
                    .find(name)
                    .filter(code -> register.resolve(name) instanceof Resolution.Unresolved)
                    .ifPresent(code -> only(code.system()).add(code.code()));
        }
    }

    /** Adds a cell of another column of the file. */
    public void addElsewhere(String cell) {
        if (cell.length() <= 20 && WrittenName.trim(cell).equalsIgnoreCase(NOT_AVAILABLE)) {
            notAvailableElsewhere = true;
        }
    }

    /**
     * Why the name cannot be taken for what it means alone, and what to do, as whole sentences; empty when it can.
     *
     * @param declared the system that the settings name for the column, null where they name none
     */
    public Optional<String> doubt(String written, @Nullable CodeSystem declared) {
        String name = WrittenName.trim(written);
        Optional<String> doubt = declared == null ? doubtOfSystem(name) : Optional.empty();
        return doubt.or(() -> isMark(name) && declared != CodeSystem.FIPS ? doubtOfMark(name) : Optional.empty());
    }

    /** The system besides ISO 3166 whose codes the column holds. */
    public Optional<CodeSystem> looksLike() {
        if (!onlyFips.isEmpty()) {
            return Optional.of(CodeSystem.FIPS);
        }
        return onlyIoc.isEmpty() ? Optional.empty() : Optional.of(CodeSystem.IOC);
    }

    static boolean isMark(String name) {
        return MARKS.contains(name.strip().toUpperCase(Locale.ROOT));
    }

    private Optional<String> doubtOfMark(String name) {
        String why;
        if (!holdsCodesWrittenLike(name)) {
            why = "the column does not hold alpha-2 codes";
        } else if (notAvailableElsewhere && name.equalsIgnoreCase(NOT_AVAILABLE)) {
            why = "the file writes it in other columns, too";
        } else {
            return Optional.empty();
        }
        String country = register.resolve(name) instanceof Resolution.Resolved resolved
                ? resolved.country().name()
                : name;
        return Optional.of(
                "\"%s\" may be the ISO code of %s, or a mark for what is missing or not known: %s. Write the name %s if that country is meant, else the country that was assisted."
                        .formatted(name, country, why, country));
    }

    private boolean holdsCodesWrittenLike(String name) {
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
        return codes.stream().anyMatch(code -> code.equals(code.toUpperCase(Locale.ROOT)) == upper);
    }

    private Optional<String> doubtOfSystem(String name) {
        return otherCodes
                .find(name)
                .filter(code -> !only(code.system()).isEmpty())
                .filter(code -> !(register.resolve(name) instanceof Resolution.Resolved iso)
                        || !iso.country().code().equals(code.country()))
                .map(code -> doubt(name, code));
    }

    private String doubt(String name, OtherCodes.Code code) {
        String system = code.system().title();
        String there = register.byCode(code.country()).map(Country::name).orElse(code.place());
        String meanings = register.resolve(name) instanceof Resolution.Resolved iso
                ? "is the ISO 3166 code of %s and the %s code of %s"
                        .formatted(iso.country().name(), system, there)
                : "is not an ISO 3166 code, but the %s code of %s".formatted(system, there);
        return "\"%s\" %s. The column looks like %s codes: it holds %s. Write names, or say in the mapping of the file which codes it has: country-codes: %s, or country-codes: ISO (docs/mapping.md)."
                .formatted(name, meanings, system, examples(only(code.system())), code.system());
    }

    private Set<String> only(CodeSystem system) {
        return system == CodeSystem.FIPS ? onlyFips : onlyIoc;
    }

    private static String examples(Set<String> codes) {
        List<String> shown = codes.stream().limit(MOST_EXAMPLES).toList();
        int more = codes.size() - shown.size();
        return shown.stream().collect(joining(", ")) + (more > 0 ? " and " + more + " more" : "")
                + ", which ISO 3166 does not have";
    }

    private boolean isAlpha2(String name) {
        return ALPHA2.matcher(name).matches()
                && register.byCode(name.toUpperCase(Locale.ROOT)).isPresent();
    }
}
