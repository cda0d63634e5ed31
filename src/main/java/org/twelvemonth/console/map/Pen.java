package org.twelvemonth.console.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws rings on the sheet with as few characters as the eye needs: whole numbers, relative steps. */
final class Pen {
    /** The area, in squares of the sheet's unit, below which a country can hardly be seen: about 19,000 square kilometres. */
    private static final double SMALL = 30;

    private final StringBuilder path = new StringBuilder();
    private double area;
    private double largest = -1;
    private Projection.@Nullable Point middle;

    /** Draws a ring; one that rounding leaves without an area leaves no mark. */
    void draw(List<Topology.Position> ring) {
        List<Projection.Point> points = project(ring);
        measure(points);
        StringBuilder line = new StringBuilder();
        long x = 0;
        long y = 0;
        int steps = 0;
        for (Projection.Point point : points) {
            long nextX = Math.round(point.x());
            long nextY = Math.round(point.y());
            if (line.isEmpty()) {
                line.append('M').append(nextX).append(' ').append(nextY).append('l');
            } else if (nextX != x || nextY != y) {
                append(line, nextX - x, nextY - y, steps++);
            }
            x = nextX;
            y = nextY;
        }
        if (steps > 2) {
            path.append(line).append('z');
        }
    }

    /** Walks on from each place to the next by the shorter way, so that no ring is torn apart by the sheet's edge. */
    private static List<Projection.Point> project(List<Topology.Position> ring) {
        List<Projection.Point> points = new ArrayList<>();
        double east = 0;
        double before = Projection.CENTRE;
        for (Topology.Position position : ring) {
            east += Math.IEEEremainder(position.longitude() - before, 360);
            before = position.longitude();
            points.add(Projection.project(east, position.latitude()));
        }
        return points;
    }

    /** By the shoelace formula. */
    private void measure(List<Projection.Point> points) {
        double twice = 0;
        double x = 0;
        double y = 0;
        Projection.Point last = points.getLast();
        for (Projection.Point point : points) {
            twice += last.x() * point.y() - point.x() * last.y();
            x += point.x() / points.size();
            y += point.y() / points.size();
            last = point;
        }
        area += Math.abs(twice) / 2;
        if (Math.abs(twice) > largest) {
            largest = Math.abs(twice);
            middle = new Projection.Point(x, y);
        }
    }

    private static void append(StringBuilder line, long x, long y, int steps) {
        line.append(steps > 0 && x >= 0 ? " " : "")
                .append(x)
                .append(y >= 0 ? " " : "")
                .append(y);
    }

    String path() {
        return path.toString();
    }

    /** The middle of the largest part of what is too small to see. */
    Outline.@Nullable Dot dot() {
        return middle == null || area > SMALL
                ? null
                : new Outline.Dot(Math.toIntExact(Math.round(middle.x())), Math.toIntExact(Math.round(middle.y())));
    }
}
