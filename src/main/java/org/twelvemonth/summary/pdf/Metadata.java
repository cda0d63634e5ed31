package org.twelvemonth.summary.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.XMLUtil;

/** What makes a file say that it is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), the same for the same content. */
final class Metadata {
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PdfWriter writer;
    private final DocumentProperties properties;
    private final Characters characters;

    Metadata(PdfWriter writer, DocumentProperties properties, Characters characters) {
        this.writer = writer;
        this.properties = properties;
        this.characters = characters;
    }

    /** Before the document is opened. */
    void declare() {
        writer.setPdfVersion(PdfWriter.PDF_VERSION_1_7);
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setTagged();
        writer.setFullCompression();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        writer.getExtraCatalog().put(PdfName.LANG, text(properties.language().toLanguageTag()));
    }

    /** Before the document is closed. */
    void complete(byte[] contentHash) throws IOException {
        PdfString date = new PdfString(PDF_DATE.format(properties.created()));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(properties.title()));
        info.put(PdfName.SUBJECT, text(properties.subject()));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(contentHash, contentHash));
        writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
    }

    private PdfDictionary outputIntent() throws IOException {
        PdfStream profile = new PdfStream(resource("srgb.icc"));
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, text("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private String xmp() throws IOException {
        String template = new String(resource("metadata.xmp"), StandardCharsets.UTF_8);
        return template.replace("{language}", properties.language().toLanguageTag())
                .replace("{producer}", Document.getVersion())
                .replace(
                        "{date}",
                        properties.created().truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("{title}", escaped(properties.title()))
                .replace("{subject}", escaped(properties.subject()));
    }

    private String escaped(String text) {
        return XMLUtil.escapeXML(characters.printable(text), false);
    }

    private PdfString text(String text) {
        return new PdfString(characters.printable(text), PdfObject.TEXT_UNICODE);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Metadata.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
