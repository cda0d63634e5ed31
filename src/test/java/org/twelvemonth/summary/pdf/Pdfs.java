package org.twelvemonth.summary.pdf;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;

/** Documents for tests. */
final class Pdfs {
    static final DocumentProperties PROPERTIES = new DocumentProperties(
            "A document & its <title>",
            "What it is about.",
            Locale.UK,
            Instant.parse("2026-11-01T00:00:00Z"),
            "OFFICIAL",
            "A document",
            "For nobody");

    /** Adds blocks to a document. */
    interface Content {
        void addTo(TaggedDocument document) throws Exception;
    }

    private Pdfs() {}

    static byte[] of(Content content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TaggedDocument document = new TaggedDocument(out, PROPERTIES, new Typeface())) {
            content.addTo(document);
        }
        return out.toByteArray();
    }
}
