package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;

/** A column of a file that nobody has described yet: its heading and the first of its cells that are not blank. */
record SampledColumn(String heading, List<String> cells) {
    static final Pattern AMOUNT = Pattern.compile("(\\p{Sc}?)\\s*\\d[\\d,. ]*");

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(,?\\d{3})*");

    /** The share of the cells that must be what a column holds. */
    private static final double MOST = 0.8;

    SampledColumn(String heading) {
        this(heading, new ArrayList<>());
    }

    /** Whether the cells could be those of the column. */
    boolean fits(Column column, CountryRegister countries) {
        return switch (column) {
            case COUNTRY -> mostly(cell -> isCountry(cell, countries));
            case REFERENCE -> cells.stream().distinct().count() >= MOST * cells.size() && !cells.isEmpty();
            default ->
                switch (column.form()) {
                    case DAY, TIME -> mostly(DateForms::isDay);
                    case AMOUNT -> mostly(cell -> AMOUNT.matcher(cell).matches());
                    case COUNT -> mostly(cell -> COUNT.matcher(cell).matches());
                    case LIST, TEXT -> true;
                };
        };
    }

    private boolean mostly(Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() >= MOST * cells.size();
    }

    private static boolean isCountry(String cell, CountryRegister countries) {
        return countries.resolve(cell.split("[;/|]", -1)[0]) instanceof Resolution.Resolved;
    }
}
