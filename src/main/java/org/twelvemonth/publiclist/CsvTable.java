package org.twelvemonth.publiclist;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import org.twelvemonth.text.CsvCell;

/** The list as a table (RFC 4180): a header row, then a row for each country, continent by continent. */
final class CsvTable {
    private CsvTable() {}

    static String of(PublicList list) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord("continent", "country", "code");
        list.byContinent()
                .forEach((continent, countries) -> countries.forEach(country -> csv.writeRecord(
                        CsvCell.of(continent), CsvCell.of(country.name()), CsvCell.of(country.code()))));
        return text.toString();
    }
}
