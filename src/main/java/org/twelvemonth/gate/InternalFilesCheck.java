package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresFile;
import org.twelvemonth.figures.FindingsFile;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.xml.sax.SAXException;

/** The internal files are the stated ones, open, hide nothing, and give the same numbers as the figures. */
final class InternalFilesCheck {
    private static final String FOLDER = "internal";
    private static final String SUMMARY = "summary.pdf";
    private static final String WORKBOOK = "engagements.xlsx";

    private final Path edition;
    private final Figures figures;
    private final Violations violations;

    InternalFilesCheck(Path edition, Figures figures, Violations violations) {
        this.edition = edition;
        this.figures = figures;
        this.violations = violations;
    }

    /** Also refuses a workbook that is not there, or is no plain file. */
    void checkAllButWorkbook() throws IOException {
        new StatedFolder(edition, FOLDER, stated())
                .check(violations).stream()
                        .filter(file -> !file.equals(WORKBOOK))
                        .forEach(this::check);
    }

    /** Checks the workbook, if it is there to be checked. */
    void checkWorkbook() {
        if (Files.isRegularFile(edition.resolve(name(WORKBOOK)), NOFOLLOW_LINKS)) {
            check(WORKBOOK);
        }
    }

    private List<String> stated() {
        return Stream.concat(
                        Stream.of(
                                WORKBOOK,
                                SUMMARY,
                                RejectedRecordsFile.FILE_NAME,
                                FindingsFile.FILE_NAME,
                                FiguresFile.FILE_NAME),
                        figures.continents().stream().map(InternalFilesCheck::summary))
                .toList();
    }

    /** Whatever goes wrong while a file is read says the same of it: a reader of files trusts no byte of them. */
    private void check(String file) {
        try {
            switch (file) {
                case WORKBOOK -> readWorkbook();
                case RejectedRecordsFile.FILE_NAME -> checkRejected(file);
                case FindingsFile.FILE_NAME -> checkFindings(file);
                case FiguresFile.FILE_NAME -> checkFigures(file);
                default -> checkSummary(file);
            }
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            violations.add(name(file), "", GateRule.UNREADABLE);
        }
    }

    private void readWorkbook() throws IOException, SAXException, ParserConfigurationException {
        WorkbookCheck workbook =
                new WorkbookCheck(name(WORKBOOK), figures.window().end(), violations);
        workbook.check(edition.resolve(name(WORKBOOK)));
        WorkbookTotals totals = WorkbookTotals.read(edition.resolve(name(WORKBOOK)), workbook.dataRows());
        WorkbookTotals.expected(name(WORKBOOK), figures).compare(totals::at, violations);
    }

    private void checkRejected(String file) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(edition.resolve(name(file)), UTF_8)) {
            Iterator<CsvRecord> remaining = rows.iterator();
            List<String> headings = remaining.next().getFields();
            int source = column(headings, "file");
            int line = column(headings, "line");
            Set<List<String>> rejected = new HashSet<>();
            remaining.forEachRemaining(row -> rejected.add(List.of(row.getField(source), row.getField(line))));
            new TotalsCheck(name(file))
                    .expect("rows rejected", figures.totals().rejectedRows())
                    .compare(place -> OptionalLong.of(rejected.size()), violations);
        }
    }

    private void checkFindings(String file) {
        if (!FindingsFile.read(edition.resolve(name(file))).equals(BlockingFinding.of(figures))) {
            violations.add(name(file), "", GateRule.FINDINGS_DISAGREE);
        }
    }

    private void checkFigures(String file) {
        if (!FiguresFile.read(edition.resolve(name(file))).equals(Optional.of(figures))) {
            violations.add(name(file), "", GateRule.FIGURES_DISAGREE);
        }
    }

    private static int column(List<String> headings, String heading) throws IOException {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw new IOException("The table has no column " + heading + ".");
        }
        return column;
    }

    private void checkSummary(String file) throws IOException {
        SummaryText text = SummaryText.read(edition.resolve(name(file)));
        expected(file).compare(text::before, violations);
    }

    private TotalsCheck expected(String file) {
        TotalsCheck totals = new TotalsCheck(name(file));
        return figures.continents().stream()
                .filter(continent -> summary(continent).equals(file))
                .findFirst()
                .map(continent -> ofContinent(totals, continent))
                .orElseGet(() -> ofMonth(totals));
    }

    private TotalsCheck ofMonth(TotalsCheck page) {
        Figures.Totals totals = figures.totals();
        page.expect(
                        "(?:country or territory|countries and territories) on the list",
                        figures.listed().size())
                .expect("continents? on the list", figures.continentsListed())
                .expect("engagements? in the window", totals.counting())
                .expect("of them publishable", totals.publishable())
                .expect("findings? to acknowledge", figures.blockingFindings())
                .expect("for information", figures.advisoryFindings());
        return keptBack(page, totals::of);
    }

    /** Of what is forbidden by marking, a summary speaks only where there is some. */
    private static TotalsCheck keptBack(TotalsCheck page, ToIntFunction<Eligibility> number) {
        Eligibility.KEPT_BACK.stream()
                .filter(eligibility -> eligibility != Eligibility.FORBIDDEN || number.applyAsInt(eligibility) > 0)
                .forEach(eligibility -> page.expect(eligibility.phrase(), number.applyAsInt(eligibility)));
        return page;
    }

    private static TotalsCheck ofContinent(TotalsCheck page, Figures.ContinentFigures continent) {
        page.expect("(?:country or territory|countries and territories)", continent.countries())
                .expect("of them on the list", continent.listed())
                .expect("engagements? in the window", continent.counts().engagements())
                .expect("of them publishable", continent.counts().publishable())
                .expect("people trained", continent.counts().trained())
                .expect("people deployed", continent.counts().deployed());
        return keptBack(page, continent.counts()::of);
    }

    private static String summary(Figures.ContinentFigures continent) {
        return "summary-" + continent.continent().slug() + ".pdf";
    }

    private static String name(String file) {
        return FOLDER + "/" + file;
    }
}
