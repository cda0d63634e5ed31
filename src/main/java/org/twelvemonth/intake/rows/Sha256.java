package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files: what a file is known by. */
public final class Sha256 {
    private Sha256() {}

    /** The digest of a file's bytes, in lower-case hexadecimal. */
    public static String of(Path file) throws IOException {
        try (DigestInputStream in = of(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
            return text(in);
        }
    }

    /** The digest of a text's UTF-8 bytes, in lower-case hexadecimal. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static DigestInputStream of(InputStream in) {
        return new DigestInputStream(in, newDigest());
    }

    /** The digest of all that was read from the stream; it can be asked once. */
    static String text(DigestInputStream in) {
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
