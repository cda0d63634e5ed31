package org.twelvemonth.workbook.xlsx;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts the rows of a table by group, so that every row's place is known before the first is written. Its size grows
 * with the groups, never with the rows.
 *
 * @param <K> what the rows are grouped by
 */
public final class RowCount<K> {
    private final Map<K, Integer> counts = new HashMap<>();
    private final Map<K, Map<K, Integer>> mentions = new HashMap<>();

    /** Counts a row of the group. */
    public void add(K group) {
        counts.merge(group, 1, Integer::sum);
    }

    /** Counts a row of the group that may be looked for under others too. */
    public void add(K group, Collection<K> mentioned) {
        int index = of(group);
        counts.put(group, index + 1);
        if (mentioned.size() > 1) {
            for (K other : mentioned) {
                mentions.computeIfAbsent(other, key -> new HashMap<>()).putIfAbsent(group, index);
            }
        }
    }

    /** The rows of a group so far. */
    public int of(K group) {
        return counts.getOrDefault(group, 0);
    }

    /** The places of the rows: group after group in the given order, and within a group as they come. */
    public Layout<K> layout(Comparator<? super K> order, int rowsPerSheet) {
        TreeSet<K> groups = new TreeSet<>(order);
        groups.addAll(counts.keySet());
        Map<K, Layout.Span> spans = new LinkedHashMap<>();
        int next = 0;
        for (K group : groups) {
            spans.put(group, new Layout.Span(next, next + of(group)));
            next += of(group);
        }
        return new Layout<>(spans, firstMentions(spans), next, rowsPerSheet);
    }

    private Map<K, Integer> firstMentions(Map<K, Layout.Span> spans) {
        Map<K, Integer> first = new HashMap<>();
        spans.forEach((group, span) -> mentions.forEach((mentioned, byGroup) -> {
            Integer index = byGroup.get(group);
            if (index != null) {
                first.putIfAbsent(mentioned, span.from() + index);
            }
        }));
        spans.forEach((group, span) -> first.put(group, span.from()));
        return first;
    }
}
