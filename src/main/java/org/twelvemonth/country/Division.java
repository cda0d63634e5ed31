package org.twelvemonth.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The ways to divide a text into names at a separator, where a name may hold the separator itself: "China, Hong Kong SAR,
 * Malaysia" is three names, or two.
 */
public final class Division {
    /** So many neighbouring parts may be one name: no known name has more. */
    private static final int LONGEST_RUN = 6;

    /** Longer than any known name. */
    private static final int MOST_CHARACTERS = 200;

    /** A text of more parts is a list, and is read part by part. */
    private static final int MOST_PARTS = 500;

    /** Two readings that differ are enough to refuse a text; a few more make the message complete. */
    private static final int MOST_READINGS = 4;

    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /** Divides the text at the separator. */
    public Division(String text, Pattern separator) {
        this.text = text;
        int start = 0;
        for (MatchResult gap : separator.matcher(text).results().toList()) {
            add(start, gap.start());
            start = gap.end();
        }
        add(start, text.length());
    }

    /**
     * One way to read the text.
     *
     * @param names the names, in the order of the text
     * @param meant what they mean together
     * @param runs two or more neighbouring names with the separators between them
     */
    public record Reading<T>(List<String> names, Set<T> meant, List<String> runs) {}

    /** A way to read the text from a part to its end: the parts with which names start, and what they mean. */
    private record Path<T>(List<Integer> starts, Set<T> meant) {}

    /** The parts that are not blank, without white space around them. */
    public List<String> parts() {
        return IntStream.range(0, starts.size())
                .mapToObj(part -> run(part, part + 1))
                .toList();
    }

    /**
     * All readings in which every name means something, no two that mean the same; those with the longest names first.
     *
     * @param meaning what a name means; empty when it means nothing
     */
    public <T> List<Reading<T>> readings(Function<String, Set<T>> meaning) {
        List<Map<Set<T>, Path<T>>> from = new ArrayList<>();
        for (int i = 0; i <= starts.size(); i++) {
            from.add(new LinkedHashMap<>());
        }
        from.getLast().put(Set.of(), new Path<>(List.of(), Set.of()));
        for (int start = starts.size() - 1; start >= 0; start--) {
            for (int end = lastOfRun(start); end > start; end--) {
                Set<T> meant = from.get(end).isEmpty() ? Set.of() : meaning.apply(run(start, end));
                if (!meant.isEmpty()) {
                    for (Path<T> rest : from.get(end).values()) {
                        add(from.get(start), before(start, meant, rest));
                    }
                }
            }
        }
        return from.getFirst().values().stream().map(this::reading).toList();
    }

    private static <T> void add(Map<Set<T>, Path<T>> paths, Path<T> path) {
        if (paths.size() < MOST_READINGS) {
            paths.putIfAbsent(path.meant(), path);
        }
    }

    private static <T> Path<T> before(int start, Set<T> meant, Path<T> rest) {
        List<Integer> starts = new ArrayList<>(List.of(start));
        starts.addAll(rest.starts());
        Set<T> all = new LinkedHashSet<>(meant);
        all.addAll(rest.meant());
        return new Path<>(starts, all);
    }

    private <T> Reading<T> reading(Path<T> path) {
        List<Integer> bounds = new ArrayList<>(path.starts());
        bounds.add(starts.size());
        int size = path.starts().size();
        List<String> names = IntStream.range(0, size)
                .mapToObj(name -> run(bounds.get(name), bounds.get(name + 1)))
                .toList();
        List<String> runs = IntStream.range(0, size)
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(first + 2, Math.min(size, first + LONGEST_RUN))
                        .mapToObj(last -> run(bounds.get(first), bounds.get(last))))
                .toList();
        return new Reading<>(names, path.meant(), runs);
    }

    private void add(int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            starts.add(start);
            ends.add(end);
        }
    }

    /** Where the longest run that starts with this part ends, exclusive. */
    private int lastOfRun(int start) {
        int end = Math.min(starts.size(), start + (starts.size() > MOST_PARTS ? 1 : LONGEST_RUN));
        while (end > start + 1 && ends.get(end - 1) - starts.get(start) > MOST_CHARACTERS) {
            end--;
        }
        return end;
    }

    private String run(int start, int end) {
        return text.substring(starts.get(start), ends.get(end - 1)).strip();
    }
}
