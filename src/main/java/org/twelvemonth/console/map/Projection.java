package org.twelvemonth.console.map;

/**
 * The Natural Earth projection, in the polynomial form of B. Šavrič and others, "A polynomial equation for the Natural
 * Earth projection" (2011), scaled to a sheet.
 */
final class Projection {
    /** The meridian in the middle; opposite it, the sheet's edges run through the Bering Strait, and so cut no land in two. */
    static final double CENTRE = 11;

    /** The equator's half length on the unit sphere. */
    private static final double HALF_EQUATOR = Math.PI * 0.8707;

    private static final double SCALE = WorldMap.WIDTH / (2 * HALF_EQUATOR);

    /** The sheet ends in the north a little above the last land. */
    private static final double TOP = height(84);

    private Projection() {}

    /** A place on the sheet, from its upper left corner. */
    record Point(double x, double y) {}

    /**
     * The place on the sheet.
     *
     * @param east degrees east of the meridian in the middle, negative to the west
     */
    static Point project(double east, double latitude) {
        double angle = Math.toRadians(latitude);
        double square = angle * angle;
        double fourth = square * square;
        double parallel =
                0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth));
        return new Point((Math.toRadians(east) * parallel + HALF_EQUATOR) * SCALE, (TOP - height(latitude)) * SCALE);
    }

    private static double height(double degrees) {
        double latitude = Math.toRadians(degrees);
        double square = latitude * latitude;
        double sixth = square * square * square;
        return latitude
                * (1.007226 + square * 0.015085 + sixth * (-0.044475 + 0.028874 * square - 0.005916 * square * square));
    }
}
