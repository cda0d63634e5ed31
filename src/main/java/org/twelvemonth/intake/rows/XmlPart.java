package org.twelvemonth.intake.rows;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, pulled element by element. A document type, which is where entity bombs and outside
 * references live, is refused: no workbook has one.
 */
final class XmlPart implements AutoCloseable {
    /** A worksheet's cell holds 32,767 characters at most. */
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "UTF-16", "US-ASCII");

    private static final XMLInputFactory FACTORY = newFactory();

    private final InputStream bytes;
    private final XMLStreamReader xml;

    XmlPart(InputStream bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.xml = FACTORY.createXMLStreamReader(text(bytes));
        String declared = xml.getCharacterEncodingScheme();
        if (declared != null && !ENCODINGS.contains(declared.toUpperCase(Locale.ROOT))) {
            throw new XMLStreamException("parts of a workbook are UTF-8 or UTF-16");
        }
    }

    /** Decodes the bytes, strictly: broken ones are an error in every encoding. */
    private static Reader text(InputStream bytes) throws XMLStreamException {
        try {
            PushbackInputStream start = new PushbackInputStream(bytes, 3);
            byte[] first = start.readNBytes(3);
            String hex = HexFormat.of().formatHex(first);
            Charset charset = hex.startsWith("fffe") || hex.startsWith("3c00")
                    ? StandardCharsets.UTF_16LE
                    : hex.startsWith("feff") || hex.startsWith("003c")
                            ? StandardCharsets.UTF_16BE
                            : StandardCharsets.UTF_8;
            boolean marked = hex.equals("efbbbf");
            boolean markedWide = hex.startsWith("fffe") || hex.startsWith("feff");
            int mark = marked ? 3 : markedWide ? 2 : 0;
            start.unread(first, mark, first.length - mark);
            return new InputStreamReader(start, charset.newDecoder());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Goes on to the next start or end of an element; false at the end of the part. */
    boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a document type is not allowed");
                default -> {}
            }
        }
        return false;
    }

    boolean atStartOf(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean atEndOf(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here, whatever its namespace; null when it has none of that name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        return Objects.requireNonNullElse(attribute(name), otherwise);
    }

    /** Adds the text of the element that starts here, to its end, to a text that may only grow so far. */
    void appendText(StringBuilder text) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (xml.isStartElement() || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("text was expected");
            }
            if (text.length() > MOST_CHARACTERS) {
                throw new UnreadableFileException("has a cell of more than " + MOST_CHARACTERS
                        + " characters, which no worksheet can hold. Save it again with a spreadsheet program.");
            }
        }
    }

    /** Goes to the end of the element that starts here. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            if (!advance()) {
                return;
            }
            depth += xml.isStartElement() ? 1 : -1;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static XMLInputFactory newFactory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
