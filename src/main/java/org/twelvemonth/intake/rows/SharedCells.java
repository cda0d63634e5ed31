package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.twelvemonth.intake.rows.CellValue.Reason;

/**
 * Completes the rows of a sheet, from top to bottom, where several cells share one value. Of cells that are merged over
 * several rows, each row gets the value. Unreadable are cells that are merged with one on their left, cells that hold a
 * hidden value of their own, and the cells of an array formula whose values were not saved.
 */
final class SharedCells {
    private static final int EXAMPLES = 3;
    private static final byte[] SIGN = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final CellValue EMPTY = new CellValue.Text("");

    private final List<CellRange> merged;
    private final List<Merge> open = new ArrayList<>();
    private final List<CellRange> arrays = new ArrayList<>();
    private final List<CellRange> examples = new ArrayList<>();
    private int next;
    private int widest;
    private int repeated;

    /** A merged range that a row has reached, and the value of its first cell. */
    private static final class Merge {
        private final CellRange range;
        private CellValue value = EMPTY;
        private boolean repeated;

        Merge(CellRange range) {
            this.range = range;
        }
    }

    private SharedCells(List<CellRange> merged) {
        this.merged = merged;
    }

    /** Those of a sheet of which only cells of their own count. */
    static SharedCells none() {
        return new SharedCells(List.of());
    }

    /** The ranges of a sheet's part. They stand behind its rows, so a part that mentions any is read through first. */
    static SharedCells read(PackageParts parts, String sheet) throws IOException, XMLStreamException {
        try (InputStream bytes = parts.open(sheet)) {
            if (!mentionsMergedCells(bytes)) {
                return none();
            }
        }
        List<CellRange> ranges = new ArrayList<>();
        try (XmlPart xml = new XmlPart(parts.open(sheet))) {
            while (xml.advance()) {
                if (xml.atStartOf("mergeCell")) {
                    ranges.add(range(xml.attribute("ref", "")));
                }
            }
        }
        return new SharedCells(ranges.stream()
                .filter(CellRange::hasSeveralCells)
                .sorted(Comparator.comparingLong(CellRange::firstRow).thenComparingInt(CellRange::firstColumn))
                .toList());
    }

    /** Whether the bytes hold the element's name. A part in UTF-16 holds it in other bytes, so it always seems to. */
    private static boolean mentionsMergedCells(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            for (int i = 0; i < count; i++) {
                byte b = buffer[i];
                matched = b == SIGN[matched] ? matched + 1 : b == SIGN[0] ? 1 : 0;
                if (matched == SIGN.length || b == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static CellRange range(String reference) {
        CellRange range = CellRange.of(reference);
        if (range == null) {
            throw new UnreadableFileException(
                    "has merged cells whose range cannot be read. Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" and run"
                            + " again.");
        }
        return range;
    }

    /** Adds the range of an array formula whose values were not saved. */
    void addNotCalculated(String reference) {
        CellRange range = CellRange.of(reference);
        if (range != null && range.hasSeveralCells()) {
            arrays.add(range);
        }
    }

    /** Completes a row that has something in cells of its own. */
    void complete(Row row) {
        widest = Math.max(widest, row.size());
        openMerges(row.line());
        for (Iterator<Merge> merges = open.iterator(); merges.hasNext(); ) {
            Merge merge = merges.next();
            if (merge.range.lastRow() < row.line()) {
                merges.remove();
            } else {
                complete(row, merge);
            }
        }
        arrays.removeIf(array -> array.lastRow() < row.line());
        arrays.forEach(array -> cover(row, array, array.firstColumn(), Reason.NOT_CALCULATED));
    }

    /** Cells merged over several rows gave their value to rows below: rests of sentences that start with the file's name. */
    List<String> remarks() {
        if (repeated == 0) {
            return List.of();
        }
        String ranges = examples.stream().map(CellRange::toString).collect(Collectors.joining(", "));
        String more = repeated > examples.size() ? " and " + (repeated - examples.size()) + " more" : "";
        return List.of("has cells that are merged over several rows; their value counts for each of the rows: " + ranges
                + more + ".");
    }

    private void openMerges(long line) {
        for (; next < merged.size() && merged.get(next).firstRow() <= line; next++) {
            if (merged.get(next).lastRow() >= line) {
                open.add(new Merge(merged.get(next)));
            }
        }
        if (open.size() > Row.MOST_CELLS) {
            throw new UnreadableFileException("has merged cells that overlap, in line " + line
                    + ". Unmerge them in a spreadsheet program and run again.");
        }
    }

    private void complete(Row row, Merge merge) {
        CellRange range = merge.range;
        if (row.line() == range.firstRow()) {
            merge.value = row.value(range.firstColumn());
        } else if (!isBlank(merge.value) && isBlank(row.value(range.firstColumn()))) {
            row.put(range.firstColumn(), merge.value);
            countRepeated(merge);
        } else {
            hide(row, range.firstColumn(), merge.value);
        }
        if (isBlank(merge.value)) {
            for (int i = range.firstColumn() + 1; i <= Math.min(range.lastColumn(), row.size() - 1); i++) {
                hide(row, i, merge.value);
            }
        } else {
            cover(row, range, range.firstColumn() + 1, Reason.MERGED);
        }
    }

    /** A value in a cell that is covered by another with another value: nobody sees it. */
    private static void hide(Row row, int column, CellValue seen) {
        if (!isBlank(row.value(column)) && !row.cell(column).equals(seen.text())) {
            row.put(column, new CellValue.Unreadable(row.cell(column), Reason.MERGED));
        }
    }

    private void cover(Row row, CellRange range, int from, Reason reason) {
        for (int i = from; i <= Math.min(range.lastColumn(), widest - 1); i++) {
            if (reason == Reason.MERGED || isBlank(row.value(i))) {
                row.put(i, new CellValue.Unreadable(row.cell(i), reason));
            }
        }
    }

    private void countRepeated(Merge merge) {
        if (!merge.repeated) {
            merge.repeated = true;
            repeated++;
            if (examples.size() < EXAMPLES) {
                examples.add(merge.range);
            }
        }
    }

    private static boolean isBlank(CellValue value) {
        return !(value instanceof CellValue.Unreadable) && VisibleText.isBlank(value.text());
    }
}
