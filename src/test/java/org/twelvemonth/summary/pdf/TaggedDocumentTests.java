package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;

class TaggedDocumentTests {
    private static final String WORDS = "the quick brown fox jumps over the lazy dog and ";

    /** A document with every kind of block, links both ways and a table over two pages. */
    static void everything(TaggedDocument document) {
        document.heading(1, "Everything", "top");
        document.paragraph(
                Run.plain("Plain text, "), Run.strong("strong text"), Run.plain(" and "), Run.link("a link", "end"));
        document.keyFigures(
                List.of(new KeyFigure("24", Run.plain("countries")), new KeyFigure("3", Run.link("findings", "end"))));
        document.heading(2, "A figure");
        document.figure(new Figure("A filled square and a hatched one", 60, canvas -> {
            canvas.area(Theme.ACCENT, 0, 0, 40, 40);
            canvas.hatch(Theme.ACCENT, 50, 0, 40, 40);
            canvas.text("A label", Theme.SMALL, 100, 20);
        }));
        document.heading(3, "A list");
        document.list(List.of(List.of(Run.plain("One")), List.of(Run.strong("Two"), Run.plain(" and more"))));
        Table table = Table.of(Column.rowHeader("Name", 3), Column.number("Count"), Column.text("Remark", 2));
        for (int i = 1; i <= 50; i++) {
            table.row(Run.link("Row " + i, "end"), Run.plain("1," + i), Run.plain("Remark " + i));
        }
        document.table(table);
        document.heading(2, "The end", "end");
        document.paragraph(
                Run.link("Up", "top"),
                Run.plain(" or "),
                new Run.Link("away", new Target.Address(URI.create("https://example.org/"))));
    }

    @Test
    void everyKindOfBlockKeepsBothStandards() throws Exception {
        assertThat(Conformance.brokenRules(Pdfs.of(TaggedDocumentTests::everything)))
                .isEmpty();
    }

    @Test
    void aDocumentOfOneHeadingKeepsBothStandards() throws Exception {
        assertThat(Conformance.brokenRules(Pdfs.of(document -> document.heading(1, "Alone"))))
                .isEmpty();
    }

    @Test
    void everyGlyphOfTheTypefaceCanBePrintedAndIsMappedToItsCharacter() throws Exception {
        String all = IntStream.range(0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] pdf = Pdfs.of(document -> {
            document.heading(1, "All characters");
            document.paragraph(Run.plain(all));
            document.paragraph(Run.strong(all));
        });

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
    }

