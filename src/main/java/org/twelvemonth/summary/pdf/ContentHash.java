package org.twelvemonth.summary.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.openpdf.text.pdf.PdfContentByte;

/** What the pages say, as a digest: the file's identifier, in place of the clock and chance that others take. */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Adds a page that is complete. */
    void add(PdfContentByte page) {
        digest.update(page.getInternalBuffer().toByteArray());
    }

    /** The first 16 bytes, which is how long identifiers customarily are. */
    byte[] value() {
        return Arrays.copyOf(digest.digest(), 16);
    }
}
