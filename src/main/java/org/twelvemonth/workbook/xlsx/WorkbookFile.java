package org.twelvemonth.workbook.xlsx;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts the rows into the shell and the whole into a file. */
public final class WorkbookFile {
    /** A time that is the same in every zone: the format holds local times from 1980 on. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Half the time of the default level, for a file that is a seventh larger. */
    private static final int DEFLATE_LEVEL = 4;

    private static final String END_OF_ROWS = "</sheetData>";

    private WorkbookFile() {}

    /**
     * Writes the workbook. The first sheet is the one that it opens at.
     *
     * @throws IOException when the file cannot be written; what there is of it is then of no use
     */
    public static void write(Path target, List<Sheet> sheets, WorkbookProperties properties, CellText limit)
            throws IOException {
        Map<String, List<Lane>> rows = rowsByEntry(sheets);
        byte[] shell = Shell.of(sheets, properties, limit);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(shell), StandardCharsets.UTF_8);
                ZipOutputStream to =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16))) {
            to.setLevel(DEFLATE_LEVEL);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                to.putNextEntry(copy);
                write(from.readAllBytes(), rows.getOrDefault(entry.getName(), List.of()), to);
                to.closeEntry();
            }
        }
    }

    /** POI numbers the parts of a new workbook's sheets in the order of the sheets. */
    private static Map<String, List<Lane>> rowsByEntry(List<Sheet> sheets) {
        Map<String, List<Lane>> rows = new HashMap<>();
        for (int index = 0; index < sheets.size(); index++) {
            if (sheets.get(index) instanceof Sheet.TablePart<?> part) {
                rows.put("xl/worksheets/sheet" + (index + 1) + ".xml", part.lanes());
            }
        }
        return rows;
    }

    private static void write(byte[] part, List<Lane> rows, OutputStream out) throws IOException {
        if (rows.isEmpty()) {
            out.write(part);
            return;
        }
        String xml = new String(part, StandardCharsets.UTF_8);
        int end = xml.indexOf(END_OF_ROWS);
        out.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
        for (Lane lane : rows) {
            lane.copyTo(out);
        }
        out.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
    }
}
