package org.twelvemonth.intake.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Finds the first bytes of a text file that are no character in its encoding, or its first NUL, with line and column. */
final class BrokenCharacter {
    private static final int BUFFER = 1 << 16;

    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    private BrokenCharacter() {}

    /** For people: {@code the byte E9 in line 3, column 1}; empty when there is none. */
    static String describe(Path file, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new BrokenCharacter().find(in, charset.newDecoder());
        }
    }

    /** Where the first NUL stands, for people: {@code line 3, column 1}; empty when there is none. */
    static String placeOfNul(Path file, Charset charset) throws IOException {
        try (Reader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()))) {
            BrokenCharacter place = new BrokenCharacter();
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == 0) {
                    return place.words();
                }
                place.pass(c);
            }
            return "";
        }
    }

    private String words() {
        return "line " + line + ", column " + column;
    }

    private String find(InputStream in, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            CoderResult result = decoder.decode(bytes, characters, end);
            characters.flip();
            characters.chars().forEach(this::pass);
            characters.clear();
            if (result.isError()) {
                byte[] broken = new byte[result.length()];
                bytes.get(broken);
                return (broken.length == 1 ? "the byte " : "the bytes ")
                        + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(broken) + " in " + words();
            }
            bytes.compact();
        }
        return "";
    }

    private void pass(int character) {
        boolean secondOfLineEnd = afterReturn && character == '\n';
        afterReturn = character == '\r';
        if (secondOfLineEnd || character == '\uFEFF' || Character.isLowSurrogate((char) character)) {
            return;
        }
        if (character == '\n' || character == '\r') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
