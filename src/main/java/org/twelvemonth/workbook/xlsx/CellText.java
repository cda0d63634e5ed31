package org.twelvemonth.workbook.xlsx;

import java.util.regex.Pattern;

/** What a cell's text may be, by the limits of the format (ECMA-376, part 1, 22.4.2.4 and 22.9.2.19). */
public final class CellText {
    /** Characters that a cell holds, in UTF-16 code units. */
    static final int LIMIT = 32_767;

    /** Characters that a column heading of a table holds. */
    public static final int HEADING_LIMIT = 255;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final char REPLACEMENT = '\uFFFD';

    private final String cutMark;

    /**
     * A limit on texts.
     *
     * @param cutMark what stands at the end of a text that had to be cut
     */
    public CellText(String cutMark) {
        this.cutMark = cutMark;
    }

    /** The text, or as much of it as a cell holds and the mark that the rest was cut. */
    String fitting(String text) {
        return fitting(text, LIMIT);
    }

    /** A heading as a table takes it: one line, within the limit, nothing that reads as an escape. */
    public String heading(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return legal(fitting(ESCAPE.matcher(line).replaceAll("-"), HEADING_LIMIT));
    }

    /** A text for POI, which escapes markup itself but neither escapes nor refuses what the format cannot hold. */
    String forSkeleton(String text) {
        return ESCAPE.matcher(legal(fitting(text))).replaceAll("_x005F_");
    }

    private String fitting(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - cutMark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + cutMark;
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legal.appendCodePoint(isLegal(point) ? point : REPLACEMENT));
        return legal.toString();
    }

    /** Appends the text as XML: markup escaped, line ends as line feeds, U+FFFD for a character that XML cannot hold. */
    static void appendXml(String text, StringBuilder xml) {
        int plain = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isPlain(character)) {
                continue;
            }
            xml.append(text, plain, at);
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '_' -> xml.append(isEscape(text, at) ? "_x005F_" : "_");
                case '\r' -> xml.append(text.startsWith("\n", at + 1) ? "" : "\n");
                default -> {
                    int point = Character.isSurrogate(character) ? text.codePointAt(at) : character;
                    xml.appendCodePoint(isLegal(point) ? point : REPLACEMENT);
                    at += Character.charCount(point) - 1;
                }
            }
            plain = at + 1;
        }
        xml.append(text, plain, text.length());
    }

    /** Whether the character stands for itself: nearly all do. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character < 0x7F && "&<>_".indexOf(character) < 0;
    }

    /** Whether it begins or ends with a blank: readers may drop that unless told to keep it. */
    static boolean blankAtAnEnd(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }

    /** Whether the underscore there would read as the start of an escape ({@code _x000D_}). */
    private static boolean isEscape(String text, int at) {
        return text.startsWith("_x", at)
                && ESCAPE.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether XML 1.0 can hold the character. */
    private static boolean isLegal(int point) {
        return point >= 0x20
                ? point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000
                : point == '\t' || point == '\n' || point == '\r';
    }
}
