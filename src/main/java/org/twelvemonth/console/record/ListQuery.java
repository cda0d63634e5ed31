package org.twelvemonth.console.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a page with a list was asked for, and the addresses that ask for something else of the same list.
 *
 * @param q what is searched for, empty for everything
 * @param filter the one group that is shown, empty for all
 * @param sort the column that the list is sorted by, with a minus before it for the last first; empty for the list's own order
 * @param page which page of it, from 1
 * @param filterName what the address calls the group
 */
record ListQuery(String q, String filter, String sort, int page, String filterName) {
    private static final int LONGEST = 200;
    private static final String DESCENDING = "-";

    /**
     * Reads what the address has, and passes over what it cannot have.
     *
     * @param parameters the address's parameters
     * @param filterName what the address calls the group
     * @param sorts the columns that the list can be sorted by
     */
    static ListQuery of(Map<String, String> parameters, String filterName, List<String> sorts) {
        String sort = parameters.getOrDefault("sort", "");
        return new ListQuery(
                shortened(parameters.getOrDefault("q", "").strip()),
                shortened(parameters.getOrDefault(filterName, "")),
                sorts.contains(column(sort)) ? sort : "",
                page(parameters.getOrDefault("page", "1")),
                filterName);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int page(String written) {
        return written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
    }

    /** Whether a row with these texts is looked for. */
    boolean finds(Stream<String> texts) {
        String looked = q.toLowerCase(Locale.ROOT);
        return q.isEmpty()
                || texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(looked));
    }

    /** The column that the list is sorted by, empty for its own order. */
    String column() {
        return column(sort);
    }

    boolean descending() {
        return sort.startsWith(DESCENDING);
    }

    private static String column(String sort) {
        return sort.startsWith(DESCENDING) ? sort.substring(DESCENDING.length()) : sort;
    }

    /** As {@code aria-sort} has it. */
    public String direction(String column) {
        if (!column().equals(column)) {
            return "none";
        }
        return descending() ? "descending" : "ascending";
    }

    /** The list sorted by the column; the other way round when it is already. */
    public String sortedBy(String column) {
        String next = sort.equals(column) ? DESCENDING + column : column;
        return new ListQuery(q, filter, next, 1, filterName).link();
    }

    public String onPage(int number) {
        return new ListQuery(q, filter, sort, number, filterName).link();
    }

    /** One group alone; all of them for an empty text. */
    public String filteredBy(String group) {
        return new ListQuery(q, group, sort, 1, filterName).link();
    }

    /** Everything, in the list's own order. */
    public String cleared() {
        return new ListQuery("", "", "", 1, filterName).link();
    }

    public boolean narrowed() {
        return !q.isEmpty() || !filter.isEmpty();
    }

    /** The address, relative to the page's own. */
    private String link() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("");
        Map<String, String> values = Map.of("q", q, filterName, filter, "sort", sort);
        List.of("q", filterName, "sort").stream()
                .filter(name -> !values.getOrDefault(name, "").isEmpty())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (page > 1 || (!narrowed() && sort.isEmpty())) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
