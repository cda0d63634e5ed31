package org.twelvemonth.job;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.twelvemonth.text.QuotedText;

/**
 * Refuses YAML of which a part would be lost without a word: a key that stands twice, a second document, and anchors, aliases
 * and merge keys, which the settings do not have. Names the lines.
 */
final class YamlKeys {
    private static final String MERGE = "<<";

    private final Path file;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int documents;

    /** One mapping or list that is open. */
    private static final class Level {
        private final String path;
        private final boolean isMapping;
        private final Map<String, Integer> lines = new HashMap<>();
        private @Nullable String key;

        Level(String path, boolean isMapping) {
            this.path = path;
            this.isMapping = isMapping;
        }

        boolean awaitsKey() {
            return isMapping && key == null;
        }

        String pathOf(String below) {
            return path.isEmpty() ? below : path + "." + below;
        }
    }

    private YamlKeys(Path file) {
        this.file = file;
    }

    /**
     * Leaves text that is no YAML to those who read it.
     *
     * @throws SettingsException with a sentence for the user
     */
    static void check(String text, Path file) {
        YamlKeys keys = new YamlKeys(file);
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
                keys.add(event);
            }
        } catch (YamlEngineException e) {
            // The settings' reader says what is wrong, and where.
        }
    }

    private void add(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> refuseSecondDocument(event);
            case MappingEnd, SequenceEnd -> {
                levels.pop();
                valueEnds();
            }
            case MappingStart, SequenceStart -> {
                refuseAnchor((NodeEvent) event);
                open((CollectionStartEvent) event);
            }
            case Scalar -> {
                refuseAnchor((NodeEvent) event);
                addScalar((ScalarEvent) event);
            }
            case Alias ->
                throw refused(
                        event,
                        "the alias " + QuotedText.of("*" + ((AliasEvent) event).getAlias())
                                + " stands for another part of the file, and the settings have no aliases. Write the value"
                                + " itself.");
            default -> {
                // Starts and ends of the stream and of documents, and comments.
            }
        }
    }

    private void open(CollectionStartEvent event) {
        Level outer = levels.peek();
        String path = outer == null ? "" : outer.key == null ? outer.path : outer.pathOf(outer.key);
        levels.push(new Level(path, event.getEventId() == Event.ID.MappingStart));
    }

    private void addScalar(ScalarEvent scalar) {
        Level level = levels.peek();
        if (level == null || !level.awaitsKey()) {
            valueEnds();
            return;
        }
        String key = scalar.getValue();
        if (key.equals(MERGE) && scalar.isPlain()) {
            throw refused(
                    scalar,
                    "the key \"<<\" merges another part of the file, and the settings have no merge keys. Write the"
                            + " entries themselves.");
        }
        Integer before = level.lines.put(key, line(scalar));
        if (before != null) {
            throw new SettingsException(file + ": the key " + QuotedText.of(level.pathOf(key)) + " stands twice, in "
                    + (before == line(scalar) ? "line " + before : "lines " + before + " and " + line(scalar))
                    + ". Only one of them can count; leave the one that is meant.");
        }
        level.key = key;
    }

    private void valueEnds() {
        Level level = levels.peek();
        if (level != null) {
            level.key = null;
        }
    }

    private void refuseAnchor(NodeEvent event) {
        event.getAnchor().ifPresent(anchor -> {
            throw refused(
                    event,
                    "the anchor " + QuotedText.of("&" + anchor)
                            + " names a part of the file, and the settings have no anchors. Take it out, and write the"
                            + " value wherever it is meant.");
        });
    }

    private void refuseSecondDocument(Event event) {
        documents++;
        if (documents > 1) {
            throw refused(
                    event,
                    "a second YAML document begins with \"---\", and only the first would be read. Put all settings"
                            + " into one document.");
        }
    }

    private SettingsException refused(Event event, String what) {
        return new SettingsException(file + ", line " + line(event) + ": " + what);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
