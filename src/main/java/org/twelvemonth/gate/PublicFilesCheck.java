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
            int index = firstDifference(written, allowed);
            violations.add(name(file), place(written, index), rule(written, index));
        }
    }

    private static GateRule rule(String written, int index) {
        if (index == 0 && written.indexOf(BYTE_ORDER_MARK) == 0) {
            return GateRule.BYTE_ORDER_MARK;
        }
        boolean invisible = index < written.length()
                && INVISIBLE
                        .matcher(Character.toString(written.codePointAt(index)))
                        .matches();
        return invisible ? GateRule.INVISIBLE_CHARACTER : GateRule.TEXT;
    }

    private static int firstDifference(String written, String allowed) {
        int index = 0;
        while (index < written.length() && index < allowed.length() && written.charAt(index) == allowed.charAt(index)) {
            index++;
        }
        return index;
    }

    /** The line and column of a character, both from 1, in code points. */
    private static String place(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (text.codePointCount(lineStart, index) + 1);
    }

    static String name(PublicFile file) {
        return FOLDER + "/" + file.fileName();
    }
}
