package org.twelvemonth.workbook.xlsx;

import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The styles of a workbook: one plain sans-serif face of at least 12 points, no fills, text that wraps. */
final class Styles {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String FACE = "Arial";

    /** 5.9 to 1 against white; links are underlined too. */
    private static final XSSFColor LINK_BLUE = color(0x05, 0x63, 0xC1);

    private static final XSSFColor RULE_GREY = color(0x50, 0x5A, 0x5F);

    private final XSSFWorkbook workbook;

    private Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Adds a style for every look, at its index. */
    static void addTo(XSSFWorkbook workbook) {
        Styles styles = new Styles(workbook);
        styles.plain(workbook.getFontAt(0), Look.TEXT);
        for (Look look : Look.values()) {
            XSSFCellStyle style = workbook.createCellStyle();
            if (style.getIndex() != look.index()) {
                throw new IllegalStateException("The style table does not begin with the default style alone.");
            }
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setWrapText(true);
            styles.shape(look, style);
        }
        styles.nameHeadings();
    }

    private void shape(Look look, XSSFCellStyle style) {
        switch (look) {
            case TITLE -> style.setFont(bold(look));
            case SUBTITLE -> {
                style.setFont(bold(look));
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            }
            case STRONG -> style.setFont(bold(look));
            case TEXT -> {}
            case LINK -> style.setFont(link());
            case HEADING -> {
                style.setFont(bold(look));
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(RULE_GREY);
            }
            case WHOLE -> number(style, "#,##0");
            case MONEY -> number(style, "#,##0.00");
            case DAY -> number(style, "yyyy\\-mm\\-dd");
            case MOMENT -> number(style, "yyyy\\-mm\\-dd\\ hh:mm:ss");
        }
    }

    private void number(XSSFCellStyle style, String format) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setWrapText(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private XSSFFont bold(Look look) {
        XSSFFont font = plain(workbook.createFont(), look);
        font.setBold(true);
        return font;
    }

    private XSSFFont link() {
        XSSFFont font = plain(workbook.createFont(), Look.LINK);
        font.setUnderline(FontUnderline.SINGLE);
        font.setColor(LINK_BLUE);
        return font;
    }

    private XSSFFont plain(XSSFFont font, Look look) {
        font.setFontName(FACE);
        font.setFontHeightInPoints((short) look.points());
        font.setScheme(FontScheme.NONE);
        return font;
    }

    /**
     * Makes titles and subtitles cells of the built-in styles "Heading 1" and "Heading 2", which is how a workbook marks
     * up headings. POI has no call for named styles, so the element is written as it is.
     */
    private void nameHeadings() {
        int normal = 0;
        int heading1 = named(Look.TITLE);
        int heading2 = named(Look.SUBTITLE);
        CTStylesheet sheet = workbook.getStylesSource().getCTStylesheet();
        try (XmlCursor cursor = sheet.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(NAMESPACE, "cellStyles"));
            cursor.insertAttributeWithValue("count", "3");
            cellStyle(cursor, "Normal", normal, 0);
            cellStyle(cursor, "Heading 1", heading1, 16);
            cellStyle(cursor, "Heading 2", heading2, 17);
        }
    }

    private int named(Look look) {
        CTXf cell = workbook.getCellStyleAt(look.index()).getCoreXf();
        CTXf shared = CTXf.Factory.newInstance();
        shared.set(cell);
        if (shared.isSetXfId()) {
            shared.unsetXfId();
        }
        int index = workbook.getStylesSource().putCellStyleXf(shared) - 1;
        cell.setXfId(index);
        return index;
    }

    private static void cellStyle(XmlCursor cursor, String name, int format, int builtin) {
        cursor.beginElement(new QName(NAMESPACE, "cellStyle"));
        cursor.insertAttributeWithValue("name", name);
        cursor.insertAttributeWithValue("xfId", Integer.toString(format));
        cursor.insertAttributeWithValue("builtinId", Integer.toString(builtin));
        cursor.toNextToken();
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null);
    }
}
