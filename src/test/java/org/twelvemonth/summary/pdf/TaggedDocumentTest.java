package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedDocumentTest {
    @Test
    void everyKindOfBlockKeepsBothStandards() throws Exception {
        byte[] pdf = Pdfs.of(TaggedDocumentTest::everything);
        java.nio.file.Files.write(java.nio.file.Path.of("target/everything.pdf"), pdf);

        assertThat(Conformance.brokenRules(pdf)).isEmpty();
    }

    static void everything(TaggedDocument document) {
        document.heading(1, "Everything", "top");
        document.paragraph(
                Run.plain("Plain text, "), Run.strong("strong text"), Run.plain(" and "), Run.link("a link", "end"));
        document.keyFigures(List.of(
                new KeyFigure("24", Run.plain("countries")),
                new KeyFigure("3", Run.link("findings to look at", "end"))));
        document.heading(2, "A figure");
        document.figure(new Figure("A square", 60, canvas -> {
            canvas.area(Theme.ACCENT, 0, 0, 40, 40);
            canvas.hatch(Theme.ACCENT, 50, 0, 40, 40);
            canvas.text("A label", Theme.SMALL, 100, 20);
        }));
        document.heading(3, "A list");
        document.list(List.of(List.of(Run.plain("One")), List.of(Run.strong("Two"), Run.plain(" and more"))));
        Table table = Table.of(Column.rowHeader("Name", 3), Column.number("Count"), Column.text("Remark", 2));
        for (int i = 1; i <= 60; i++) {
            table.row(Run.link("Row " + i, "end"), Run.plain("1," + i), Run.plain("Remark " + i));
        }
        document.table(table);
        document.heading(2, "The end", "end");
        document.paragraph(
                Run.link("Up", "top"),
                Run.plain(" or "),
                new Run.Link("away", new Target.Address(URI.create("https://example.org/"))));
    }
}
