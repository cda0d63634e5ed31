package org.twelvemonth.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** Puts the rows into the shell and the whole into a file. */
public final class WorkbookFile {
    /** A time that is the same in every zone: the format holds local times from 1980 on. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String END_OF_ROWS = "</sheetData>";

    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    /** How many cells have a shared text, which may be left out; POI has not counted those of the rows. */
    private static final Pattern CELLS_OF_SHARED_TEXTS = Pattern.compile(" count=\"\\d+\"");

    private WorkbookFile() {}

    /**
     * Writes the workbook. The first sheet is the one that it opens at.
     *
     * @param spill where the rows of the sheets are kept
     * @throws IOException when the file cannot be written; what there is of it is then of no use
     */
    public static void write(
            Path target, List<Sheet> sheets, WorkbookProperties properties, CellText limit, Spill spill)
            throws IOException {
        Map<String, Sheet.TablePart<?>> tables = tablesByEntry(sheets);
        byte[] shell = Shell.of(sheets, properties, limit, spill.texts().all());
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(shell), StandardCharsets.UTF_8);
                ZipArchiveOutputStream to = new ZipArchiveOutputStream(target)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                DeflatedEntry content = new DeflatedEntry(spill);
                fill(content, part(entry.getName(), from.readAllBytes()), tables.get(entry.getName()));
                ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                to.addRawArchiveEntry(copy, content.describe(copy));
            }
        }
    }

    /** POI numbers the parts of a new workbook's sheets in the order of the sheets. */
    private static Map<String, Sheet.TablePart<?>> tablesByEntry(List<Sheet> sheets) {
        Map<String, Sheet.TablePart<?>> tables = new HashMap<>();
        for (int index = 0; index < sheets.size(); index++) {
            if (sheets.get(index) instanceof Sheet.TablePart<?> part) {
                tables.put("xl/worksheets/sheet" + (index + 1) + ".xml", part);
            }
        }
        return tables;
    }

    private static byte[] part(String name, byte[] shell) {
        if (!name.equals(SHARED_TEXTS)) {
            return shell;
        }
        String xml = new String(shell, StandardCharsets.UTF_8);
        return CELLS_OF_SHARED_TEXTS.matcher(xml).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(DeflatedEntry content, byte[] shell, Sheet.@Nullable TablePart<?> table) {
        if (table == null) {
            content.add(shell);
            return;
        }
        String xml = new String(shell, StandardCharsets.UTF_8);
        int end = xml.indexOf(END_OF_ROWS);
        content.add(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
        table.lanes().forEach(content::add);
        content.add(xml.substring(end).getBytes(StandardCharsets.UTF_8));
    }
}
