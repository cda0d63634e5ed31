package org.twelvemonth.sort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Writes items to the temporary files of a sort, and reads them back.
 *
 * @param <T> the items
 */
public interface ItemCodec<T> {
    /** The most characters that {@link DataOutput#writeUTF} takes whatever they are: it writes at most 65,535 bytes. */
    int TEXT_PART = 65_535 / 3;

    /** Writes an item. */
    void write(T item, DataOutput output) throws IOException;

    /** Reads what {@link #write} wrote, to its last byte. */
    T read(DataInput input) throws IOException;

    /** The estimated size of the item in memory, in the unit of the sort's limit; at least 1. */
    long size(T item);

    /** Writes a text of any length; it is read back with every character, unpaired surrogates included. */
    static void writeText(String text, DataOutput output) throws IOException {
        int parts = Math.max(1, Math.ceilDiv(text.length(), TEXT_PART));
        output.writeShort(parts);
        for (int part = 0; part < parts; part++) {
            output.writeUTF(text.substring(part * TEXT_PART, Math.min(text.length(), (part + 1) * TEXT_PART)));
        }
    }

    /** Reads what {@link #writeText} wrote. */
    static String readText(DataInput input) throws IOException {
        int parts = input.readUnsignedShort();
        String first = input.readUTF();
        if (parts == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        for (int part = 1; part < parts; part++) {
            text.append(input.readUTF());
        }
        return text.toString();
    }
}
