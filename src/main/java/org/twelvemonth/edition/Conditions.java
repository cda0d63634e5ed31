package org.twelvemonth.edition;

import static java.util.stream.Collectors.joining;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twelvemonth.country.PrintableName;

/**
 * What shaped an edition besides the record files. Internal, and without anything from inside a record.
 *
 * @param program the version of the software
 * @param countries SHA-256 of the tables of countries that come with the program, in hexadecimal
 * @param settings the settings that shape a report or its approval, by their path in the settings file, such as
 *     {@code countries.crown-dependencies}; those with their default included
 * @param templates the lines of each template, by file name
 */
public record Conditions(
        String program,
        String countries,
        SortedMap<String, String> settings,
        SortedMap<String, List<String>> templates) {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    /**
     * What has changed in one part.
     *
     * @param part the settings, the program, or the file name of a template
     * @param sentences the changes, at most twenty and the number of the others
     */
    public record Change(String part, String sentences) {}

    /** SHA-256 of them, in hexadecimal. */
    public String digest() {
        return Digest.of(String.join("\n", program, countries, settings.toString(), templates.toString()));
    }

    /** What others have changed against these, part by part; none when they are the same. */
    public List<Change> changesTo(Conditions now) {
        List<Change> changes = new ArrayList<>();
        add(changes, "Program", changedProgram(now));
        add(changes, "Settings", changedSettings(now));
        for (String template : union(templates, now.templates)) {
            add(
                    changes,
                    template,
                    changedLines(
                            templates.getOrDefault(template, List.of()),
                            now.templates.getOrDefault(template, List.of())));
        }
        return changes;
    }

    private static void add(List<Change> changes, String part, List<String> sentences) {
        if (!sentences.isEmpty()) {
            String more = sentences.size() > MOST ? " And " + (sentences.size() - MOST) + " more changes." : "";
            changes.add(new Change(part, sentences.stream().limit(MOST).collect(joining(" ")) + more));
        }
    }

    private List<String> changedProgram(Conditions now) {
        List<String> changes = new ArrayList<>();
        if (!program.equals(now.program)) {
            changes.add("Its version was " + program + " and is " + now.program + ".");
        }
        if (!countries.equals(now.countries)) {
            changes.add("Its tables of countries were changed.");
        }
        return changes;
    }

    private List<String> changedSettings(Conditions now) {
        List<String> changes = new ArrayList<>();
        for (String key : union(settings, now.settings)) {
            String before = settings.get(key);
            String after = now.settings.get(key);
            if (before == null) {
                changes.add(key + " is new: " + quoted(String.valueOf(after)) + ".");
            } else if (after == null) {
                changes.add(key + ", which was " + quoted(before) + ", is gone.");
            } else if (!before.equals(after)) {
                changes.add(key + " was " + quoted(before) + " and is " + quoted(after) + ".");
            }
        }
        return changes;
    }

    private static List<String> changedLines(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after).getDeltas().stream()
                .map(Conditions::sentence)
                .toList();
    }

    private static String sentence(AbstractDelta<String> delta) {
        int line = delta.getTarget().getPosition() + 1;
        String before = quoted(String.join("\n", delta.getSource().getLines()));
        String after = quoted(String.join("\n", delta.getTarget().getLines()));
        return switch (delta.getType()) {
            case INSERT -> "From line " + line + " on, new: " + after + ".";
            case DELETE -> "Before line " + line + ", gone: " + before + ".";
            case CHANGE -> "From line " + line + " on, " + before + " became " + after + ".";
            case EQUAL -> "";
        };
    }

    /** In quotation marks, shortened, and with what cannot be seen as code points. */
    private static String quoted(String text) {
        String shortened = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
        return shortened
                .codePoints()
                .mapToObj(point -> point == '\n' ? " / " : shown(point))
                .collect(joining("", "“", "”"));
    }

    private static String shown(int point) {
        String text = Character.toString(point);
        return PrintableName.matches("x" + text) ? text : String.format(Locale.ROOT, "[U+%04X]", point);
    }

    private static SortedSet<String> union(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        SortedMap<String, Object> all = new TreeMap<>(one);
        all.putAll(other);
        return new TreeSet<>(all.keySet());
    }
}
