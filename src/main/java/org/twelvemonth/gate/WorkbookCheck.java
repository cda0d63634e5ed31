package org.twelvemonth.gate;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/**
 * Opens the workbook as what it is, a zip of XML parts, and refuses parts, elements and attributes that hide something or
 * lead elsewhere. Sheets are streamed, whatever their size.
 */
final class WorkbookCheck {
    /** The parts of a plain workbook; every other is refused. */
    private static final Pattern PLAIN =
            Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(?:core|app)\\.xml"
                    + "|xl/(?:workbook|styles|sharedStrings|theme/theme1)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                    + "|xl/worksheets/(?:_rels/sheet\\d+\\.xml\\.rels|sheet\\d+\\.xml)|xl/tables/table\\d+\\.xml"
                    + "|xl/drawings/(?:_rels/drawing\\d+\\.xml\\.rels|drawing\\d+\\.xml)|xl/charts/chart\\d+\\.xml");

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");

    /** Parts that are refused for a reason with a name, by the part's name. */
    private static final Map<Pattern, GateRule> NAMED = Map.of(
            Pattern.compile("(?i).*pivot.*"), GateRule.PIVOT,
            Pattern.compile("(?i).*externalLink.*"), GateRule.EXTERNAL_LINK,
            Pattern.compile("(?i).*(?:comment|vmlDrawing|persons?/).*"), GateRule.CELL_COMMENT,
            Pattern.compile("(?i)docProps/.*|customXml/.*"), GateRule.PROPERTY);

    private final String name;
    private final LocalDate windowEnd;
    private final Violations violations;
    private final Map<String, Long> dataRows = new TreeMap<>();

    /**
     * @param name the file relative to the edition's folder
     * @param windowEnd the last day of the window
     */
    WorkbookCheck(String name, LocalDate windowEnd, Violations violations) {
        this.name = name;
        this.windowEnd = windowEnd;
        this.violations = violations;
    }

    /**
     * Reads every part to its end.
     *
     * @throws IOException when it is no whole zip
     * @throws SAXException when a part is no whole XML
     */
    void check(Path file) throws IOException, SAXException, ParserConfigurationException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getComment() != null) {
                violations.add(name, "the comment of the zip", GateRule.PROPERTY);
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (int i = 0; i < entries.size(); i++) {
                ZipEntry entry = entries.get(i);
                if (PLAIN.matcher(entry.getName()).matches()) {
                    read(zip, entry);
                } else {
                    violations.add(name, "part " + (i + 1) + " of " + entries.size(), rule(entry.getName()));
                }
            }
        }
    }

    /** The rows of data by the name of the sheet's part, once it was checked. */
    Map<String, Long> dataRows() {
        return dataRows;
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException, SAXException, ParserConfigurationException {
        String part = entry.getName();
        BiConsumer<String, GateRule> refused =
                (place, rule) -> violations.add(name, place.isEmpty() ? part : part + ", " + place, rule);
        PartHandler handler = handler(part, refused);
        SAXParser parser = parser();
        parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
        try (InputStream xml = zip.getInputStream(entry)) {
            parser.parse(xml, handler);
        }
        if (handler instanceof SheetHandler sheet) {
            dataRows.put(part, sheet.dataRows());
        }
    }

    private PartHandler handler(String part, BiConsumer<String, GateRule> refused) {
        if (part.startsWith("docProps/")) {
            return new PropertiesHandler(windowEnd, refused);
        }
        return SHEET.matcher(part).matches() ? new SheetHandler(refused) : new PartHandler(refused);
    }

    private static GateRule rule(String part) {
        return NAMED.entrySet().stream()
                .filter(named -> named.getKey().matcher(part).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(GateRule.PART);
    }

    /** One that knows no document types and so no entities of their own, and that reads twice as fast as the JDK's. */
    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = new SAXParserFactoryImpl();
        factory.setNamespaceAware(true);
        return factory.newSAXParser();
    }
}
