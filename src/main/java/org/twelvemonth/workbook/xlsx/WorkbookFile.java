package org.twelvemonth.workbook.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook: the parts of its skeleton, with the rows of each table streamed into its sheet. */
public final class WorkbookFile {
    /** The same in every zone: a zip entry has a local time from 1980 on. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Compresses rows of XML as well as level 4 does, in half its time. */
    private static final int DEFLATE_LEVEL = 2;

    private static final int BUFFER = 1 << 16;
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";
    private static final String END_OF_ROWS = "</sheetData>";

    private final Map<String, byte[]> parts;
    private final Map<String, Sheet.TablePart<?>> tables = new LinkedHashMap<>();
    private final SharedTexts texts = new SharedTexts();

    private WorkbookFile(List<Sheet> sheets, WorkbookProperties properties, CellText limit) throws IOException {
        this.parts = WorkbookSkeleton.of(sheets, properties, limit);
        for (int index = 0; index < sheets.size(); index++) {
            if (sheets.get(index) instanceof Sheet.TablePart<?> table) {
                tables.put(WorkbookSkeleton.partOf(index), table);
            }
        }
    }

    /**
     * Writes a workbook.
     *
     * @param sheets its sheets; it opens at the first
     * @throws IOException when rows cannot be read or the file cannot be written; the file is then incomplete
     */
    public static void write(Path target, List<Sheet> sheets, WorkbookProperties properties, CellText limit)
            throws IOException {
        WorkbookFile workbook = new WorkbookFile(sheets, properties, limit);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target), BUFFER);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(DEFLATE_LEVEL);
            workbook.write(zip);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Shared strings come last: the sheets add to them. */
    private void write(ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!tables.containsKey(part.getKey()) && !part.getKey().equals(SHARED_TEXTS)) {
                begin(part.getKey(), zip);
                zip.write(part.getValue());
            }
        }
        for (Map.Entry<String, Sheet.TablePart<?>> table : tables.entrySet()) {
            begin(table.getKey(), zip);
            write(table.getValue(), parts.getOrDefault(table.getKey(), new byte[0]), zip);
        }
        begin(SHARED_TEXTS, zip);
        zip.write(texts.part());
    }

    private static void begin(String part, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private void write(Sheet.TablePart<?> table, byte[] skeleton, ZipOutputStream zip) throws IOException {
        String xml = new String(skeleton, StandardCharsets.UTF_8);
        int end = xml.indexOf(END_OF_ROWS);
        zip.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
        OutputStream buffered = new BufferedOutputStream(zip, BUFFER);
        RowXml rows = new RowXml(table.table().columns(), texts, buffered);
        for (int number = Table.FIRST_ROW; number <= table.lastRow(); number++) {
            rows.write(number, table.content().next());
        }
        buffered.flush();
        zip.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
    }
}
