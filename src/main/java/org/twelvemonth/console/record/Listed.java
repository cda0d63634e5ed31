package org.twelvemonth.console.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list as a page shows it: its groups with their counts, and of the rows that are looked for those of one page. It is
 * shown every row once, and holds no more than it says.
 *
 * @param <T> a row
 */
final class Listed<T> {
    /** The order in which the rows come. */
    static final Comparator<Object> AS_READ = Comparator.comparingInt(row -> 0);

    /** No list has more groups that mean something; what goes beyond is counted together. */
    private static final int MOST_GROUPS = 200;

    static final String OTHERS = "Others";

    private final ListQuery query;
    private final Found<T> found;
    private final Map<String, Integer> groups = new TreeMap<>();
    private int total;

    Listed(ListQuery query, Comparator<? super T> order) {
        this.query = query;
        this.found = new Found<>(query, query.descending() ? order.reversed() : order);
    }

    /**
     * Shows it a row.
     *
     * @param of the groups that the row belongs to
     * @param texts what of it can be searched for
     */
    void add(T row, Collection<String> of, Stream<String> texts) {
        total++;
        boolean shown = query.filter().isEmpty();
        for (String group : of) {
            String counted = groups.size() < MOST_GROUPS || groups.containsKey(group) ? group : OTHERS;
            groups.merge(counted, 1, Integer::sum);
            shown |= query.filter().equalsIgnoreCase(counted);
        }
        if (shown && query.finds(texts)) {
            found.add(row);
        }
    }

    public ListQuery query() {
        return query;
    }

    public Found<T> found() {
        return found;
    }

    /** How many rows there are, whatever is looked for. */
    public int total() {
        return total;
    }

    /** How many rows belong to the group, whatever is looked for. */
    public int count(String group) {
        return groups.getOrDefault(group, 0);
    }

    /** The counts by group, in the order of their names. */
    public Map<String, Integer> groups() {
        return groups;
    }
}
