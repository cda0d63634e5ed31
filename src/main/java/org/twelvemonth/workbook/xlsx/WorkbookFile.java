package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows into the shell and the whole into a file. The shell is made on a thread of its own while the rows are
 * written: for POI to get ready takes longer than anything else that does not grow with them.
 */
public final class WorkbookFile {
    /** A time that is the same in every zone: the format holds local times from 1980 on. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String END_OF_ROWS = "</sheetData>";

    private final Map<String, Sheet.TablePart<?>> tables;
    private final Spill spill;
    private final FutureTask<ShellParts> shell;

    /**
     * Begins a workbook of these sheets, whose rows may still be missing. The first sheet is the one that it opens at.
     *
     * @param spill where the rows of the sheets are kept
     */
    public WorkbookFile(List<Sheet> sheets, WorkbookProperties properties, CellText limit, Spill spill) {
        this.tables = tablesByEntry(sheets);
        this.spill = spill;
        this.shell = new FutureTask<>(() -> new ShellParts(Shell.of(sheets, properties, limit)));
        Thread.ofPlatform().name("workbook-shell").daemon().start(shell);
    }

    /**
     * Writes the workbook, once all rows are there.
     *
     * @throws IOException when the file cannot be written; what there is of it is then of no use
     */
    public void write(Path target) throws IOException {
        Map<String, byte[]> parts = made(shell).sharing(spill.texts().all());
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                DeflatedEntry content = new DeflatedEntry(spill);
                fill(content, part.getValue(), tables.get(part.getKey()));
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.addRawArchiveEntry(entry, content.describe(entry));
            }
        }
    }

    private static ShellParts made(FutureTask<ShellParts> shell) throws IOException {
        try {
            return shell.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The shell of the workbook could not be made.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the workbook was written.");
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
