package org.twelvemonth.workbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Deflates one piece after the other. What it needs for that is used again and again; for one thread at a time. */
final class PieceMaker implements AutoCloseable {
    /** For rows of XML as small as level 4, in half its time. */
    private static final int LEVEL = 2;

    private static final int BUFFER = 1 << 14;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final XmlBytes xml = new XmlBytes();
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER];

    /** For what the next piece holds; empty. */
    XmlBytes emptied() {
        xml.clear();
        return xml;
    }

    /** A part of a deflate stream that ends at a whole byte and refers to nothing before it. */
    byte[] deflated(byte[] bytes, int size) {
        deflater.reset();
        deflater.setInput(bytes, 0, size);
        deflated.reset();
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            deflated.write(buffer, 0, length);
        } while (length == buffer.length);
        return deflated.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
