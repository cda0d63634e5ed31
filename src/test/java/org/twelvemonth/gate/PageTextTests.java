package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PageTextTests {
    @TempDir
    private Path folder;

    @Test
    void findsEachLetterThatOpenPdfsOwnReadingFindsOnEveryPageOfEverySummary() throws IOException {
        AnEdition.of(
                        anEngagement().in("FJ"),
                        anEngagement().in("KE"),
                        anEngagement().in("JP"))
                .writtenTo(folder);
        for (String summary : new String[] {"summary.pdf", "summary-africa.pdf", "summary-oceania.pdf"}) {
            try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve("internal/" + summary)))) {
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    String theirs = new PdfTextExtractor(reader).getTextFromPage(page);
                    assertThat(letters(PageText.of(reader, page)))
                            .as("%s, page %d", summary, page)
                            .isNotEmpty()
                            .isEqualTo(letters(theirs));
                }
            }
        }
    }

    @Test
    void putsBlankBetweenFigureAndItsWords() throws IOException {
        AnEdition.of(anEngagement().in("FJ")).writtenTo(folder);
        SummaryText text = SummaryText.read(folder.resolve("internal/summary.pdf"));
        assertThat(text.text()).contains("1 engagement in the window").doesNotContain("  ");
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }
}
