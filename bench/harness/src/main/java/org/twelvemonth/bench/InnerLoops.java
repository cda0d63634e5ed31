package org.twelvemonth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.EngagementsWorkbook;

/** The inner loops, warm: nanoseconds for a record read and judged, a name resolved, a row of the workbook written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InnerLoops {
    private static final int RECORDS = 20_000;
    private static final ReportingWindow WINDOW = ReportingMonth.parse("2026-10").window();
    private static final List<String> NAMES =
            List.of("Fiji", "Gambia, The", "Burma", "KOREA, REPUBLIC OF", "Côte d'Ivoire", "St Lucia", "Congo", "Atlantis");

    private final CountryRegister countries = CountryRegister.load(ContinentScheme.M49, Map.of());
    private Path folder;
    private RecordFile file;
    private Assessments assessments;
    private Figures figures;

    /** Makes the records. */
    @Setup
    public void generate() throws IOException {
        folder = Files.createTempDirectory("inner-loops");
        GenerateRecords.main(new String[] {Integer.toString(RECORDS), "1", folder.toString()});
        file = RecordFiles.in(folder).getFirst();
        List<RegisterEntry> entries = new ArrayList<>();
        new Intake(countries)
                .read(file)
                .outcomes()
                .forEach(outcome -> entries.add(new RegisterEntry(
                        ((Outcome.Accepted) outcome).engagement().reference(),
                        (Outcome.Accepted) outcome,
                        List.of(),
                        List.of(),
                        false)));
        assessments = new Assessor(WINDOW).over(predicate -> entries.stream().allMatch(predicate));
        figures = FiguresComputation.compute(assessments, WINDOW, ReportingRules.DEFAULTS, countries, null, List.of());
    }

    /** Removes them. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file.path());
        Files.deleteIfExists(folder.resolve("engagements.xlsx"));
        Files.delete(folder);
    }

    /** A record read and judged. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void parse(Blackhole consumer) {
        try (RecordReader reader = new Intake(countries).open(file)) {
            for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                consumer.consume(outcome);
            }
        }
    }

    /** A name of a country resolved, known or not. */
    @Benchmark
    @OperationsPerInvocation(8)
    public void resolve(Blackhole consumer) {
        NAMES.forEach(name -> consumer.consume(countries.resolve(name)));
    }

    /** A record on its way into the workbook, of which forty in a hundred become a row. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void writeRow() throws IOException {
        new EngagementsWorkbook(countries.order()).write(figures, assessments, folder.resolve("engagements.xlsx"));
    }
}
