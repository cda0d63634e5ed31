package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;

/** What a file's bytes say for and against UTF-8. */
final class Utf8Evidence {
    private static final int BUFFER = 1 << 16;

    private boolean malformed;
    private boolean characterOfSeveralBytes;
    private boolean notWindows1252;
    private int expected;

    private Utf8Evidence() {}

    /** Reads the stream to its end, or to the first NUL, which no text has. */
    static Utf8Evidence of(InputStream in) throws IOException {
        Utf8Evidence evidence = new Utf8Evidence();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0 && !evidence.notWindows1252; count = in.read(buffer)) {
            evidence.add(buffer, count);
        }
        evidence.malformed |= evidence.expected > 0;
        return evidence;
    }

    boolean allowsWindows1252() {
        return malformed && !characterOfSeveralBytes && !notWindows1252;
    }

    private void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            // Most bytes are ASCII, which says nothing where no character has begun; a NUL does.
            if (bytes[i] <= 0 || expected > 0) {
                add(bytes[i] & 0xFF);
            }
        }
    }

    private void add(int b) {
        if (expected > 0 && (b & 0xC0) == 0x80) {
            expected--;
            characterOfSeveralBytes |= expected == 0;
            return;
        }
        malformed |= expected > 0;
        expected = 0;
        if (b >= 0xC2 && b <= 0xF4) {
            expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        } else if (b >= 0x80) {
            malformed = true;
        }
        notWindows1252 |= b == 0;
    }
}
