package org.twelvemonth.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.figures.Changes;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.summary.pdf.Conformance;
import org.twelvemonth.summary.pdf.PdfReading;

class SummaryWriterTests {
    private static final ReportingMonth SEPTEMBER = ReportingMonth.parse("2026-09");

    private final SummaryWriter writer = new SummaryWriter();

    @TempDir
    Path folder;

    static Stream<Figures> reports() {
        return Stream.of(
                SampleFigures.empty().figures(),
                SampleFigures.of(3).with(Marking.OFFICIAL).figures(),
                eventful().figures(),
                SampleFigures.of(200)
                        .with(changes(SampleFigures.of(150).figures().listed()))
                        .figures());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFileKeepsBothStandards(Figures figures) throws Exception {
        for (String name : writer.write(figures, folder)) {
            assertThat(Conformance.brokenRules(Files.readAllBytes(folder.resolve(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void writesTheOverviewAndAFileForEachContinentWithWork() throws Exception {
        List<String> names = writer.write(SampleFigures.ordinary().figures(), folder);

        assertThat(names)
                .containsExactly(
                        "summary.pdf",
                        "summary-africa.pdf",
                        "summary-americas.pdf",
                        "summary-asia.pdf",
                        "summary-europe.pdf",
                        "summary-oceania.pdf");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void withoutAnyWorkThereIsTheOverviewAlone() throws Exception {
        assertThat(writer.write(SampleFigures.empty().figures(), folder)).containsExactly("summary.pdf");
        assertThat(overview())
                .contains("No engagement counts in the window.", "no earlier publication to compare with");
    }

    @Test
    void theFirstPageShowsTheMonthAtAGlance() throws Exception {
        writer.write(eventful().figures(), folder);

        try (PdfReading reading = read("summary.pdf")) {
            assertThat(reading.text(1))
                    .contains(
                            "Engagements summary, October 2026",
                            "1 November 2025 to 31 October 2026, inclusive. For review, not for publication.",
                            "5 continents on the list",
                            "95 engagements in the window",
                            "2 findings to acknowledge, and 72 for information",
                            "3 changes since September 2026, 1 removed early",
                            "withheld by decision",
                            "undecided, and so kept back");
        }
    }

    @Test
    void chartsSayInWordsWhatTheyShow() throws Exception {
        writer.write(SampleFigures.of(3).figures(), folder);

        try (PdfReading reading = read("summary.pdf")) {
            assertThat(reading.elements().stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(element -> element.getAlternateDescription()))
                    .satisfiesExactly(
                            bars -> assertThat(bars)
                                    .isEqualTo(
                                            "Bar chart. Engagements by continent: Asia, 1 publishable; Europe, 8 publishable, 2 kept back."),
                            months -> assertThat(months)
                                    .startsWith("Column chart. Engagements whose delivery touched each month:"
                                            + " November 2025, ")
                                    .contains("; October 2026, "));
        }
    }

    @Test
    void findingsToAcknowledgeComeFirstAndTheRestIsCounted() throws Exception {
        writer.write(eventful().figures(), folder);

        assertThat(overview())
                .containsSubsequence(
                        "2 findings must be acknowledged before this edition can be approved; 72 more are for information.",
                        "1 finding, to be acknowledged before approval.",
                        "ENG-0042",
                        "72 findings, for information. The first 10 are below; the workbook lists the other 62 too.",
                        "ENG-10 ")
                .doesNotContain("ENG-11 ");
    }

    @Test
    void whatWasRemovedEarlyIsAtTheTopOfTheChanges() throws Exception {
        writer.write(eventful().figures(), folder);

        assertThat(overview())
                .containsSubsequence(
                        "Cyprus Asia Removed early", "Fiji Oceania Added", "Samoa Oceania Removed, aged out");
    }

    @Test
    void theLiveListOfTheSameMonthIsComparedWithFirst() throws Exception {
        Changes toLive = new Changes(
                ReportingMonth.parse("2026-10"), List.of(), List.of(), List.of(SampleFigures.country("CY")));

        writer.write(
                SampleFigures.ordinary()
                        .with(changes(List.of()))
                        .withChangesToLive(toLive)
                        .figures(),
                folder);

        String text = overview();
        assertThat(text)
                .contains("1 change to the live list, 1 removed early")
                .contains("Changes to the live list for October 2026")
                .contains("Compared with the list for October 2026 that the public read when this edition was built.")
                .contains("Cyprus Asia Removed early");
        assertThat(text.lastIndexOf("Changes to the live list"))
                .isLessThan(text.lastIndexOf("Changes since September"));
    }

    @Test
    void nothingIsSaidOfALiveListWhereThereIsNone() throws Exception {
        writer.write(SampleFigures.ordinary().with(changes(List.of())).figures(), folder);

        assertThat(overview()).doesNotContain("live list");
    }

    @Test
    void aContinentsSummaryTellsItsOwnChangesAlone() throws Exception {
        writer.write(eventful().figures(), folder);

        try (PdfReading reading = read("summary-oceania.pdf")) {
            assertThat(reading.text())
                    .contains("Oceania, October 2026", "Fiji Oceania Added")
                    .doesNotContain("Cyprus");
        }
    }

    @Test
    void anUnchangedListIsSaidToBeUnchanged() throws Exception {
        writer.write(SampleFigures.ordinary().with(changes(List.of())).figures(), folder);

        assertThat(overview()).contains("No country has been added or removed since the list for September 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICIAL", "TOP_SECRET", "UNKNOWN"})
    void everyPageCarriesTheMarking(Marking marking) throws Exception {
        for (String name : writer.write(SampleFigures.ordinary().with(marking).figures(), folder)) {
            try (PdfReading reading = read(name)) {
                for (int page = 1; page <= reading.pages(); page++) {
                    assertThat(reading.text(page)).startsWith(marking.text() + " Engagements");
                }
            }
        }
    }

    @Test
    void theReviewerSignsOnThePageThatComesLast() throws Exception {
        writer.write(SampleFigures.ordinary().figures(), folder);

        try (PdfReading reading = read("summary.pdf")) {
            assertThat(reading.text(reading.pages()))
                    .contains("Sign-off", "Role of the reviewer", "Decision", "Date", "Signature");
        }
    }

    @Test
    void aCharacterThatCannotBePrintedIsNoted() throws Exception {
        writer.write(SampleFigures.empty().country("Land of 水", "Asia").figures(), folder);

        assertThat(overview()).contains("Land of [U+6C34]", "U+6C34 CJK UNIFIED IDEOGRAPH-6C34.");
    }

    @Test
    void noTextMakesItFail() throws Exception {
        long seed = 20261031;
        Random random = new Random(seed);
        SampleFigures figures = SampleFigures.empty();
        for (Rule rule : Rule.values()) {
            figures.country(hostile(random), "Africa").notice(hostile(random));
            figures.finding(rule, hostile(random), hostile(random));
        }
        for (String name : writer.write(figures.figures(), folder)) {
            assertThat(Conformance.brokenRules(Files.readAllBytes(folder.resolve(name))))
                    .as("seed %d, %s", seed, name)
                    .isEmpty();
        }
    }

    @Test
    void theBytesDependOnTheFiguresAlone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path other = Files.createDirectory(folder.resolve("other"));
        List<String> names = writer.write(eventful().figures(), folder);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            writer.write(eventful().figures(), other);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : names) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        }
    }

    private static String hostile(Random random) {
        return random.ints(random.nextInt(150), 0, 0x11000)
                .map(c -> random.nextInt(4) == 0 ? c : 'a' + c % 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String overview() throws IOException {
        try (PdfReading reading = read("summary.pdf")) {
            return reading.text();
        }
    }

    private PdfReading read(String name) throws IOException {
        return new PdfReading(Files.readAllBytes(folder.resolve(name)));
    }

    static SampleFigures eventful() {
        Finding[] undecided = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Finding(
                        Rule.DISCLOSURE_UNDECIDED,
                        "ENG-" + i,
                        "The disclosure of this engagement is undecided; it is kept back.",
                        List.of(new SourceLine("records.csv", i + 1))))
                .toArray(Finding[]::new);
        return SampleFigures.ordinary()
                .with(changes(List.of(SampleFigures.country("FJ"))))
                .withChangesToLive(new Changes(
                        ReportingMonth.parse("2026-10"), List.of(), List.of(), List.of(SampleFigures.country("MT"))))
                .finding(Rule.ROW_REJECTED, "ENG-0042", "The column country has “Yugoslavia”, which is no country now.")
                .finding(Rule.REMOVED_EARLY, "Cyprus", "Listed for September 2026; it would count until May 2027.")
                .findings(Rule.DISCLOSURE_UNDECIDED, 72, undecided)
                .notice("The column “cost centre” of records.csv is not known; the workbook has it.");
    }

    /** With those countries added or, when there are none, without any change. */
    private static Changes changes(List<Country> added) {
        return added.isEmpty()
                ? new Changes(SEPTEMBER, List.of(), List.of(), List.of())
                : new Changes(
                        SEPTEMBER, added, List.of(SampleFigures.country("WS")), List.of(SampleFigures.country("CY")));
    }
}
