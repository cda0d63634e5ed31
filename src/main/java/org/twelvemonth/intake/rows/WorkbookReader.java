package org.twelvemonth.intake.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Streaming reader of workbooks, transitional or strict (ECMA-376). It holds the shared strings and the row that is read, and
 * refuses a damaged file and a hostile one. For one thread at a time.
 */
public final class WorkbookReader implements Closeable {
    private final PackageParts parts;
    private final Workbook workbook;
    private final CellText text;

    private WorkbookReader(PackageParts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        String part = parts.related("/", "officeDocument").orElseThrow(() -> new IOException("There is no workbook."));
        this.workbook = Workbook.read(parts, part);
        this.text = new CellText(
                SharedTexts.read(optionalPart(part, "sharedStrings")),
                CellFormats.read(optionalPart(part, "styles"), workbook.since1904()),
                workbook.since1904());
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableFileException when the file is no whole workbook
     */
    public static WorkbookReader open(Path file) {
        try {
            PackageParts parts = new PackageParts(file);
            try {
                return new WorkbookReader(parts);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                parts.close();
                throw e;
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** Its visible worksheets, in its order. */
    public List<Worksheet> worksheets() {
        return workbook.sheets();
    }

    /**
     * Reads the rows of a worksheet from top to bottom, without those in which nothing can be seen. Cells have the meaning that
     * those of a record file have; a cell may hold lines that look like rows.
     *
     * @throws UnreadableFileException when the sheet cannot be read to its end
     */
    public void forEachRow(Worksheet sheet, Consumer<Row> action) {
        try (SheetRows rows = opened(sheet)) {
            for (Row row = next(rows); row != null; row = next(rows)) {
                action.accept(row);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private SheetRows opened(Worksheet sheet) {
        try {
            return rows(sheet, SwallowedRows.allowed());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    Workbook workbook() {
        return workbook;
    }

    /** The rows of a sheet, blank ones included. */
    SheetRows rows(Worksheet sheet, SwallowedRows swallowed) throws IOException, XMLStreamException {
        SharedCells shared = SharedCells.read(parts, sheet.part());
        return new SheetRows(parts.open(sheet.part()), text, workbook.calculatedOnLoad(), shared, swallowed);
    }

    /** The rows of a sheet in which a heading is looked for; none where the sheet has no part. */
    Optional<SheetRows> rowsOfOther(Worksheet sheet) throws IOException, XMLStreamException {
        return parts.has(sheet.part())
                ? Optional.of(new SheetRows(
                        parts.open(sheet.part()), text, false, SharedCells.none(), SwallowedRows.ofWorksheet()))
                : Optional.empty();
    }

    /** The next row that is not blank; null at the end. */
    static @Nullable Row next(SheetRows rows) {
        try {
            Row row = rows.next();
            while (row != null && row.isBlank()) {
                row = rows.next();
            }
            return row;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private @Nullable InputStream optionalPart(String workbookPart, String type)
            throws IOException, XMLStreamException {
        Optional<String> part = parts.related(workbookPart, type).filter(parts::has);
        return part.isPresent() ? parts.open(part.get()) : null;
    }

    /** Hostile archives make the libraries fail in many ways: whatever it was, the file is not read. */
    static UnreadableFileException unreadable(Exception e) {
        return e instanceof UnreadableFileException known
                ? known
                : new UnreadableFileException(
                        "is a damaged workbook, or no workbook at all. Open it in a spreadsheet program, save it as"
                                + " \"Excel Workbook (.xlsx)\" and run again.",
                        e);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
