package org.twelvemonth.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Mapping;
import org.twelvemonth.intake.Mappings;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.ReadFile;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;

/** The same records give the same public bytes and the same figures, whatever program wrote them in whatever format. */
class SameFromEveryFormatTests {
    private static final long SEED = 20_261_130;
    private static final int REGISTERS = 60;

    private static final ReportingWindow WINDOW =
            ReportingMonth.parse("2026-10").window();
    private static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));
    private static final Intake INTAKE = new Intake(COUNTRIES, Mappings.of(List.of(mapping())));

    @TempDir
    Path temp;

    /** What follows from a file. */
    private record Result(List<String> rows, Map<PublicFile, String> published, String totals) {}

    @Test
    void givesTheSameListAndFigures() throws IOException {
        int published = 0;
        for (int i = 0; i < REGISTERS; i++) {
            Random random = new Random(SEED + i);
            TypedTable table = TypedTable.random(random);
            Result expected = result(table, TableFormat.CSV, random);
            for (TableFormat format : TableFormat.values()) {
                Result result = result(table, format, random);
                for (int row = 0; row < table.rows().size(); row++) {
                    assertThat(result.rows().get(row))
                            .as("seed %d + %d, %s, row %d", SEED, i, format, row)
                            .isEqualTo(expected.rows().get(row));
                }
                assertThat(result).as("seed %d + %d, %s", SEED, i, format).isEqualTo(expected);
            }
            published += expected.published()
                                    .getOrDefault(PublicFile.CSV, "")
                                    .lines()
                                    .count()
                            > 1
                    ? 1
                    : 0;
        }
        assertThat(published).as("registers that list a country").isGreaterThan(5);
    }

    private Result result(TypedTable table, TableFormat format, Random random) throws IOException {
        Path file = temp.resolve(format.fileName());
        format.write(table, file, random);
        ReadFile read = INTAKE.read(new RecordFile(format.fileName(), file, Digest.of(file), Files.size(file)));
        Figures figures = FiguresComputation.compute(
                new Assessor(WINDOW).over(Register.of(List.of(read))),
                WINDOW,
                ReportingRules.DEFAULTS,
                COUNTRIES,
                PublishedLists.NONE,
                List.of());
        PublicList list = new PublicList(
                WINDOW,
                ContinentScheme.M49,
                figures.listed().stream().map(ListedCountry::of).toList());
        Map<PublicFile, String> published = new TreeMap<>();
        for (PublicFile publicFile : PublicFile.values()) {
            published.put(publicFile, WRITER.render(publicFile, list));
        }
        return new Result(
                read.outcomes().stream().map(SameFromEveryFormatTests::words).toList(),
                published,
                figures.totals().toString());
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted row -> row.engagement().toString();
            case Outcome.Rejected row ->
                row.reference() + " rejected for "
                        + row.problems().stream().map(Problem::column).collect(Collectors.joining(", "));
        };
    }

    private static Mapping mapping() {
        TreeMap<String, String> columns = new TreeMap<>();
        TypedTable.HEADINGS.forEach(heading -> columns.put(TableFormat.theirs(heading), heading));
        TreeMap<String, SortedMap<String, String>> values = new TreeMap<>();
        values.put("status", new TreeMap<>(Map.of("Done", "COMPLETED", "Going on", "IN_DELIVERY")));
        values.put("disclosure", new TreeMap<>(Map.of("Open", "PUBLISH", "Closed", "WITHHOLD")));
        values.put("deleted", new TreeMap<>(Map.of("Gone", "yes", "Kept", "no")));
        return new Mapping(
                "mapped.csv",
                columns,
                null,
                null,
                new ArrayList<>(List.of("d MMM yyyy", "dd/MM/yyyy HH:mm")),
                ",",
                ".",
                null,
                "/",
                values,
                null,
                null);
    }
}
