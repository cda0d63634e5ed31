package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The structure tree, and the marks that tie it to what is drawn (ISO 32000-1, 14.7 and 14.8). An element has either
 * children or marks, never both. All that is no content is marked as an artifact.
 */
final class Tags {
    private final PdfWriter writer;
    private final PdfStructureElement document;

    Tags(PdfWriter writer) {
        this.writer = writer;
        this.document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** A new last child of the document. */
    PdfStructureElement child(String role) {
        return child(document, role);
    }

    PdfStructureElement child(PdfStructureElement parent, String role) {
        return new PdfStructureElement(parent, new PdfName(role));
    }

    /** The elements that hold the runs' marks: the parent itself for plain text, else a child for each run. */
    List<PdfStructureElement> leaves(PdfStructureElement parent, List<Run> runs) {
        if (runs.size() == 1 && runs.getFirst() instanceof Run.Plain) {
            return List.of(parent);
        }
        List<PdfStructureElement> leaves = new ArrayList<>();
        runs.forEach(run -> leaves.add(child(parent, run instanceof Run.Link ? "Link" : "Span")));
        return leaves;
    }

    /** Sets an attribute of the element, for example the scope of a header cell. */
    void attribute(PdfStructureElement element, String owner, String key, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(key), value);
        element.put(PdfName.A, attributes);
    }

    void content(PdfStructureElement element, Runnable drawing) {
        writer.getDirectContent().beginMarkedContentSequence(element);
        drawing.run();
        writer.getDirectContent().endMarkedContentSequence();
    }

    /** Rules, fills and other ornaments. */
    void ornament(Runnable drawing) {
        artifact("Layout", drawing);
    }

    /** What is repeated because of the page: header, footer, a table's header row on its further pages. */
    void repetition(Runnable drawing) {
        artifact("Pagination", drawing);
    }

    private void artifact(String type, Runnable drawing) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(type));
        writer.getDirectContent().beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        drawing.run();
        writer.getDirectContent().endMarkedContentSequence();
    }

    /** Makes the area of the current page a link; the element has its mark already. */
    void link(PdfStructureElement element, Run.Link link, PdfRectangle area) {
        PdfAnnotation annotation =
                new PdfAnnotation(writer, area.left(), area.bottom(), area.right(), area.top(), action(link.target()));
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, new PdfString(link.text(), PdfObject.TEXT_UNICODE));
        int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        writer.addAnnotation(annotation);

        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        kids(element).add(reference);
    }

    private static PdfArray kids(PdfStructureElement element) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray array) {
            return array;
        }
        PdfArray array = new PdfArray(kids);
        element.put(PdfName.K, array);
        return array;
    }

    private static PdfAction action(Target target) {
        return switch (target) {
            case Target.Anchor anchor -> PdfAction.gotoLocalPage(anchor.name(), false);
            case Target.Address address -> new PdfAction(address.uri().toASCIIString());
        };
    }
}
