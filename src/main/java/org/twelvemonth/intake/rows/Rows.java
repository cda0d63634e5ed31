package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of one file that hold something, read one after the other and once. */
public interface Rows extends AutoCloseable {
    /**
     * The next row with a cell that is not blank; null at the end, however often it is asked for.
     *
     * @throws UnreadableFileException when the file cannot be read to its end
     */
    @Nullable
    Row next();

    /** Whether a row may leave out the empty cells at its end, as worksheets do; else a short row lost something. */
    boolean mayLeaveOutCells();

    /** What a reader should know of how the file was read: rests of sentences that start with the file's name. */
    List<String> remarks();

    /** SHA-256 of the bytes that the rows came from, in lower-case hexadecimal; to be asked after the last row. */
    String sha256();

    @Override
    void close();

    /** Whether the name is that of a file that {@link #open} can read. */
    static boolean canRead(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    /**
     * Opens a file, by the ending of its name.
     *
     * @throws UnreadableFileException when the file is not what its name says
     */
    static Rows open(Path file) {
        return open(file, HeaderDetector.NONE);
    }

    /**
     * Opens a file, by the ending of its name.
     *
     * @param headings recognises the row of headings: a text file is separated as this row is, whatever stands above it, and only
     *     one sheet of a workbook may have a row that could be one
     * @throws UnreadableFileException when the file is not what its name says
     */
    static Rows open(Path file, HeaderDetector headings) {
        try {
            FileKind kind = FileKind.of(file);
            return isWorkbook(file) ? kind.openAsWorkbook(file, headings) : kind.openAsText(file, headings);
        } catch (IOException e) {
            throw new UnreadableFileException("cannot be opened. Make it readable for this program and run again.", e);
        }
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