    @Test
    void aLevelOfHeadingsCannotBeSkipped() {
        assertThatThrownBy(() -> Pdfs.of(document -> {
                    document.heading(1, "First");
                    document.heading(3, "Third");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The heading \"Third\" has level 3 after level 1."
                        + " Give it a level from 1 to 2, so that none is skipped.");
    }

    @Test
    void aDocumentBeginsWithAHeadingOfTheFirstLevel() {
        assertThatThrownBy(() -> Pdfs.of(document -> document.heading(2, "Second")))
                .hasMessage("The heading \"Second\" has level 2 after no heading."
                        + " Give it a level from 1 to 1, so that none is skipped.");
    }

    @Test
    void aLinkMustLeadToAHeading() {
        assertThatThrownBy(() -> Pdfs.of(document -> document.paragraph(Run.link("away", "nowhere"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Links lead to nowhere, but no heading has that anchor."
                        + " Give the anchor to the heading that is meant.");
    }

    @Test
    void twoHeadingsCannotShareAnAnchor() {
        assertThatThrownBy(() -> Pdfs.of(document -> {
                    document.heading(1, "One", "same");
                    document.heading(2, "Two", "same");
                }))
                .hasMessage("Two headings have the anchor \"same\". Give each one of its own.");
    }

    @Test
    void theStructureHasTheRolesInReadingOrder() throws Exception {
        byte[] pdf = Pdfs.of(document -> {
            document.heading(1, "Title");
            document.paragraph(Run.plain("Text"), Run.strong("strong"));
            document.list(List.of(List.of(Run.plain("Item"))));
            document.heading(2, "Table");
            document.table(
                    Table.of(Column.rowHeader("A", 1), Column.number("B")).row(Run.plain("x"), Run.plain("1")));
        });

        try (PdfReading reading = new PdfReading(pdf)) {
            assertThat(String.join(" ", reading.roles()))
                    .isEqualTo("Document H1 P Span Span L LI Lbl LBody H2 Table THead TR TH TH TBody TR TH TD");
        }
    }

    @Test
    void textOverSeveralLinesKeepsItsBlanks() throws Exception {
        String text = WORDS.repeat(20).strip();
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.paragraph(Run.plain(text))))) {
            assertThat(reading.drawnText()).contains(text);
        }
    }

    @Test
    void textOverSeveralPagesReadsOn() throws Exception {
        String text = WORDS.repeat(400).strip();
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.paragraph(Run.plain(text))))) {
            assertThat(reading.pages()).isGreaterThan(3);
            String body = reading.text()
                    .replaceAll("For nobody Page \\d+ of \\d+( OFFICIAL A document)? ?", "")
                    .strip();
            assertThat(body).isEqualTo("OFFICIAL A document " + text);
        }
    }

    @Test
    void aWordLongerThanALineIsBrokenWithinTheMargins() throws Exception {
        String word = "Donaudampfschifffahrt".repeat(40);
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.paragraph(Run.plain(word))))) {
            assertThat(reading.drawnText()).contains(word);
            assertThat(reading.positions()).allSatisfy(glyph -> {
                assertThat(glyph.getXDirAdj()).isGreaterThanOrEqualTo(Theme.MARGIN_SIDE - 0.01f);
                assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj())
                        .isLessThanOrEqualTo(Theme.PAGE_WIDTH - Theme.MARGIN_SIDE + 0.01f);
            });
        }
    }

    @Test
    void aListGoesOnOverPages() throws Exception {
        List<List<Run>> items = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> List.of(Run.plain("Item number " + i + " " + WORDS.repeat(4))))
                .toList();
        byte[] pdf = Pdfs.of(document -> document.list(items));

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
        try (PdfReading reading = new PdfReading(pdf)) {
            assertThat(reading.pages()).isGreaterThan(3);
            assertThat(Collections.frequency(reading.roles(), "L")).isEqualTo(1);
            assertThat(Collections.frequency(reading.roles(), "LI")).isEqualTo(60);
            assertThat(reading.text()).contains("• Item number 1 the quick", "• Item number 60 the quick");
        }
    }

    @Test
    void aHeadingStaysWithWhatComesAfterIt() throws Exception {
        for (int lines = 30; lines < 50; lines++) {
            int count = lines;
            byte[] pdf = Pdfs.of(document -> {
                IntStream.range(0, count).forEach(i -> document.paragraph(Theme.TABLE, Run.plain("Line")));
                document.heading(1, "Heading");
                document.introduction(Run.plain("Introduction"));
                document.paragraph(Run.plain("Body"));
            });
            try (PdfReading reading = new PdfReading(pdf)) {
                assertThat(reading.text(reading.pages()))
                        .endsWith("Heading Introduction Body For nobody Page " + reading.pages() + " of "
                                + reading.pages());
            }
        }
    }

    @Test
    void noParagraphLeavesALineAlone() throws Exception {
        String sixLines = WORDS.repeat(12).strip();
        for (int lines = 34; lines < 46; lines++) {
            int count = lines;
            byte[] pdf = Pdfs.of(document -> {
                IntStream.range(0, count).forEach(i -> document.paragraph(Theme.TABLE, Run.plain("Line")));
                document.paragraph(Run.plain(sixLines));
            });
            try (PdfReading reading = new PdfReading(pdf)) {
                long onLast = reading.positions().stream()
                        .filter(glyph -> glyph.getFontSizeInPt() == Theme.BODY.size())
                        .map(glyph -> glyph.getYDirAdj())
                        .distinct()
                        .count();
                assertThat(onLast).isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws Exception {
        try (PdfReading reading = new PdfReading(Pdfs.of(TaggedDocumentTests::everything))) {
            for (int page = 1; page <= reading.pages(); page++) {
                assertThat(reading.text(page)).contains("OFFICIAL", "Page " + page + " of " + reading.pages());
            }
        }
    }

    @Test
    void theHeadingsAreBookmarks() throws Exception {
        try (PdfReading reading = new PdfReading(Pdfs.of(TaggedDocumentTests::everything))) {
            assertThat(reading.bookmarks())
                    .containsExactly("Everything 1", "  A figure 1", "    A list 1", "  The end 2");
        }
    }

    @Test
    void theDocumentSaysWhatItIsAndWhenItCountsAsMade() throws Exception {
        try (PdfReading reading = new PdfReading(Pdfs.of(TaggedDocumentTests::everything))) {
            PDDocumentInformation information = reading.document().getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("A document & its <title>");
            assertThat(information.getCreationDate().toInstant()).isEqualTo("2026-11-01T00:00:00Z");
            assertThat(information.getModificationDate().toInstant()).isEqualTo("2026-11-01T00:00:00Z");
            assertThat(reading.document().getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws Exception {
        assertThat(Pdfs.of(TaggedDocumentTests::everything)).isEqualTo(Pdfs.of(TaggedDocumentTests::everything));
    }

    @Test
    void otherContentGivesAnotherIdentifier() throws Exception {
        try (PdfReading one = new PdfReading(Pdfs.of(document -> document.paragraph(Run.plain("One"))));
                PdfReading two = new PdfReading(Pdfs.of(document -> document.paragraph(Run.plain("Two"))))) {
            assertThat(one.document().getDocument().getDocumentID().get(0))
                    .isNotEqualTo(two.document().getDocument().getDocumentID().get(0));
        }
    }

    @Test
    void aCharacterWithoutGlyphIsSubstitutedAndReported() throws Exception {
        byte[] pdf = Pdfs.of(document -> {
            document.heading(1, "Smile 😀");
            document.paragraph(Run.plain("Water 水"));
            document.figure(new Figure("Alternative 水", 20, canvas -> canvas.text("٣", Theme.BODY, 0, 10)));
            assertThat(document.substituted()).containsExactly(0x663, 0x6C34, 0x1F600);
        });

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
        try (PdfReading reading = new PdfReading(pdf)) {
            assertThat(reading.text()).contains("Smile [U+1F600]", "Water [U+6C34]", "[U+0663]");
            assertThat(reading.bookmarks()).containsExactly("Smile [U+1F600] 1");
        }
    }

    @Test
    void aFigureNeedsAnAlternativeText() {
        assertThatThrownBy(() -> new Figure(" ", 20, canvas -> {}))
                .hasMessage("A figure needs an alternative text. Say in words what the drawing shows.");
    }

    @Test
    void aFigureHigherThanAPageIsRefused() {
        assertThatThrownBy(() -> new Figure("Tall", 701, canvas -> {}))
                .hasMessage("A figure 701.0 points high does not fit on a page, which holds 700.0."
                        + " Draw it lower, or as several figures.");
    }
}
