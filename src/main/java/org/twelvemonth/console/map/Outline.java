package org.twelvemonth.console.map;

import org.jspecify.annotations.Nullable;

/**
 * The outline of a country on the sheet.
 *
 * @param code its ISO 3166-1 alpha-2 code, empty for land that is no country's
 * @param path its lines, as the attribute {@code d} of an SVG path has them; whole numbers
 * @param dot where it is marked with a dot because its outline is too small to see, else null
 */
public record Outline(String code, String path, @Nullable Dot dot) {
    /** A place on the sheet. */
    public record Dot(int x, int y) {}
}
