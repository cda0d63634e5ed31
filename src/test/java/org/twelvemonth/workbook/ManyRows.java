package org.twelvemonth.workbook;

import static org.twelvemonth.engagement.EngagementBuilder.COUNTRIES;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.EngagementBuilder;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.intake.register.RegisterEntry;

/** A register that makes its entries while it is walked through, and keeps none. */
final class ManyRows {
    private ManyRows() {}

    /** Writes a workbook: the number of rows, the file. */
    public static void main(String[] arguments) throws IOException {
        Assessments assessments = of(Integer.parseInt(arguments[0]));
        var figures = FiguresComputation.compute(
                assessments,
                Records.MONTH.window(),
                ReportingRules.DEFAULTS,
                COUNTRIES,
                PublishedLists.NONE,
                List.of());
        new EngagementsWorkbook(COUNTRIES.order()).write(figures, assessments, Path.of(arguments[1]));
    }

    /** So many engagements in all countries in turn, every tenth withheld. */
    static Assessments of(int rows) {
        Register register =
                predicate -> IntStream.range(0, rows).mapToObj(ManyRows::entry).allMatch(predicate);
        return new Assessor(Records.MONTH.window()).over(register);
    }

    private static RegisterEntry entry(int number) {
        String reference = String.format(Locale.ROOT, "R-%07d", number);
        List<Country> countries = COUNTRIES.all();
        EngagementBuilder engagement = anEngagement()
                .referenced(reference)
                .in(countries.get(number * 7 % countries.size()).code())
                .titled("Engagement number " + number);
        if (number % 10 == 0) {
            engagement.withheldOn("S27");
        }
        return new RegisterEntry(
                reference,
                new Outcome.Accepted(new SourceLine("records.csv", number + 2L), engagement.build()),
                List.of(),
                List.of());
    }
}
