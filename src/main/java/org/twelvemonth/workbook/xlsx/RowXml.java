package org.twelvemonth.workbook.xlsx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet at a time, as XML. Texts that are not shared are inline strings, so that nothing is kept in memory for
 * them; a text is a text whatever it begins with, never a formula. What is null leaves its cell empty.
 */
final class RowXml {
    private static final byte[] ROW = XmlBytes.latin("<row r=\"");
    private static final byte[] ROW_END = XmlBytes.latin("</row>");
    private static final byte[] TEXT = XmlBytes.latin(" t=\"inlineStr\"><is><t>");
    private static final byte[] TEXT_PRESERVED = XmlBytes.latin(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = XmlBytes.latin("</t></is></c>");
    private static final byte[] NUMBER = XmlBytes.latin("><v>");
    private static final byte[] NUMBER_END = XmlBytes.latin("</v></c>");
    private static final byte[][] STYLES = new byte[Look.values().length + 1][];

    /** What follows the row's number, by the lines of its longest cell. */
    private static final byte[][] HEIGHTS = new byte[RowHeight.MOST_LINES + 1][];

    static {
        for (int lines = 0; lines < HEIGHTS.length; lines++) {
            HEIGHTS[lines] = XmlBytes.latin("\" ht=\"" + RowHeight.points(lines, Look.BODY_POINTS) + "\">");
        }
        for (Look look : Look.values()) {
            STYLES[look.index()] = XmlBytes.latin("\" s=\"" + look.index() + "\"");
        }
    }

    private final CellText limit;
    private final byte[][] cellStarts;
    private final XmlBytes xml = new XmlBytes();
    private final int[] widths;
    private final SharedTexts.OfColumn[] shared;
    private byte[] rowNumber = {};
    private int lines;

    /**
     * Rows of a table.
     *
     * @param widths the widths of the columns in characters
     * @param texts the texts of the workbook that cells share
     */
    RowXml(int[] widths, CellText limit, SharedTexts texts) {
        this.limit = limit;
        this.widths = widths.clone();
        shared = Arrays.stream(widths).mapToObj(texts::column).toArray(SharedTexts.OfColumn[]::new);
        cellStarts = new byte[widths.length][];
        for (int column = 0; column < widths.length; column++) {
            cellStarts[column] = XmlBytes.latin("<c r=\"" + CellReference.convertNumToColString(column));
        }
    }

    /** Starts a row; the one before is forgotten. The number is counted from 1. */
    void start(int number) {
        xml.clear();
        rowNumber = XmlBytes.latin(Integer.toString(number));
        lines = 1;
    }

    /** Ends the row, whose height is known only now, and hands it over. */
    void endInto(Lane lane) {
        xml.markup(ROW_END);
        lane.append(ROW, ROW.length);
        lane.append(rowNumber, rowNumber.length);
        byte[] height = HEIGHTS[Math.min(lines, HEIGHTS.length - 1)];
        lane.append(height, height.length);
        lane.append(xml.bytes(), xml.length());
    }

    void text(int column, Look look, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        SharedTexts.Shared known = shared[column].find(text);
        if (known != null) {
            lines = Math.max(lines, known.lines());
            cell(column, look, known.cell());
            return;
        }
        String fitting = limit.fitting(text);
        lines = Math.max(lines, RowHeight.lines(fitting, widths[column]));
        cell(column, look, blankAtAnEnd(fitting) ? TEXT_PRESERVED : TEXT);
        xml.content(fitting);
        xml.markup(TEXT_END);
    }

    void whole(int column, @Nullable Number number) {
        if (number != null) {
            number(column, Look.WHOLE, number.longValue());
        }
    }

    /** A sum that a spreadsheet cannot hold exactly is written as text. */
    void money(int column, @Nullable BigDecimal sum) {
        if (sum == null) {
            return;
        }
        if (Serial.isExact(sum)) {
            number(column, Look.MONEY, Serial.digits(sum));
        } else {
            text(column, Look.TEXT, sum.toString());
        }
    }

    /** A day that a spreadsheet cannot count is written as text; so with instants. */
    void day(int column, @Nullable LocalDate day) {
        if (day != null && Serial.exists(day)) {
            number(column, Look.DAY, Serial.of(day));
        } else if (day != null) {
            text(column, Look.TEXT, day.toString());
        }
    }

    void moment(int column, @Nullable Instant instant) {
        if (instant == null) {
            return;
        }
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (Serial.exists(time.toLocalDate())) {
            number(column, Look.MOMENT, Serial.of(time));
        } else {
            text(column, Look.TEXT, instant.toString());
        }
    }

    private void number(int column, Look look, long number) {
        cell(column, look, NUMBER);
        xml.number(number);
        xml.markup(NUMBER_END);
    }

    private void number(int column, Look look, String number) {
        cell(column, look, NUMBER);
        xml.markup(XmlBytes.latin(number));
        xml.markup(NUMBER_END);
    }

    /** @param rest what follows the cell's style, in whole or its beginning */
    private void cell(int column, Look look, byte[] rest) {
        xml.markup(cellStarts[column]);
        xml.markup(rowNumber);
        xml.markup(STYLES[look.index()]);
        xml.markup(rest);
    }

    /** Readers may drop blanks at the ends of a text unless told to keep them. */
    private static boolean blankAtAnEnd(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }
}
