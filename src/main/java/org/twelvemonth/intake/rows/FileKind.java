package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    /** A zip archive: every .xlsx is one. */
    ZIP("504b0304"),
    /** The container of older Office files, and of newer ones that are protected by a password. */
    OLE2("d0cf11e0"),
    OTHER("");

    private final String signature;

    FileKind(String signature) {
        this.signature = signature;
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = HexFormat.of().formatHex(in.readNBytes(4));
            return start.equals(ZIP.signature) ? ZIP : start.equals(OLE2.signature) ? OLE2 : OTHER;
        }
    }

    Rows openAsText(Path file, HeaderDetector headings) throws IOException {
        return switch (this) {
            case ZIP, OLE2 ->
                throw new UnreadableFileException("is a workbook or an archive by its content, not CSV. If it is a"
                        + " workbook, give it its right ending; if it is an archive, unpack it; and run again.");
            case OTHER -> CsvRows.open(file, headings);
        };
    }

    Rows openAsWorkbook(Path file, HeaderDetector headings) throws IOException {
        return switch (this) {
            case ZIP -> XlsxRows.open(file, headings);
            case OLE2 ->
                throw new UnreadableFileException("is an older Excel file, or protected by a password. Save it as"
                        + " \"Excel Workbook (.xlsx)\" without a password and run again.");
            case OTHER ->
                throw new UnreadableFileException(
                        "is no workbook by its content. Save it as \"Excel Workbook (.xlsx)\" and run again.");
        };
    }
}
