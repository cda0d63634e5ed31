package org.twelvemonth.intake.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the beginning of a CSV file tells: spreadsheets of some countries and of some databases separate by semicolon or
 * tab. The separator is the one that makes a row of headings of one of the first rows; where none does, the one that most
 * of the first lines have equally often.
 */
record CsvPrologue(char separator) {
    /** In so many rows the headings are looked for. */
    static final int MOST_ROWS = 10;

    private static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Reads the byte order mark, if there is one, and leaves all the rest. */
    static CsvPrologue read(Reader text, HeaderDetector headings) throws IOException {
        text.mark(LOOKED_AT);
        CharBuffer start = CharBuffer.allocate(LOOKED_AT);
        while (start.hasRemaining() && text.read(start) > 0) {
            // a reader may give less than it was asked for
        }
        String beginning = start.flip().toString();
        text.reset();
        boolean marked = beginning.indexOf(BYTE_ORDER_MARK) == 0;
        if (marked) {
            text.skip(1);
        }
        String rows = marked ? beginning.substring(1) : beginning;
        char frequent = frequentIn(rows);
        return new CsvPrologue(Stream.concat(Stream.of(frequent), SEPARATORS.stream())
                .filter(separator -> hasRow(rows, separator, headings))
                .findFirst()
                .orElse(frequent));
    }

    private static boolean hasRow(String beginning, char separator, HeaderDetector headings) {
        try (CsvReader<Row> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Row.MOST_CHARACTERS)
                .build(new RowHandler(), beginning)) {
            return csv.stream().filter(row -> !row.isBlank()).limit(MOST_ROWS).anyMatch(headings::isHeader);
        } catch (CsvParseException | UnreadableFileException | IOException e) {
            return false;
        }
    }

    private static char frequentIn(String beginning) {
        List<String> lines = beginning
                .lines()
                .filter(line -> SEPARATORS.stream().anyMatch(separator -> count(line, separator) > 0))
                .limit(MOST_ROWS)
                .toList();
        char first = lines.isEmpty() ? ',' : mostFrequent(lines.getFirst());
        return Stream.concat(Stream.of(first), SEPARATORS.stream())
                .sorted(Comparator.comparingLong((Character separator) -> agreeing(lines, separator))
                        .reversed())
                .findFirst()
                .orElse(first);
    }

    /** How many of the lines have the separator as often as most that have it. */
    private static long agreeing(List<String> lines, char separator) {
        return lines.stream()
                .map(line -> count(line, separator))
                .filter(count -> count > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static char mostFrequent(String line) {
        long commas = count(line, ',');
        long semicolons = count(line, ';');
        long tabs = count(line, '\t');
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
