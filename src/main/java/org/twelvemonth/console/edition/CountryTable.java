package org.twelvemonth.console.edition;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.twelvemonth.country.Country;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Figures.CountryFigures;

/**
 * The countries of an edition, as somebody wants to see them.
 *
 * @param rows what is shown, sorted
 * @param all how many there are without the search
 * @param query what was searched for, stripped
 * @param order what they are sorted by
 * @param columns the columns, in their order; one about markings only where a marking forbids something
 */
record CountryTable(List<Row> rows, int all, String query, CountryOrder order, List<CountryOrder> columns) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A country. */
    record Row(Country country, StandingTag standing, Figures.Counts counts) {}

    /**
     * Those whose name, code or continent has the text, whatever its case and accents.
     *
     * @param sort the parameter of an order
     */
    static CountryTable of(List<CountryFigures> countries, String query, String sort) {
        CountryOrder order = CountryOrder.named(sort);
        List<Row> rows = order.sort(countries).stream()
                .filter(figures -> matches(figures.country(), plain(query)))
                .map(figures -> new Row(figures.country(), new StandingTag(figures.standing()), figures.counts()))
                .toList();
        boolean forbidden =
                countries.stream().anyMatch(figures -> figures.counts().forbidden() > 0);
        List<CountryOrder> columns = Arrays.stream(CountryOrder.values())
                .filter(column -> column != CountryOrder.FORBIDDEN || forbidden)
                .toList();
        return new CountryTable(rows, countries.size(), query.strip(), order, columns);
    }

    private static boolean matches(Country country, String text) {
        return plain(country.name()).contains(text)
                || plain(country.code()).equals(text)
                || plain(country.continent().name()).contains(text);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
