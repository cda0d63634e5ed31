package org.twelvemonth.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.summary.pdf.Conformance;

class SummaryWriterTest {
    private final SummaryWriter writer = new SummaryWriter();

    @TempDir
    Path folder;

    static Stream<Figures> reports() {
        return Stream.of(
                SampleFigures.empty().figures(),
                SampleFigures.of(3).with(Marking.OFFICIAL).figures(),
                ordinary().figures(),
                SampleFigures.of(180).with(changes(60)).figures(),
                SampleFigures.of(200).with(changes(60)).figures());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFileKeepsBothStandards(Figures figures) throws Exception {
        Path out = Files.createDirectories(
                Path.of("target/look/" + figures.countries().size()));
        for (String name : writer.write(figures, out)) {
            assertThat(Conformance.brokenRules(Files.readAllBytes(out.resolve(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void writesTheOverviewAndAFileForEachContinentWithWork() throws Exception {
        List<String> names = writer.write(ordinary().figures(), folder);

        assertThat(names)
                .containsExactly(
                        "summary.pdf",
                        "summary-africa.pdf",
                        "summary-americas.pdf",
                        "summary-asia.pdf",
                        "summary-europe.pdf",
                        "summary-oceania.pdf");
        assertThat(folder).isDirectoryContaining("glob:**/summary.pdf");
    }

    private static SampleFigures ordinary() {
        Finding[] undecided = Stream.iterate(1, i -> i + 1)
                .limit(50)
                .map(i -> new Finding(
                        Rule.DISCLOSURE_UNDECIDED,
                        "ENG-" + i,
                        "The disclosure of this engagement is undecided; it is kept back.",
                        List.of(new SourceLine("records.csv", i + 1))))
                .toArray(Finding[]::new);
        return SampleFigures.of(24)
                .with(changes(4))
                .finding(
                        Rule.ROW_REJECTED,
                        "ENG-0042",
                        "The column country has “Yugoslavia”, which is no country any more. Write the country of today.")
                .finding(
                        Rule.REMOVED_EARLY,
                        "Cyprus",
                        "Listed for September 2026; an engagement would count until May 2027.")
                .findings(Rule.DISCLOSURE_UNDECIDED, 72, undecided)
                .notice("The column “cost centre” of records.csv is not known; the workbook has it.");
    }

    private static Changes changes(int count) {
        return new Changes(
                ReportingMonth.parse("2026-09"),
                Stream.iterate(0, i -> i + 1)
                        .limit(count)
                        .map(SampleFigures::country)
                        .toList(),
                List.of(SampleFigures.country(21)),
                List.of(SampleFigures.country(10)));
    }
}
