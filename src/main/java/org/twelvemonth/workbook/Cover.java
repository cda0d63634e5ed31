package org.twelvemonth.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Look;
import org.twelvemonth.workbook.xlsx.Sheet;

/** The first sheet: what the workbook is, for which time, under which marking. */
final class Cover {
    private Cover() {}

    static String title(Figures figures) {
        return "Engagements overseas for "
                + Dates.month(YearMonth.from(figures.window().end()));
    }

    static String marking(Figures figures) {
        return "Marking: " + figures.marking().text();
    }

    static Sheet of(Figures figures) {
        List<Sheet.Line> lines = new ArrayList<>();
        lines.add(new Sheet.Line(Look.TITLE, title(figures)));
        lines.add(new Sheet.Line(
                Look.TEXT,
                "What the engagement records say about the reporting window, for the reviewers of the list."));
        lines.add(new Sheet.Line(Look.STRONG, marking(figures)));
        lines.add(new Sheet.Line(Look.STRONG, "For review, not for publication."));
        lines.add(new Sheet.Line(Look.LINK, "Contents of this workbook", new CellLink("Contents", 1)));
        heading(lines, "Reporting window");
        text(
                lines,
                "Twelve complete calendar months, from "
                        + Dates.day(figures.window().start()) + " to "
                        + Dates.day(figures.window().end()) + ", both days included.");
        heading(lines, "Continents");
        text(lines, "The countries are counted by " + figures.scheme().title() + ".");
        if (figures.marking() == Marking.UNKNOWN) {
            heading(lines, "Marking");
            text(
                    lines,
                    "A row has a marking that is not known or cannot be read, which counts as higher than TOP SECRET. Handle "
                            + "the workbook as the highest marking that your records can have, until the row is mended.");
        }
        heading(lines, "Where the figures come from");
        text(
                lines,
                "From the record files of the input folder, read as a whole. Every row of the tables names the file "
                        + "and the line that it comes from; the figures count those rows and nothing else.");
        if (!figures.notices().isEmpty()) {
            heading(lines, "Remarks on the input");
            figures.notices().forEach(notice -> text(lines, notice));
        }
        return new Sheet.Prose("Cover", List.copyOf(lines));
    }

    private static void heading(List<Sheet.Line> lines, String text) {
        lines.add(new Sheet.Line(Look.SUBTITLE, text));
    }

    private static void text(List<Sheet.Line> lines, String text) {
        lines.add(new Sheet.Line(Look.TEXT, text));
    }
}
