package org.twelvemonth.workbook.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads tables back as {@link WorkbookFile} wrote them, row by row: none is kept. */
public final class TableReader {
    private static final XMLInputFactory XML = xml();

    private TableReader() {}

    /**
     * Hands over the rows of a table, also those on the sheets on which it goes on.
     *
     * @param file the workbook
     * @param name the table's name, which its first sheet bears
     * @param wanted what the first cell of a row must be for the row to be read
     * @return whether there is such a table
     * @throws IOException when the file is no whole workbook
     */
    public static boolean read(Path file, String name, Wanted wanted, Consumer<TableRow> rows) throws IOException {
        Pattern sheetName = Pattern.compile(Pattern.quote(name) + "( \\(\\d+\\))?");
        boolean found = false;
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (sheetName.matcher(sheets.getSheetName()).matches()) {
                        XMLStreamReader xml = XML.createXMLStreamReader(sheet);
                        new SheetReader(xml, texts, wanted).read(rows);
                        found = true;
                    }
                }
            }
        } catch (OpenXML4JException | UnsupportedFileFormatException | SAXException | XMLStreamException e) {
            throw new IOException("The workbook cannot be read.", e);
        }
        return found;
    }

    /** One that knows no document types, and that passes over the texts nobody asks for. */
    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
