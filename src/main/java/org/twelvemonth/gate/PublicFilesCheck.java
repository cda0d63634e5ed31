package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twelvemonth.publiclist.PublicFile;

/**
 * An allow-list: the folder holds the stated files alone, and each of them says what template, window and
 * projection give, to the last character.
 */
final class PublicFilesCheck {
    private static final String FOLDER = "public";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Controls, format characters, private use and unassigned ones, but for line ends and tab. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\n\\r\\t]]");

    private final Path edition;
    private final ExpectedFiles expected;
    private final Violations violations;

    PublicFilesCheck(Path edition, ExpectedFiles expected, Violations violations) {
        this.edition = edition;
        this.expected = expected;
        this.violations = violations;
    }

    /** Checks everything, and returns the texts of the files that can be read. */
    Map<PublicFile, String> check() throws IOException {
        List<String> there = new StatedFolder(edition, FOLDER, PublicFile.fileNames()).check(violations);
        Map<PublicFile, String> texts = new EnumMap<>(PublicFile.class);
        for (PublicFile file : PublicFile.values()) {
            if (there.contains(file.fileName())) {
                text(file).ifPresent(text -> texts.put(file, text));
            }
        }
        texts.forEach(this::compare);
        return texts;
    }

    private Optional<String> text(PublicFile file) throws IOException {
        try {
            return Optional.of(Files.readString(edition.resolve(name(file)), UTF_8));
        } catch (CharacterCodingException e) {
            violations.add(name(file), "", GateRule.NOT_UTF8);
            return Optional.empty();
        }
    }

    private void compare(PublicFile file, String written) {
        String allowed = expected.text(file);
        if (!written.equals(allowed)) {
            Difference difference = explain(file, written, allowed);
            violations.add(name(file), difference.place(), difference.rule());
        }
    }

    private static Difference explain(PublicFile file, String written, String allowed) {
        int index = firstDifference(written, allowed);
        if (index < written.length()
                && INVISIBLE
                        .matcher(Character.toString(written.codePointAt(index)))
                        .matches()) {
            boolean mark = index == 0 && written.charAt(0) == BYTE_ORDER_MARK;
            return Difference.at(written, index, mark ? GateRule.BYTE_ORDER_MARK : GateRule.INVISIBLE_CHARACTER);
        }
        Optional<Difference> understood = switch (file) {
            case PAGE, FRAGMENT -> HtmlComparison.of(written, allowed);
            case CSV -> CsvComparison.of(written, allowed);
            case CSV_METADATA, JSON -> JsonComparison.of(written, allowed);
            case TEXT -> Optional.empty();
        };
        return understood.orElseGet(() -> Difference.at(written, index, remainder(file, written, allowed)));
    }

    /** Nothing of the structure differs: it is the text of a page, or how a document is laid out. */
    private static GateRule remainder(PublicFile file, String written, String allowed) {
        return switch (file) {
            case PAGE, FRAGMENT -> HtmlComparison.sameText(written, allowed) ? GateRule.LAYOUT : GateRule.TEXT;
            case TEXT -> written.strip().equals(allowed.strip()) ? GateRule.LAYOUT : GateRule.TEXT;
            case CSV, CSV_METADATA, JSON -> GateRule.LAYOUT;
        };
    }

    private static int firstDifference(String written, String allowed) {
        int index = 0;
        while (index < written.length() && index < allowed.length() && written.charAt(index) == allowed.charAt(index)) {
            index++;
        }
        return index;
    }

    static String name(PublicFile file) {
        return FOLDER + "/" + file.fileName();
    }
}
