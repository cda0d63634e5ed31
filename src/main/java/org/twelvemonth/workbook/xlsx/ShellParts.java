package org.twelvemonth.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The parts of a shell. It is made while the rows are written, so its cells number the texts that they share from 0, as the
 * rows do; in the workbook the texts of the rows come first.
 */
final class ShellParts {
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";
    private static final String SHEETS = "xl/worksheets/sheet";

    /** A cell that has a shared text, up to the number. */
    private static final Pattern SHARED = Pattern.compile("(<c [^>]*\\bt=\"s\"[^>]*><v>)(\\d+)");

    /** How many cells have a shared text, which may be left out; POI does not count those of the rows. */
    private static final Pattern CELLS_OF_SHARED_TEXTS = Pattern.compile(" count=\"\\d+\"");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Takes the shell apart. */
    ShellParts(byte[] shell) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(shell), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /**
     * The parts by name, in their order.
     *
     * @param texts those that the rows share, each at its number
     */
    Map<String, byte[]> sharing(List<String> texts) throws IOException {
        SharedStringsTable all = new SharedStringsTable();
        texts.forEach(text -> all.addSharedStringItem(new XSSFRichTextString(text)));
        SharedStringsTable own = new SharedStringsTable();
        own.readFrom(new ByteArrayInputStream(parts.get(SHARED_TEXTS)));
        int[] numbers = own.getSharedStringItems().stream()
                .mapToInt(all::addSharedStringItem)
                .toArray();

        Map<String, byte[]> sharing = new LinkedHashMap<>(parts);
        sharing.replaceAll((name, part) -> name.startsWith(SHEETS) ? renumbered(part, numbers) : part);
        sharing.put(SHARED_TEXTS, written(all));
        return sharing;
    }

    private static byte[] renumbered(byte[] sheet, int[] numbers) {
        return bytes(SHARED.matcher(text(sheet))
                .replaceAll((MatchResult cell) -> cell.group(1) + numbers[Integer.parseInt(cell.group(2))]));
    }

    private static byte[] written(SharedStringsTable texts) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        texts.writeTo(part);
        return bytes(CELLS_OF_SHARED_TEXTS.matcher(text(part.toByteArray())).replaceFirst(""));
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }
}
