package org.twelvemonth.summary.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;

/** Negative controls: the validator that finds nothing in our files finds each of these faults when it is put in. */
class ConformanceTests {
    @Test
    void aFileReadAndWrittenAgainStillConforms() throws Exception {
        assertThat(brokenAfter(reading -> {})).isEmpty();
    }

    @Test
    void aFigureWithoutAlternativeTextIsFound() throws Exception {
        assertThat(brokenAfter(
                        reading -> first("Figure", reading).getCOSObject().removeItem(COSName.ALT)))
                .anyMatch(rule -> rule.startsWith("ua1: 7.3-1 "));
    }

    @Test
    void headerCellsWithoutScopeAreFound() throws Exception {
        assertThat(brokenAfter(reading ->
                        all("TH", reading).forEach(cell -> cell.getCOSObject().removeItem(COSName.A))))
                .anyMatch(rule -> rule.startsWith("ua1: 7.5-1 "));
    }

    @Test
    void aDocumentWithoutLanguageIsFound() throws Exception {
        assertThat(brokenAfter(
                        reading -> reading.document().getDocumentCatalog().setLanguage(null)))
                .anyMatch(rule -> rule.startsWith("ua1: 7.2-"));
    }

    @Test
    void aSkippedHeadingIsFound() throws Exception {
        assertThat(brokenAfter(reading -> first("H2", reading).setStructureType("H3")))
                .anyMatch(rule -> rule.startsWith("ua1: 7.4.2-1 "));
    }

    @Test
    void aLinkWithoutDescriptionIsFound() throws Exception {
        assertThat(brokenAfter(reading -> links(reading).forEach(link -> link.setContents(null))))
                .anyMatch(rule -> rule.startsWith("ua1: 7.18.5-2 "));
    }

    private static SortedSet<String> brokenAfter(Consumer<PdfReading> fault) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReading reading = new PdfReading(Pdfs.of(TaggedDocumentTests::everything))) {
            fault.accept(reading);
            reading.document().save(out);
        }
        return Conformance.brokenRules(out.toByteArray());
    }

    private static List<PDAnnotation> links(PdfReading reading) {
        try {
            return reading.document().getPage(0).getAnnotations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDStructureElement first(String role, PdfReading reading) {
        return all(role, reading).getFirst();
    }

    private static List<PDStructureElement> all(String role, PdfReading reading) {
        return reading.elements().stream()
                .filter(element -> element.getStructureType().equals(role))
                .toList();
    }
}
