package org.twelvemonth.workbook.xlsx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the rows of a table by group, which gives the position of every row before the first is written. Its size grows
 * with the groups, not with the rows.
 *
 * @param <K> the groups
 */
final class RowCount<K> {
    private final Comparator<? super K> order;
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> groups = new ArrayList<>();
    private final Map<K, Integer> counts = new HashMap<>();
    private final Map<K, Map<K, Integer>> mentions = new HashMap<>();

    RowCount(Comparator<? super K> order) {
        this.order = order;
    }

    /** Counts a row of the group that can be found by others too. */
    void add(K group, Collection<K> mentioned) {
        numbers.computeIfAbsent(group, added -> {
            groups.add(added);
            return groups.size() - 1;
        });
        int index = of(group);
        counts.put(group, index + 1);
        if (mentioned.size() > 1) {
            for (K other : mentioned) {
                mentions.computeIfAbsent(other, key -> new HashMap<>()).putIfAbsent(group, index);
            }
        }
    }

    /** The number of a group, in the order in which the groups were first added. */
    int number(K group) {
        return Objects.requireNonNull(numbers.get(group));
    }

    /** Compares groups by their numbers. */
    int compare(int one, int other) {
        return order.compare(groups.get(one), groups.get(other));
    }

    /** The rows of a group so far. */
    private int of(K group) {
        return counts.getOrDefault(group, 0);
    }

    /** The positions of the rows: group after group in their order, and within a group in the order of adding. */
    Layout<K> layout(int rowsPerSheet) {
        Map<K, Integer> first = new HashMap<>();
        Map<K, Integer> mentioning = new HashMap<>();
        int next = 0;
        for (K group : groups.stream().sorted(order).toList()) {
            first.put(group, next);
            for (Map.Entry<K, Map<K, Integer>> mention : mentions.entrySet()) {
                Integer index = mention.getValue().get(group);
                if (index != null) {
                    mentioning.putIfAbsent(mention.getKey(), next + index);
                }
            }
            next += of(group);
        }
        mentioning.forEach(first::putIfAbsent);
        return new Layout<>(first, next, rowsPerSheet);
    }
}
