package org.twelvemonth.gate;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.ContentOperator;
import org.openpdf.text.pdf.parser.GraphicsState;
import org.openpdf.text.pdf.parser.PdfContentStreamHandler;
import org.openpdf.text.pdf.parser.PdfContentTextExtractor;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * Reads the text of a page, each of whose fonts is made once. OpenPDF's own reading makes a font anew, tables of all its
 * characters included, each time that the page chooses it.
 */
final class PageText extends PdfContentTextExtractor {
    private final Map<Integer, CMapAwareDocumentFont> fonts = new HashMap<>();

    private PageText(PageWords words) {
        super(words);
        operators.put("Tf", new ChooseFont());
    }

    /** The text of a page; pages are counted from 1. */
    static String of(PdfReader reader, int page) throws IOException {
        PageWords words = new PageWords();
        PageText text = new PageText(words);
        PdfDictionary resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
        new PdfTextExtractor(reader, words).processContent(reader.getPageContent(page), resources, text);
        return text.getResultantText();
    }

    /** The operator of ISO 32000-1, 9.3.1. */
    private final class ChooseFont implements ContentOperator {
        @Override
        public String getOperatorName() {
            return "Tf";
        }

        @Override
        public void invoke(List<PdfObject> operands, PdfContentStreamHandler handler, PdfDictionary resources) {
            PdfObject font = resources.getAsDict(PdfName.FONT).get((PdfName) operands.get(0));
            GraphicsState state = gsStack.peek();
            state.setFont(font((PRIndirectReference) font));
            state.setFontSize(((PdfNumber) operands.get(1)).floatValue());
        }

        private CMapAwareDocumentFont font(PRIndirectReference reference) {
            return fonts.computeIfAbsent(reference.getNumber(), number -> new CMapAwareDocumentFont(reference));
        }
    }
}
