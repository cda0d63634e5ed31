package org.twelvemonth.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A workbook that is complete but for the rows of its tables. */
public final class WorkbookSkeleton {
    /** The sheet that every other leads back to. */
    private static final String CONTENTS = "Contents";

    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");

    private static final int PROSE_WIDTH = 100;
    private static final int LEGIBLE_WIDTH = 250;
    private static final double SPACE_ABOVE_SUBTITLE = 10;

    private final XSSFWorkbook workbook;
    private final WorkbookProperties properties;
    private final CellText limit;

    private WorkbookSkeleton(XSSFWorkbook workbook, WorkbookProperties properties, CellText limit) {
        this.workbook = workbook;
        this.properties = properties;
        this.limit = limit;
    }

    /**
     * Loads POI's types of XML on a thread of its own, once a process: they take as long as the rest of a small workbook. A
     * failure shows when a workbook is written.
     */
    public static void prepare() {
        FutureTask<?> readiness = new FutureTask<>(() -> {
            new XSSFWorkbook().close();
            return null;
        });
        Thread.ofPlatform().name("workbook-prepare").daemon().start(readiness);
    }

    /** The parts of the skeleton by name, in POI's order. */
    static Map<String, byte[]> of(List<Sheet> sheets, WorkbookProperties properties, CellText limit)
            throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            Styles.addTo(workbook);
            WorkbookSkeleton skeleton = new WorkbookSkeleton(workbook, properties, limit);
            skeleton.describe();
            sheets.forEach(skeleton::add);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            workbook.write(written);
            Map<String, byte[]> parts = parts(written.toByteArray());
            for (int index = 0; index < sheets.size(); index++) {
                if (sheets.get(index) instanceof Sheet.TablePart<?> table) {
                    parts.computeIfPresent(partOf(index), (name, part) -> extended(part, table));
                }
            }
            return parts;
        } finally {
            // To close it would be to write it once more.
            workbook.getPackage().revert();
        }
    }

    private static Map<String, byte[]> parts(byte[] skeleton) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(skeleton), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The name of a sheet's part: POI numbers those of a new workbook in the order of the sheets. */
    static String partOf(int sheet) {
        return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
    }

    /** Sets the sheet's {@code dimension} to cover the streamed rows; openpyxl's read-only mode stops there. */
    private static byte[] extended(byte[] sheet, Sheet.TablePart<?> table) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        return DIMENSION
                .matcher(xml)
                .replaceFirst("<dimension ref=\"A1:" + lastCell(table) + "\"/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String lastCell(Sheet.TablePart<?> part) {
        return new CellReference(part.lastRow() - 1, part.table().columns().size() - 1).formatAsString();
    }

    private void describe() {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(properties.title());
        core.setCreator(properties.creator());
        PackageProperties written = core.getUnderlyingProperties();
        written.setLanguageProperty(Optional.of(properties.language().toLanguageTag()));
        String instant = properties.date() + "T00:00:00Z";
        try {
            written.setCreatedProperty(instant);
            written.setModifiedProperty(instant);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalArgumentException("Not a date that a document can bear: " + instant, e);
        }
    }

    private void add(Sheet sheet) {
        XSSFSheet page = workbook.createSheet(sheet.name());
        page.setActiveCell(new CellAddress("A1"));
        page.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.getPrintSetup().setLandscape(true);
        switch (sheet) {
            case Sheet.Prose prose -> write(prose, page);
            case Sheet.TablePart<?> table -> write(table, page);
        }
    }

    /** Prints a table as wide as a page, unless it is so wide that nobody could read it. */
    private static void fitOnPage(Table<?> table, XSSFSheet page) {
        if (table.columns().stream().mapToInt(Column::width).sum() <= LEGIBLE_WIDTH) {
            page.setFitToPage(true);
            page.getPrintSetup().setFitWidth((short) 1);
            page.getPrintSetup().setFitHeight((short) 0);
        }
    }

    private void write(Sheet.Prose prose, XSSFSheet page) {
        page.setDisplayGridlines(false);
        width(page, 0, PROSE_WIDTH);
        int row = 0;
        for (Sheet.Line line : prose.lines()) {
            text(page, row, 0, line.look(), line.text());
            if (line.link() != null) {
                link(page, row, 0, line.link());
            }
            row++;
        }
    }

    private void write(Sheet.TablePart<?> part, XSSFSheet page) {
        Table<?> table = part.table();
        width(page, 0, table.columns().getFirst().width());
        text(page, 0, 0, Look.TITLE, table.title());
        text(page, 1, 0, Look.TEXT, (part.description() + " " + table.notes()).strip());
        text(page, 2, 0, Look.STRONG, properties.marking());
        if (part.name().equals(CONTENTS)) {
            text(page, 3, 0, Look.TEXT, "The name of a sheet leads to it.");
        } else {
            text(page, 3, 0, Look.LINK, "Back to the contents");
            link(page, 3, 0, new CellLink(CONTENTS, 1));
        }
        for (int column = 0; column < table.columns().size(); column++) {
            Column<?> definition = table.columns().get(column);
            width(page, column, definition.width());
            text(page, Table.HEADING_ROW - 1, column, Look.HEADING, definition.heading());
        }
        part.links().forEach(link -> link(page, link.row() - 1, link.column(), link.target()));
        markUp(part, page);
        fitOnPage(table, page);
        if (table.chart() != null && !table.chart().points().isEmpty()) {
            Charts.draw(
                    table.chart(), properties.language(), page, table.columns().size() + 1);
        }
    }

    /**
     * Marks the cells up as a table, which is how a screen reader knows the headings. Without filter buttons. POI names the
     * columns by the cells of the heading row when it writes the table; to set its area has it do so for each of them.
     */
    private static void markUp(Sheet.TablePart<?> part, XSSFSheet page) {
        int columns = part.table().columns().size();
        String first = new CellReference(Table.HEADING_ROW - 1, 0).formatAsString();
        XSSFTable table = page.createTable(null);
        table.setName(part.tableName());
        table.setDisplayName(part.tableName());
        CTTable markup = table.getCTTable();
        markup.setRef(first + ":" + lastCell(part));
        CTTableColumns named = markup.addNewTableColumns();
        named.setCount(columns);
        for (int column = 1; column <= columns; column++) {
            named.addNewTableColumn().setId(column);
        }
    }

    private void text(XSSFSheet page, int row, int column, Look look, String text) {
        XSSFRow line = page.getRow(row) == null ? page.createRow(row) : page.getRow(row);
        XSSFCell cell = line.createCell(column);
        // An inline string: the shared string table belongs to the streamed rows.
        cell.getCTCell().setT(STCellType.INLINE_STR);
        cell.getCTCell().setIs(new XSSFRichTextString(limit.forSkeleton(text)).getCTRst());
        cell.setCellStyle(workbook.getCellStyleAt(look.index()));
        double digits = page.getColumnWidth(column) / 256.0 * Look.BODY_POINTS / look.points();
        double points = RowHeight.points(RowHeight.lines(text, digits), look.points())
                + (look == Look.SUBTITLE ? SPACE_ABOVE_SUBTITLE : 0);
        if (!line.getCTRow().isSetHt() || points > line.getHeightInPoints()) {
            line.setHeightInPoints((float) points);
            line.getCTRow().unsetCustomHeight();
        }
    }

    private void link(XSSFSheet page, int row, int column, CellLink target) {
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target.location());
        link.setCellReference(new CellReference(row, column));
        page.addHyperlink(link);
    }

    private static void width(XSSFSheet page, int column, int characters) {
        page.setColumnWidth(column, characters * 256);
    }
}
