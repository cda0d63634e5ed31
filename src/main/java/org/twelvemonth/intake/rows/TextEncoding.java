package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** How the characters of a text file are encoded. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16"),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252");

    private final Charset charset;
    private final String words;

    TextEncoding(Charset charset, String words) {
        this.charset = charset;
        this.words = words;
    }

    /**
     * Looks at the byte order mark, then at every byte. UTF-8 is only given up for a file that has bytes it cannot have and
     * not one character of several bytes that it could have: a file with both is a damaged one, and must not turn into
     * other words.
     */
    static TextEncoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = HexFormat.of().formatHex(in.readNBytes(2));
            if (start.equals("fffe")) {
                return UTF_16LE;
            }
            if (start.equals("feff")) {
                return UTF_16BE;
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Utf8Evidence.of(in).allowsWindows1252() ? WINDOWS_1252 : UTF_8;
        }
    }

    Charset charset() {
        return charset;
    }

    /** Its name, for people. */
    String words() {
        return words;
    }

    /** What to tell of a file in this encoding. */
    List<String> remarks() {
        return this == WINDOWS_1252
                ? List.of(
                        "is not UTF-8 and was read as Windows-1252. If letters with accents look wrong, save it as CSV with"
                                + " the encoding UTF-8.")
                : List.of();
    }
}
