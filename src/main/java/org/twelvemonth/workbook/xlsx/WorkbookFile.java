package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts the rows into the shell and the whole into a file. The shell is made on a thread of its own while the rows are
 * numbered and deflated: for POI to get ready takes longer than anything else that does not grow with them.
 */
public final class WorkbookFile {
    /** A time that is the same in every zone: the format holds local times from 1980 on. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** So many bytes of kept rows, six times as many of XML, are deflated together. */
    private static final int PIECE = 1 << 14;

    /** In a shell there is none of them. */
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final String END_OF_ROWS = "</sheetData>";

    private final Map<String, List<Future<Piece>>> rows = new HashMap<>();
    private final Spill spill;
    private final FutureTask<Map<String, byte[]>> shell;

    /**
     * Begins a workbook of these sheets. The first is the one that it opens at.
     *
     * @param spill where the rows of the sheets are kept
     */
    public WorkbookFile(List<Sheet> sheets, WorkbookProperties properties, CellText limit, Spill spill) {
        this.spill = spill;
        this.shell = new FutureTask<>(() -> Shell.of(sheets, properties, limit));
        Thread.ofPlatform().name("workbook-shell").daemon().start(shell);
        for (int index = 0; index < sheets.size(); index++) {
            if (sheets.get(index) instanceof Sheet.TablePart<?> table) {
                rows.put(Shell.partOf(index), pieces(table.content()));
            }
        }
    }

    /**
     * Has POI read its types of XML, once a process and on a thread of its own: that takes as long as the rest of a small
     * workbook. A failure shows when a workbook is written.
     */
    public static void prepare() {
        FutureTask<?> readiness = new FutureTask<>(() -> {
            new XSSFWorkbook().close();
            return null;
        });
        Thread.ofPlatform().name("workbook-prepare").daemon().start(readiness);
    }

    /**
     * Writes the workbook.
     *
     * @throws IOException when the file cannot be written; what there is of it is then of no use
     */
    public void write(Path target) throws IOException {
        Map<String, byte[]> parts = made(shell);
        parts.put(SHARED_TEXTS, spill.texts().part());
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                DeflatedEntry content = content(part.getKey(), part.getValue());
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.addRawArchiveEntry(entry, content.describe(entry));
            }
        }
    }

    /** The rows in pieces, each of so many stretches that it deflates well. */
    private List<Future<Piece>> pieces(List<PlacedRows> content) {
        List<Future<Piece>> pieces = new ArrayList<>();
        List<PlacedRows> next = new ArrayList<>();
        int length = 0;
        for (PlacedRows placed : content) {
            next.add(placed);
            length += placed.stretch().length();
            if (length >= PIECE) {
                pieces.add(spill.deflate(List.copyOf(next)));
                next.clear();
                length = 0;
            }
        }
        if (!next.isEmpty()) {
            pieces.add(spill.deflate(List.copyOf(next)));
        }
        return pieces;
    }

    private DeflatedEntry content(String part, byte[] shell) {
        List<Future<Piece>> ofRows = rows.get(part);
        if (ofRows == null) {
            return new DeflatedEntry(spill, List.of(spill.deflate(shell)));
        }
        String xml = new String(shell, StandardCharsets.UTF_8);
        int end = xml.indexOf(END_OF_ROWS);
        List<Future<Piece>> pieces = new ArrayList<>();
        pieces.add(spill.deflate(xml.substring(0, end).getBytes(StandardCharsets.UTF_8)));
        pieces.addAll(ofRows);
        pieces.add(spill.deflate(xml.substring(end).getBytes(StandardCharsets.UTF_8)));
        return new DeflatedEntry(spill, pieces);
    }

    private static Map<String, byte[]> made(FutureTask<Map<String, byte[]>> shell) throws IOException {
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
}
