package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twelvemonth.publiclist.PublicFile;

/**
 * The first net, an allow-list: the folder holds the stated files alone, and each of them says what template, window and
 * projection give, to the last character.
 */
final class PublicFilesCheck {
    static final String FOLDER = "public";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Controls, format characters, private use and unassigned ones, but for line ends and tab. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\n\\r\\t]]");

    private final Path folder;
    private final ExpectedFiles expected;
    private final Violations violations;

    PublicFilesCheck(Path edition, ExpectedFiles expected, Violations violations) {
        this.folder = edition.resolve(FOLDER);
        this.expected = expected;
        this.violations = violations;
    }

    /** Checks everything, and returns what can be read, decoded, for the second net. */
    Map<PublicFile, String> check() throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            violations.add(FOLDER, "", GateRule.FILE_MISSING);
            return Map.of();
        }
        checkEntries();
        Map<PublicFile, String> texts = new EnumMap<>(PublicFile.class);
        for (PublicFile file : PublicFile.values()) {
            text(file).ifPresent(text -> texts.put(file, text));
        }
        texts.forEach(this::compare);
        return texts;
    }

    /** An entry that is not stated is told by its number alone: its name may be the leak. */
    private void checkEntries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            for (int i = 0; i < names.size(); i++) {
                if (!PublicFile.fileNames().contains(names.get(i))) {
                    violations.add(
                            FOLDER, "entry " + (i + 1) + " of " + names.size() + " by name", GateRule.ENTRY_NOT_STATED);
                }
            }
        }
    }

    private Optional<String> text(PublicFile file) throws IOException {
        Path path = folder.resolve(file.fileName());
        if (!Files.exists(path, NOFOLLOW_LINKS)) {
            violations.add(name(file), "", GateRule.FILE_MISSING);
            return Optional.empty();
        }
        if (!Files.isRegularFile(path, NOFOLLOW_LINKS)) {
            violations.add(name(file), "", GateRule.NOT_A_PLAIN_FILE);
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return Optional.of(UTF_8.newDecoder().decode(bytes).toString());
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
