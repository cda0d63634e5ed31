package org.twelvemonth.console.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of one page, chosen from a list while that is read: no more are held than stand before the page's end, and those
 * are limited.
 *
 * @param <T> a row
 */
final class Found<T> {
    static final int PER_PAGE = 50;
    static final int LAST_PAGE = 200;

    private final int page;
    private final Comparator<? super T> order;
    private final List<T> first = new ArrayList<>();
    private int count;

    /**
     * Nothing yet.
     *
     * @param order the order of the list; rows that it does not part stay as they come
     */
    Found(ListQuery query, Comparator<? super T> order) {
        this.page = Math.min(query.page(), LAST_PAGE);
        this.order = order;
    }

    void add(T row) {
        count++;
        first.add(row);
        int needed = page * PER_PAGE;
        if (first.size() >= 2 * needed) {
            first.sort(order);
            first.subList(needed, first.size()).clear();
        }
    }

    /** How many rows were found. */
    public int count() {
        return count;
    }

    /** How many pages can be asked for. */
    public int pages() {
        return Math.clamp(Math.ceilDiv(count, PER_PAGE), 1, LAST_PAGE);
    }

    /** The page that is shown: the last one where a later one was asked for. */
    public int page() {
        return Math.min(page, pages());
    }

    /** Whether there are rows beyond the last page. */
    public boolean cut() {
        return count > LAST_PAGE * PER_PAGE;
    }

    public int from() {
        return (page() - 1) * PER_PAGE + 1;
    }

    public int to() {
        return Math.min(page() * PER_PAGE, count);
    }

    /** The page's rows. */
    public List<T> rows() {
        first.sort(order);
        return List.copyOf(first.subList(Math.min(from() - 1, first.size()), Math.min(to(), first.size())));
    }

    /** The pages to link to: the first, the last, this one and its neighbours; 0 where some are left out. */
    public List<Integer> links() {
        List<Integer> shown = IntStream.rangeClosed(1, pages())
                .filter(number -> number == 1 || number == pages() || Math.abs(number - page()) <= 1)
                .boxed()
                .toList();
        return shown.stream()
                .flatMap(number -> number == 1 || shown.contains(number - 1) ? Stream.of(number) : Stream.of(0, number))
                .toList();
    }
}
