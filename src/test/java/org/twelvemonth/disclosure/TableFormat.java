package org.twelvemonth.disclosure;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.twelvemonth.disclosure.TypedTable.Cell;

/** The ways in which people and programs write one table. */
enum TableFormat {
    CSV("a.csv") {
        @Override
        void write(TypedTable table, Path file, Random random) throws IOException {
            writeText(file, TypedTable.HEADINGS, table.rows(), Cell::canonical, random);
        }
    },
    POI("a.xlsx") {
        @Override
        void write(TypedTable table, Path file, Random random) throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                XSSFSheet sheet = book.createSheet("Records");
                CellStyle day = book.createCellStyle();
                day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
                XSSFRow headings = sheet.createRow(0);
                for (int i = 0; i < TypedTable.HEADINGS.size(); i++) {
                    headings.createCell(i).setCellValue(TypedTable.HEADINGS.get(i));
                }
                for (List<Cell> row : table.rows()) {
                    XSSFRow cells = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (int i = 0; i < row.size(); i++) {
                        set(cells.createCell(i), row.get(i), day);
                    }
                }
                book.write(out);
            }
        }

        private void set(XSSFCell cell, Cell value, CellStyle day) {
            switch (value) {
                case Cell.Text text -> {
                    if (text.text().isEmpty()) {
                        cell.setCellStyle(day);
                    } else {
                        cell.setCellValue(text.text());
                    }
                }
                case Cell.Day date -> {
                    cell.setCellValue(date.day());
                    cell.setCellStyle(day);
                }
                case Cell.Time time -> {
                    cell.setCellValue(time.time());
                    cell.setCellStyle(day);
                }
                case Cell.Numeric number -> cell.setCellValue(number.number().doubleValue());
                case Cell.Truth truth -> cell.setCellValue(truth.truth());
            }
        }
    },
    FASTEXCEL("a.xlsx") {
        @Override
        void write(TypedTable table, Path file, Random random) throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "Test", "1.0")) {
                Worksheet sheet = book.newWorksheet("Records");
                for (int i = 0; i < TypedTable.HEADINGS.size(); i++) {
                    sheet.value(0, i, TypedTable.HEADINGS.get(i));
                }
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int i = 0; i < TypedTable.HEADINGS.size(); i++) {
                        set(sheet, row + 1, i, table.rows().get(row).get(i), random);
                    }
                }
            }
        }

        private void set(Worksheet sheet, int row, int column, Cell value, Random random) {
            switch (value) {
                case Cell.Text text -> {
                    if (!text.text().isEmpty() && random.nextBoolean()) {
                        sheet.inlineString(row, column, text.text());
                    } else if (!text.text().isEmpty()) {
                        sheet.value(row, column, text.text());
                    }
                }
                case Cell.Day day -> {
                    sheet.value(row, column, day.day());
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Cell.Time time -> {
                    sheet.value(row, column, time.time());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
                }
                case Cell.Numeric number -> sheet.value(row, column, number.number());
                case Cell.Truth truth -> sheet.value(row, column, truth.truth());
            }
        }
    },
    ODD_XML("a.xlsx") {
        @Override
        void write(TypedTable table, Path file, Random random) throws IOException {
            OddWorkbook.write(table, file, random);
        }
    },
    MAPPED("mapped.csv") {
        @Override
        void write(TypedTable table, Path file, Random random) throws IOException {
            List<String> headings =
                    TypedTable.HEADINGS.stream().map(TableFormat::theirs).toList();
            writeText(file, headings, table.rows(), TableFormat::theirWord, random);
        }
    };

    private final String fileName;

    TableFormat(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    abstract void write(TypedTable table, Path file, Random random) throws IOException;

    /** A heading of the mapped file. */
    static String theirs(String heading) {
        return "Their " + heading.replace('_', ' ');
    }

    private static String theirWord(Cell cell) {
        return switch (cell) {
            case Cell.Text text ->
                switch (text.text()) {
                    case "COMPLETED" -> "Done";
                    case "IN_DELIVERY" -> "Going on";
                    case "PUBLISH" -> "Open";
                    case "WITHHOLD" -> "Closed";
                    case "Tonga; Samoa" -> "Tonga / Samoa";
                    case "S31(1)(a); S99" -> "S31(1)(a) / S99";
                    default -> text.text();
                };
            case Cell.Day day -> day.day().format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
            case Cell.Time time -> time.time().format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ENGLISH));
            case Cell.Numeric number -> number.number().toPlainString().replace('.', ',');
            case Cell.Truth truth -> truth.truth() ? "Gone" : "Kept";
        };
    }

    private static void writeText(
            Path file, List<String> headings, List<List<Cell>> rows, Function<Cell, String> words, Random random)
            throws IOException {
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        boolean quoteAll = random.nextBoolean();
        List<List<String>> lines = new ArrayList<>(List.of(headings));
        rows.forEach(row -> lines.add(row.stream().map(words).toList()));
        String text = lines.stream()
                .map(line -> line.stream().map(cell -> quoted(cell, quoteAll)).collect(Collectors.joining(separator)))
                .collect(Collectors.joining(lineEnd, "", lineEnd));
        switch (random.nextInt(3)) {
            case 0 -> Files.writeString(file, text, UTF_8);
            case 1 -> Files.writeString(file, "\uFEFF" + text, UTF_8);
            default -> Files.writeString(file, "\uFEFF" + text, UTF_16LE);
        }
    }

    private static String quoted(String cell, boolean always) {
        return always || cell.matches("(?s).*[,;\t\n\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Workbooks in XML as few programs write it, and as the standard allows it. */
    private static final class OddWorkbook {
        private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        private final Random random;
        private final List<String> shared = new ArrayList<>();

        private OddWorkbook(Random random) {
            this.random = random;
        }

        static void write(TypedTable table, Path file, Random random) throws IOException {
            OddWorkbook book = new OddWorkbook(random);
            List<List<Cell>> rows = new ArrayList<>();
            rows.add(TypedTable.HEADINGS.stream().<Cell>map(Cell.Text::new).toList());
            rows.addAll(table.rows());
            StringBuilder sheet = new StringBuilder("<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData>");
            for (int i = 0; i < rows.size(); i++) {
                sheet.append(book.row(i + 1, rows.get(i)));
            }
            sheet.append("</x:sheetData></x:worksheet>");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                part(zip, "xl/odd/RECORDS.xml", sheet.toString());
                part(zip, "[Content_Types].xml", "<Types/>");
                part(zip, "_rels/.rels", relationships(relationship("a", "officeDocument", "/xl/book.xml")));
                part(
                        zip,
                        "xl/_rels/book.xml.rels",
                        relationships(relationship("w", "worksheet", "odd/../odd/records.xml")
                                + relationship("s", "styles", "/xl/looks.xml")
                                + relationship("t", "sharedStrings", "./texts.xml")));
                part(
                        zip,
                        "xl/book.xml",
                        "<workbook xmlns=\"" + MAIN + "\" xmlns:q=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"R\" sheetId=\"9\" q:id=\"w\"/></sheets></workbook>");
                part(
                        zip,
                        "xl/looks.xml",
                        "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"170\""
                                + " formatCode=\"&quot;on &quot;dd/mm/yyyy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"14\"/>"
                                + "<xf numFmtId=\"170\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
                part(zip, "xl/texts.xml", "<sst xmlns=\"" + MAIN + "\">" + String.join("", book.shared) + "</sst>");
            }
        }

        private String row(int number, List<Cell> cells) {
            boolean addressed = random.nextBoolean();
            String xml = "";
            for (int i = 0; i < cells.size(); i++) {
                xml += cell(addressed ? " r=\"" + (char) ('A' + i) + number + "\"" : "", cells.get(i));
            }
            return (random.nextBoolean() ? "<x:row r=\"" + number + "\">" : "<x:row>") + xml + "</x:row>";
        }

        private String cell(String address, Cell cell) {
            return switch (cell) {
                case Cell.Text text ->
                    text.text().isEmpty() ? "<x:c" + address + " s=\"1\"/>" : text(address, text.text());
                case Cell.Day day -> day(address, day.day());
                case Cell.Time time -> time(address, time.time());
                case Cell.Numeric number ->
                    "<x:c" + address + "><x:v>"
                            + (random.nextBoolean()
                                    ? number.number().toPlainString()
                                    : number.number().unscaledValue() + "E-"
                                            + number.number().scale())
                            + "</x:v></x:c>";
                case Cell.Truth truth ->
                    "<x:c" + address + " t=\"b\"><x:v>" + (truth.truth() ? "1" : "0") + "</x:v></x:c>";
            };
        }

        private String text(String address, String text) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "_x000A_");
            int cut =
                    escaped.length() < 2 || escaped.contains("_x") || escaped.contains("&") ? 0 : escaped.length() / 2;
            String runs = "<x:r><x:t xml:space=\"preserve\">" + escaped.substring(0, cut)
                    + "</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space=\"preserve\"><![CDATA[]]>"
                    + escaped.substring(cut) + "</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>no</x:t></x:rPh>";
            return switch (random.nextInt(4)) {
                case 0 -> "<x:c" + address + " t=\"inlineStr\"><x:is>" + runs + "</x:is></x:c>";
                case 1 -> "<x:c" + address + " t=\"str\"><x:f>A1</x:f><x:v>" + escaped + "</x:v></x:c>";
                case 2 -> shared(address, runs);
                default -> shared(address, "<x:t>" + escaped + "</x:t>");
            };
        }

        private String shared(String address, String content) {
            shared.add("<x:si xmlns:x=\"" + MAIN + "\">" + content + "</x:si>");
            return "<x:c" + address + " t=\"s\"><x:v>" + (shared.size() - 1) + "</x:v></x:c>";
        }

        private String day(String address, LocalDate day) {
            long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            return switch (random.nextInt(4)) {
                case 0 -> "<x:c" + address + " t=\"d\"><x:v>" + day + "</x:v></x:c>";
                case 1 -> "<x:c" + address + " t=\"d\"><x:v>" + day + "T00:00:00</x:v></x:c>";
                case 2 -> "<x:c" + address + " s=\"1\"><x:v>" + serial + "</x:v></x:c>";
                default -> "<x:c" + address + " s=\"2\" t=\"n\"><x:v>" + serial + ".0</x:v></x:c>";
            };
        }

        private String time(String address, LocalDateTime time) {
            long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), time.toLocalDate());
            return random.nextBoolean()
                    ? "<x:c" + address + " t=\"d\"><x:v>" + time + ":00</x:v></x:c>"
                    : "<x:c" + address + " s=\"3\"><x:v>" + (serial + time.getHour() / 24.0) + "</x:v></x:c>";
        }

        private static String relationship(String id, String type, String target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                    + "\"/>";
        }

        private static String relationships(String all) {
            return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                    + "</Relationships>";
        }

        private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml.getBytes(UTF_8));
            zip.closeEntry();
        }
    }
}
