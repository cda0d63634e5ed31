package org.twelvemonth.gate;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xml.sax.Attributes;

/** Refuses document properties beyond title and language, and those that must be fixed when they are not. */
final class PropertiesHandler extends PartHandler {
    private static final Set<String> ALLOWED = Set.of(
            "coreProperties", "Properties", "title", "language", "creator", "created", "modified", "Application");
    private static final String CREATOR = "Twelvemonth";

    private final LocalDate windowEnd;
    private final StringBuilder text = new StringBuilder();

    /** @param windowEnd what a workbook counts as made on: the clock must not show */
    PropertiesHandler(LocalDate windowEnd, BiConsumer<String, GateRule> refused) {
        super(refused);
        this.windowEnd = windowEnd;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        text.setLength(0);
        if (!ALLOWED.contains(name)) {
            refuse(GateRule.PROPERTY);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        boolean asFixed = switch (name) {
            case "creator" -> CREATOR.contentEquals(text);
            case "created", "modified" -> (windowEnd + "T00:00:00Z").contentEquals(text);
            default -> true;
        };
        if (!asFixed) {
            refuse(GateRule.PROPERTY);
        }
        text.setLength(0);
    }
}
