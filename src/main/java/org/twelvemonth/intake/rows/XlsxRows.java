package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
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
    private final PackageParts parts;
    private final List<String> remarks;
    private final SheetRows sheet;

    static Rows open(Path file, HeaderDetector headings) {
        try {
            PackageParts parts = new PackageParts(file);
            try {
                return new XlsxRows(file, parts, headings);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                parts.close();
                throw e;
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private XlsxRows(Path file, PackageParts parts, HeaderDetector headings) throws IOException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        String part = parts.related("/", "officeDocument").orElseThrow(() -> new IOException("There is no workbook."));
        Workbook workbook = Workbook.read(parts, part);
        CellText text = new CellText(
                SharedTexts.read(optionalPart(part, "sharedStrings")),
                CellFormats.read(optionalPart(part, "styles"), workbook.since1904()),
                workbook.since1904());
        this.remarks = workbook.remarks();
        refuseOtherRecords(workbook, text, headings);
        String records = workbook.recordSheet().part();
        this.sheet =
                new SheetRows(parts.open(records), text, workbook.calculatedOnLoad(), SharedCells.read(parts, records));
    }

    /** A sheet that is not read, visible or not, may not have what could be headings of records: it could hold a correction. */
    private void refuseOtherRecords(Workbook workbook, CellText text, HeaderDetector headings)
            throws IOException, XMLStreamException {
        Workbook.Sheet records = workbook.recordSheet();
        for (Workbook.Sheet sheet : workbook.others()) {
            if (parts.has(sheet.part())
                    && hasRow(sheet, text, Long.MAX_VALUE, headings::mayBeHeader)
                    && hasRow(records, text, CsvPrologue.MOST_ROWS, headings::isHeader)) {
                throw new UnreadableFileException(
                        severalSheets(sheet.words(), records.words()),
                        severalSheets(QuotedText.of(sheet.name()), QuotedText.of(records.name())));
            }
        }
    }

    private static String severalSheets(String other, String records) {
        return "has records on several sheets: " + other + " has headings of the record format, too, and only "
                + records
                + " would be read. Put all records on one sheet, or each sheet into a file of its own, and run again.";
    }

    /** @param most in so many rows that are not blank it is looked for */
    private boolean hasRow(Workbook.Sheet sheet, CellText text, long most, Predicate<Row> wanted)
            throws IOException, XMLStreamException {
        try (SheetRows rows = new SheetRows(parts.open(sheet.part()), text, false, SharedCells.none())) {
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

    private @Nullable InputStream optionalPart(String workbook, String type) throws IOException, XMLStreamException {
        Optional<String> part = parts.related(workbook, type).filter(parts::has);
        return part.isPresent() ? parts.open(part.get()) : null;
    }

    @Override
    public @Nullable Row next() {
        try {
            Row row = sheet.next();
            while (row != null && row.isBlank()) {
                row = sheet.next();
            }
            return row;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean mayLeaveOutCells() {
        return true;
    }

    @Override
    public List<String> remarks() {
        return Stream.concat(remarks.stream(), sheet.remarks().stream()).toList();
    }

    /** A zip archive is not read from its beginning to its end, so the digest takes a reading of its own. */
    @Override
    public String sha256() {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            closeParts();
        }
    }

    private void closeParts() {
        try {
            parts.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hostile archives make the library fail in many ways: whatever it was, the file is not read. */
    private static UnreadableFileException unreadable(Exception e) {
        return e instanceof UnreadableFileException known
                ? known
                : new UnreadableFileException(
                        "is a damaged workbook, or no workbook at all. Open it in a spreadsheet program, save it as"
                                + " \"Excel Workbook (.xlsx)\" and run again.",
                        e);
    }
}
