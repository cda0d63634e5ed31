package org.twelvemonth.gate.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** One way of reading a file: its words in their order. */
public final class Reading {
    private final List<String> words = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private final Map<String, List<Integer>> positions = new HashMap<>();

    Reading(TracedText folded) {
        Matcher word = Phrase.WORD.matcher(folded.text());
        while (word.find()) {
            positions.computeIfAbsent(word.group(), key -> new ArrayList<>()).add(words.size());
            words.add(word.group());
            origins.add(folded.origin(word.start()));
        }
    }

    /** The different words. */
    public Set<String> vocabulary() {
        return positions.keySet();
    }

    /** Where the phrase stands: the numbers of its first words, ascending. */
    public List<Integer> find(Phrase phrase) {
        if (phrase.words().isEmpty()) {
            return List.of();
        }
        return positions.getOrDefault(phrase.words().getFirst(), List.of()).stream()
                .filter(start -> standsAt(start, phrase.words()))
                .toList();
    }

    /** Where in the file the word of this number begins: an index into its text. */
    public int origin(int word) {
        return origins.get(word);
    }

    private boolean standsAt(int start, List<String> phrase) {
        int end = start + phrase.size();
        return end <= words.size() && words.subList(start, end).equals(phrase);
    }
}
