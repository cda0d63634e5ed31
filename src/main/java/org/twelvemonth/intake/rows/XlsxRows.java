package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.text.QuotedText;

/** The record sheet of a workbook, transitional or strict (ECMA-376). The sheet is streamed. */
final class XlsxRows implements Rows {
    private final Path file;
    private final WorkbookReader reader;
    private final SheetRows sheet;

    static Rows open(Path file, HeaderDetector headings) {
        WorkbookReader reader = WorkbookReader.open(file);
        try {
            return new XlsxRows(file, reader, headings);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            close(reader);
            throw WorkbookReader.unreadable(e);
        }
    }

    private XlsxRows(Path file, WorkbookReader reader, HeaderDetector headings) throws IOException, XMLStreamException {
        this.file = file;
        this.reader = reader;
        Worksheet records = reader.workbook().recordSheet();
        refuseOtherRecords(records, headings);
        this.sheet = reader.rows(records, SwallowedRows.ofWorksheet());
    }

    /** A sheet that is not read, visible or not, may not have what could be headings of records: it could hold a correction. */
    private void refuseOtherRecords(Worksheet records, HeaderDetector headings) throws IOException, XMLStreamException {
        for (Worksheet other : reader.workbook().others()) {
            if (hasRow(other, Long.MAX_VALUE, headings::mayBeHeader)
                    && hasRow(records, CsvPrologue.MOST_ROWS, headings::isHeader)) {
                throw new UnreadableFileException(
                        severalSheets(other.words(), records.words()),
                        severalSheets(QuotedText.of(other.name()), QuotedText.of(records.name())));
            }
        }
    }

    private static String severalSheets(String other, String records) {
        return "has records on several sheets: " + other + " has headings of the record format, too, and only "
                + records
                + " would be read. Put all records on one sheet, or each sheet into a file of its own, and run again.";
    }

    /** @param most the number of rows, those without blank ones, in which it is looked for */
    private boolean hasRow(Worksheet other, long most, Predicate<Row> wanted) throws IOException, XMLStreamException {
        Optional<SheetRows> opened = reader.rowsOfOther(other);
        if (opened.isEmpty()) {
            return false;
        }
        try (SheetRows rows = opened.get()) {
            long looked = 0;
            for (Row row = rows.next(); row != null && looked < most; row = rows.next()) {
                if (!row.isBlank()) {
                    looked++;
                    if (wanted.test(row)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    @Override
    public @Nullable Row next() {
        return WorkbookReader.next(sheet);
    }

    @Override
    public boolean mayLeaveOutCells() {
        return true;
    }

    @Override
    public List<String> remarks() {
        return Stream.concat(reader.workbook().remarks().stream(), sheet.remarks().stream())
                .toList();
    }

    /** A zip archive is not read from its beginning to its end, so the digest takes a reading of its own. */
    @Override
    public String sha256() {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw WorkbookReader.unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw WorkbookReader.unreadable(e);
        } finally {
            close(reader);
        }
    }

    private static void close(WorkbookReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
