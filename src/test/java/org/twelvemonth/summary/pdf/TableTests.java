package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTests {
    @Test
    void theHeaderRowIsRepeatedOnEachPageButStandsInTheStructureOnce() throws Exception {
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.table(longTable())))) {
            assertThat(reading.pages()).isGreaterThan(3);
            for (int page = 1; page <= reading.pages(); page++) {
                assertThat(reading.text(page)).contains("Name Count Remark");
            }
            assertThat(Collections.frequency(reading.roles(), "THead")).isEqualTo(1);
            assertThat(Collections.frequency(reading.roles(), "TR")).isEqualTo(1 + 200);
        }
    }

    @Test
    void aRowTallerThanAPageGoesOnOnTheNext() throws Exception {
        String tall = "A sentence that is said again and again. ".repeat(400).strip();
        byte[] pdf = Pdfs.of(document -> document.table(Table.of(Column.rowHeader("Name", 1), Column.text("Text", 1))
                .row(Run.plain("Tall"), Run.plain(tall))
                .row(Run.plain("After"), Run.plain("the tall one"))));

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
        try (PdfReading reading = new PdfReading(pdf)) {
            assertThat(reading.pages()).isGreaterThan(3);
            assertThat(Collections.frequency(reading.roles(), "TR")).isEqualTo(3);
            assertThat(reading.text().split("sentence", -1)).hasSize(401);
            assertThat(reading.text(reading.pages())).contains("After the tall one");
        }
    }

    @Test
    void aRowThatFitsOnAPageIsNotSplit() throws Exception {
        Table table = Table.of(Column.rowHeader("Name", 1), Column.text("Text", 1));
        for (int i = 0; i < 30; i++) {
            table.row(Run.plain("Row"), Run.plain("First " + "and so on ".repeat(30) + "last"));
        }
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.table(table)))) {
            for (int page = 1; page <= reading.pages(); page++) {
                String text = reading.text(page);
                assertThat(text.split("First", -1)).hasSameSizeAs(text.split("last", -1));
            }
        }
    }

    @Test
    void theLastRowNeverStandsAloneOnAPage() throws Exception {
        for (int rows = 38; rows < 48; rows++) {
            Table table = Table.of(Column.rowHeader("Name", 1));
            IntStream.range(0, rows).forEach(i -> table.row(Run.plain("Row")));
            try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.table(table)))) {
                assertThat(reading.text(reading.pages())).contains("Row Row");
            }
        }
    }

    @Test
    void numbersAndTheirHeadersAreNeverBroken() throws Exception {
        Table table = Table.of(Column.rowHeader("Name", 1), Column.number("Engagements"), Column.number("Trained"))
                .row(Run.plain("A name " + "that is long ".repeat(40)), Run.plain("1"), Run.plain("1,234,567,890"));
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.table(table)))) {
            assertThat(reading.text()).contains("Engagements", "1,234,567,890");
        }
    }

    @Test
    void numbersEndAtTheSamePlace() throws Exception {
        Table table = Table.of(Column.rowHeader("Name", 1), Column.number("Count"))
                .row(Run.plain("a"), Run.plain("7"))
                .row(Run.plain("b"), Run.plain("1,237"));
        try (PdfReading reading = new PdfReading(Pdfs.of(document -> document.table(table)))) {
            assertThat(reading.positions().stream()
                            .filter(glyph -> glyph.getUnicode().equals("7"))
                            .map(glyph -> Math.round(glyph.getXDirAdj() * 100)))
                    .hasSize(2)
                    .containsOnly(Math.round((Theme.PAGE_WIDTH - Theme.MARGIN_SIDE - Theme.GRID) * 100 - 500));
        }
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        assertThatThrownBy(
                        () -> Table.of(Column.text("A", 1), Column.text("B", 1)).row(Run.plain("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row of 1 cells cannot stand in a table of 2 columns."
                        + " Give each column a cell, an empty one where there is nothing to say.");
    }

    @Test
    void emptyCellsKeepBothStandards() throws Exception {
        byte[] pdf = Pdfs.of(document -> {
            document.table(
                    Table.of(Column.rowHeader("A", 1), Column.number("B")).row(Run.plain(""), Run.plain("")));
        });

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
    }

    @Test
    void aTableWithoutRowsAddsNothing() throws Exception {
        byte[] pdf = Pdfs.of(document -> {
            document.heading(1, "Title");
            document.table(Table.of(Column.rowHeader("A", 1), Column.number("B")));
        });

        try (PdfReading reading = new PdfReading(pdf)) {
            assertThat(reading.roles()).containsExactly("Document", "H1");
        }
    }

    private static Table longTable() {
        Table table = Table.of(Column.rowHeader("Name", 1), Column.number("Count"), Column.text("Remark", 1));
        for (int i = 0; i < 200; i++) {
            table.row(Run.plain("Row " + i), Run.plain(String.valueOf(i)), Run.plain("Remark"));
        }
        return table;
    }
}
