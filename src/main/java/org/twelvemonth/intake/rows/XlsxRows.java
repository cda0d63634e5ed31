package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** The record sheet of a workbook. The sheet is streamed; POI's limits on what a part may inflate to hold. */
final class XlsxRows implements Rows {
    private final Path file;
    private final OPCPackage archive;
    private final List<String> remarks;
    private final SheetRows sheet;

    /** A part of a workbook, as POI hands it out. */
    interface Part {
        @Nullable
        InputStream open() throws IOException, OpenXML4JException;
    }

    static Rows open(Path file) {
        try {
            ZipEntrySource zip = new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()));
            try {
                return new XlsxRows(file, zip);
            } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private XlsxRows(Path file, ZipEntrySource zip) throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.archive = OPCPackage.open(zip);
        XSSFReader parts = new XSSFReader(archive);
        Workbook workbook = Workbook.read(parts);
        CellText text = new CellText(
                SharedTexts.read(optionalPart(parts::getSharedStringsData)),
                DateStyles.read(optionalPart(parts::getStylesData)),
                workbook.since1904());
        this.remarks = workbook.remarks();
        this.sheet =
                new SheetRows(part(() -> parts.getSheet(workbook.recordSheet().part())), text);
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
        return remarks;
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
            archive.revert();
        }
    }

    /** A part that every workbook has. */
    static InputStream part(Part part) throws IOException {
        InputStream stream = optionalPart(part);
        if (stream == null) {
            throw new IOException("A part of the workbook is missing.");
        }
        return stream;
    }

    private static @Nullable InputStream optionalPart(Part part) throws IOException {
        try {
            return part.open();
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** Hostile archives make POI fail in many ways: whatever it was, the file is not read. */
    private static UnreadableFileException unreadable(Exception e) {
        return e instanceof UnreadableFileException known
                ? known
                : new UnreadableFileException(
                        "is a damaged workbook, or no workbook at all. Open it in a spreadsheet program, save it as"
                                + " \"Excel Workbook (.xlsx)\" and run again.",
                        e);
    }
}
