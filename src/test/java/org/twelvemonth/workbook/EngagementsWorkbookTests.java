package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twelvemonth.engagement.EngagementBuilder.COUNTRIES;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;
import static org.twelvemonth.workbook.Workbooks.column;
import static org.twelvemonth.workbook.Workbooks.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.period.ReportingMonth;

class EngagementsWorkbookTests {
    @TempDir
    Path folder;

    @Test
    void hasItsSheetsInOrder() {
        Path file = Workbooks.write(Samples.everything(), folder);

        List<String> names = Workbooks.read(
                file,
                workbook -> Workbooks.sheets(workbook).map(Sheet::getSheetName).toList());

        assertThat(names)
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Notes",
                        "Totals",
                        "Continents",
                        "Countries",
                        "Months",
                        "Grounds",
                        "Findings",
                        "Changes",
                        "Engagements",
                        "Withheld",
                        "Undecided",
                        "Forbidden by marking",
                        "Requests and refusals",
                        "Superseded records",
                        "Rejected records");
    }

    @Test
    void holdsAWordOfManyRowsOnce() {
        XlsxPackage file = XlsxPackage.of(Workbooks.write(Samples.everything(), folder));

        assertThat(file.text("xl/sharedStrings.xml"))
                .containsOnlyOnce("<t>Publishable</t>")
                .as("a number of cells that is not theirs")
                .doesNotContain(" count=");
        assertThat(file.page("Engagements").xml().outerHtml()).doesNotContain("Publishable");
        assertThat(column(folder.resolve("engagements.xlsx"), "Engagements", "Publication"))
                .contains("Publishable", "Publishable");
    }

    @Test
    void saysOfEverySheetHowFarItReaches() {
        XlsxPackage file = XlsxPackage.of(Workbooks.write(Samples.everything(), folder));

        assertThat(file.tablePages())
                .allSatisfy(
                        page -> assertThat(page.xml().expectFirst("dimension").attr("ref"))
                                .isEqualTo(page.table().attr("ref").replaceFirst("^A5:", "A1:")));
    }

    @Test
    void sortsEngagementsByCountryInListOrderThenByReference() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(column(file, "Engagements", "Reference"))
                .containsExactly("A-06", "A-08", "A-01", "A-02", "A-03", "A-04", "A-05", "A-07");
        assertThat(column(file, "Engagements", "Countries"))
                .containsExactly(
                        "Canada",
                        "Cyprus",
                        "Fiji",
                        "Tonga; Fiji; Samoa",
                        "Malta",
                        "Nigeria",
                        "Nigeria",
                        "United Arab Emirates");
    }

    @Test
    void saysOfEachEngagementWhetherItIsPublishedAndWhyNot() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(column(file, "Engagements", "Publication"))
                .containsExactly(
                        "Publishable",
                        "Publishable",
                        "Publishable",
                        "Publishable",
                        "Withheld",
                        "Undecided",
                        "Publishable",
                        "Publishable");
        assertThat(rows(file, "Withheld"))
                .extracting(row -> row.get("Reference"), row -> row.get("Reasons against publication"))
                .containsExactly(tuple("A-03", "withheld by decision"));
        assertThat(rows(file, "Undecided"))
                .extracting(row -> row.get("Reference"), row -> row.get("Reasons against publication"))
                .containsExactly(tuple("A-04", "not decided"));
        assertThat(column(file, "Forbidden by marking", "Countries"))
                .containsExactly("Nothing else is forbidden by its marking.");
        assertThat(rows(file, "Withheld").getFirst())
                .containsEntry("Sections of the Act", "S31; S38")
                .containsEntry("Withholding grounds", "S31(1)(a) law enforcement; S38 health and safety")
                .containsEntry("Disclosure approver", "Head of International")
                .containsEntry("Disclosure decided on", "2026-05-04");
    }

    @Test
    void givesEveryFieldOfTheRecordWithItsSource() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(rows(file, "Engagements").getFirst())
                .containsEntry("Title", "Training")
                .containsEntry("Status", "completed")
                .containsEntry("Continents", "Americas")
                .containsEntry("Delivery start", "2026-03-02")
                .containsEntry("Delivery end", "2026-04-30")
                .containsEntry("Recipient", "Police training school")
                .containsEntry("Contract value (GBP)", "1,250,000.00")
                .containsEntry("People trained", "24")
                .containsEntry("Updated at (UTC)", "2026-05-01 09:30:00")
                .containsEntry("Source file", "records.csv")
                .containsEntry("Source line", "8")
                .doesNotContainKey("Amount received (GBP)");
    }

    @Test
    void addsTheColumnsThatAreNotInTheRecordFormat() {
        Path file = Workbooks.write(
                new Records()
                        .add("A", anEngagement().with("Desk", "one").with("title", "second title"))
                        .add("B", anEngagement().with("", "no heading").with("desk", "two")),
                folder);

        assertThat(rows(file, "Engagements").getFirst())
                .containsEntry("Desk", "one")
                .containsEntry("title (2)", "second title");
        assertThat(rows(file, "Engagements").getLast())
                .containsEntry("No heading", "no heading")
                .containsEntry("desk (2)", "two");
    }

    @Test
    void letsNoNumberOfFurtherColumnsMakeASheetTooWide() {
        var engagement = anEngagement();
        for (int number = 1; number <= 20_000; number++) {
            engagement.with("Column " + number, "value " + number);
        }

        Path file = Workbooks.write(new Records().add("A", engagement), folder);

        assertThat(rows(file, "Engagements").getFirst())
                .containsEntry("Column 200", "value 200")
                .doesNotContainKey("Column 201")
                .hasEntrySatisfying(
                        "Further columns", rest -> assertThat(rest).startsWith("Column 201: value 201; Column 202"));
    }

    @Test
    void listsRequestsAndRefusalsWithTheirReasons() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(column(file, "Requests and refusals", "Reference")).containsExactly("B-02", "B-01");
        assertThat(rows(file, "Requests and refusals").getFirst())
                .containsEntry("Status", "declined")
                .containsEntry("Decline reason", "Risk too high")
                .containsEntry("Decision date", "2026-06-30");
    }

    /** A withdrawal need not name a country. */
    @Test
    void listsARequestWithoutACountryLast() {
        Path file = Workbooks.write(
                new Records()
                        .add("A", anEngagement().in().titled("Advice").withStatus(EngagementStatus.WITHDRAWN))
                        .add("B", anEngagement().in("ZM").withStatus(EngagementStatus.DECLINED)),
                folder);

        assertThat(column(file, "Requests and refusals", "Reference")).containsExactly("B", "A");
        assertThat(rows(file, "Requests and refusals").getLast())
                .containsEntry("Title", "Advice")
                .containsEntry("Status", "withdrawn")
                .doesNotContainKey("Continents");
    }

    @Test
    void listsSupersededRowsWithWhatReplacedThem() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(rows(file, "Superseded records"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Reference", "A-05")
                        .containsEntry("Title", "An earlier title")
                        .containsEntry("Replaced by", "records.csv, line 7")
                        .containsEntry("Source line", "6"));
    }

    @Test
    void listsRejectedRowsProblemByProblem() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(column(file, "Rejected records", "Problem")).containsExactly("1 of 2", "2 of 2", "1 of 1");
        assertThat(rows(file, "Rejected records").getFirst())
                .containsEntry("Reference", "C-01")
                .containsEntry("Source line", "14")
                .containsEntry("Column", "country")
                .containsEntry("Value found", "Atlantis")
                .containsEntry("Expected", "the name of a country")
                .containsEntry("What to do", "Write an approved name.")
                .containsEntry("The row as written", "reference: C-01; country: Atlantis; title: Lost");
        assertThat(rows(file, "Rejected records").getLast()).doesNotContainKey("Reference");
    }

    @Test
    void listsAllFindingsThoseToAcknowledgeFirst() {
        Path file = Workbooks.write(Samples.everything(), folder);
        Figures figures = Samples.everything().figures();

        List<String> blocking = column(file, "Findings", "Must be acknowledged");

        assertThat(blocking).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(blocking.stream().filter("Yes"::equals)).hasSize(figures.blockingFindings());
        assertThat(blocking.stream().filter("No"::equals)).hasSize(figures.advisoryFindings());
        assertThat(rows(file, "Findings"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Rule", "Removed from the list before its time")
                        .containsEntry("Reference or country", "Malta"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Rule", "The disclosure decision is written as UNDECIDED")
                        .containsEntry("Reference or country", "A-04")
                        .containsEntry("Source rows", "records.csv, line 5"));
    }

    @Test
    void tellsWhatChangedSinceTheLastPublication() {
        Path file = Workbooks.write(Samples.everything(), folder);

        assertThat(rows(file, "Changes"))
                .extracting(row -> row.get("Country") + ": " + row.get("Change"))
                .startsWith("Malta: Removed early", "Canada: Added")
                .endsWith("Cayman Islands: Aged out");
    }

    @Test
    void tellsAgainstWhichListEachChangeIs() {
        Path file = Workbooks.write(
                new Records()
                        .add("A", anEngagement().in("FJ"))
                        .comparedWith(published("2026-09", "FJ", "MT"))
                        .comparedWithLive(published("2026-10", "MT", "KE")),
                folder);

        assertThat(rows(file, "Changes"))
                .extracting(row -> row.get("Country") + ": " + row.get("Change") + ", " + row.get("Compared with"))
                .containsExactly(
                        "Kenya: Removed early, October 2026, live when this edition was built",
                        "Malta: Removed early, October 2026, live when this edition was built",
                        "Malta: Removed early, September 2026",
                        "Fiji: Added, October 2026, live when this edition was built");
        assertThat(Workbooks.<String>read(
                        file,
                        workbook -> workbook.getSheet("Changes")
                                .getRow(1)
                                .getCell(0)
                                .getStringCellValue()))
                .startsWith(
                        "The list compared with the one for October 2026 that was live when this edition was built, and"
                                + " with the one last published for an earlier month, September 2026.");
    }

    private static PublishedBaseline published(String month, String... codes) {
        return new PublishedBaseline(
                ReportingMonth.parse(month),
                new TreeMap<>(Stream.of(codes).collect(Collectors.toMap(code -> code, code -> Optional.empty()))));
    }

    @Test
    void agreesWithTheFigures() {
        Records records = Samples.everything();
        Figures figures = records.figures();
        Path file = Workbooks.write(records, folder);

        assertThat(rows(file, "Engagements")).hasSize(figures.totals().counting());
        assertThat(rows(file, "Withheld")).hasSize(figures.totals().withheld());
        assertThat(rows(file, "Undecided")).hasSize(figures.totals().undecided());
        assertThat(rows(file, "Requests and refusals")).hasSize(figures.totals().requests());
        assertThat(rows(file, "Superseded records"))
                .hasSize((int) figures.totals().supersededRows());
        assertThat(column(file, "Rejected records", "Problem"))
                .filteredOn(problem -> problem.startsWith("1 of"))
                .hasSize((int) figures.totals().rejectedRows());
        assertThat(column(file, "Countries", "On the public list"))
                .filteredOn("Yes"::equals)
                .hasSize(figures.listed().size());
        Map<String, String> totals = new HashMap<>();
        rows(file, "Totals").forEach(row -> totals.put(row.get("Figure"), row.get("Number")));
        assertThat(totals)
                .containsEntry("Rows read", "14")
                .containsEntry("Engagements that count", "8")
                .containsEntry("Publishable", "6")
                .containsEntry("Countries on the list", "7");
    }

    @Test
    void leadsFromEachCountryToAnEngagementOfIt() {
        Path file = Workbooks.write(Samples.everything(), folder);

        Workbooks.look(file, workbook -> {
            XSSFSheet countries = workbook.getSheet("Countries");
            XSSFSheet engagements = workbook.getSheet("Engagements");
            assertThat(countries.getHyperlinkList().subList(1, 9)).allSatisfy(link -> {
                String country = countries.getRow(link.getFirstRow()).getCell(0).getStringCellValue();
                int row = Integer.parseInt(link.getLocation().replace("'Engagements'!A", ""));
                assertThat(engagements.getRow(row - 1).getCell(0).getStringCellValue())
                        .contains(country);
            });
        });
    }

    @Test
    void goesOnInFurtherSheetsWhereOneIsFull() {
        Path file = Workbooks.write(Samples.everything(), folder, new EngagementsWorkbook(COUNTRIES.order(), 3));

        assertThat(column(file, "Engagements", "Reference")).containsExactly("A-06", "A-08", "A-01");
        assertThat(column(file, "Engagements (2)", "Reference")).containsExactly("A-02", "A-03", "A-04");
        assertThat(column(file, "Engagements (3)", "Reference")).containsExactly("A-05", "A-07");
        assertThat(column(file, "Contents", "Sheet")).contains("Engagements", "Engagements (2)", "Engagements (3)");
        String nigeria = Workbooks.read(
                file,
                workbook -> workbook.getSheet("Countries").getHyperlink(9, 0).getLocation());
        assertThat(nigeria).isEqualTo("'Engagements (2)'!A8");
    }

    @Test
    void bearsTheHighestMarkingOnEverySheet() {
        Path file = Workbooks.write(
                new Records().add("A", anEngagement()).add("B", anEngagement().marked(Marking.SECRET)), folder);

        List<String> markings = Workbooks.read(
                file,
                workbook -> Workbooks.sheets(workbook)
                        .map(sheet -> sheet.getRow(2).getCell(0).getStringCellValue())
                        .distinct()
                        .toList());

        assertThat(markings).containsExactly("Marking: SECRET");
    }

    @Test
    void saysWhatAnUnknownMarkingMeans() {
        Path file = Workbooks.write(new Records().add("A", anEngagement().marked(Marking.UNKNOWN)), folder);

        List<String> cover = Workbooks.read(
                file,
                workbook -> StreamSupport.stream(workbook.getSheet("Cover").spliterator(), false)
                        .map(row -> row.getCell(0).getStringCellValue())
                        .toList());

        assertThat(cover)
                .contains(
                        "Marking: UNKNOWN MARKING",
                        "A row has a marking that is not known or cannot be read, which counts as higher than TOP SECRET. Handle"
                                + " the workbook as the highest marking that your records can have, until the row is mended.");
    }

    @Test
    void saysSoWhereThereIsNothingToShow() {
        Path file = Workbooks.write(Samples.nothing(), folder);

        assertThat(column(file, "Engagements", "Countries")).containsExactly("No engagement counts in the window.");
        assertThat(column(file, "Rejected records", "Reference")).containsExactly("No row was rejected.");
        assertThat(column(file, "Changes", "Country"))
                .containsExactly("There is no list of an earlier month to compare with.");
    }

    @Test
    void leavesNothingBesideTheWorkbook() throws IOException {
        Workbooks.write(Samples.everything(), folder);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("engagements.xlsx"));
        }
    }
}
