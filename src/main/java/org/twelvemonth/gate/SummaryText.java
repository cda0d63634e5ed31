package org.twelvemonth.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;

/**
 * The text of a summary's first page, where its figures stand: each number before what it counts.
 *
 * @param text in one line
 */
record SummaryText(String text) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Unpacks every page, and reads the first: reading takes a hundred times as long, and the others say no figures.
     *
     * @throws IOException when the file is no PDF, or is not whole
     */
    static SummaryText read(Path file) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            if (reader.isRebuilt()) {
                throw new IOException("The table of the PDF's objects is missing or wrong.");
            }
            for (int page = 2; page <= reader.getNumberOfPages(); page++) {
                reader.getPageContent(page);
            }
            return new SummaryText(BLANKS.matcher(PageText.of(reader, 1)).replaceAll(" "));
        }
    }

    /** The number before these words, thousands separated by commas; empty when there is none. */
    OptionalLong before(String words) {
        Matcher number = Pattern.compile("([0-9][0-9,]*) " + words).matcher(text);
        return number.find() ? OptionalLong.of(Long.parseLong(number.group(1).replace(",", ""))) : OptionalLong.empty();
    }
}
