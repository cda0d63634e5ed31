package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.summary.pdf.PdfReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of an edition has one number: on its pages, behind the links of its pages, in the summaries, the workbook, the
 * files for programs and what commands print. The register has work of every kind.
 */
class EveryFigureTests {
    private static final String EDITION = "/editions/2026-10/1";
    private static final String PASSWORD = "three plain words";
    private static final int ORDINARY = 60;
    private static final int UNDECIDED_IN_CHAD = 130;
    private static final int WITHOUT_APPROVAL = 125;

    /** Countries with work of a kind of their own, and one whose name is refused because another country has it, too. */
    private static final Set<String> OWN =
            Set.of("FJ", "TO", "MT", "NP", "TD", "KE", "PE", "TG", "GH", "WS", "GB", "JP", "CG");

    @TempDir
    static Path temp;

    private static CommandLineRun run = new CommandLineRun(-1, "", "");
    private static CommandLineRun findings = new CommandLineRun(-1, "", "");
    private static CommandLineRun explained = new CommandLineRun(-1, "", "");
    private static int rows;
    private static ServedConsole console;
    private static Visitor viewer;
    private static Document page;
    private static String summary = "";
    private static JsonNode figures;
    private static final Map<String, List<Map<String, String>>> SHEETS = new LinkedHashMap<>();

    @BeforeAll
    static void build() throws Exception {
        List<String> lines = register();
        rows = lines.size() - 1;
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", lines.toArray(String[]::new));
        folder.withAccount("jo", PASSWORD, "viewer");
        run = folder.execute("run", "--month=2026-10", "--max-rejected=50");
        assertThat(run.exitCode()).as(run.err()).isZero();
        findings = folder.execute("findings", "2026-10");
        explained = folder.execute("explain", "--month=2026-10", "Peru");
        figures = JsonMapper.shared().readTree(file("internal/figures.json")).required("figures");
        readWorkbook();
        try (PdfReading reading = new PdfReading(Files.readAllBytes(file("internal/summary.pdf")))) {
            summary = reading.text();
        }
        console = ServedConsole.on(folder);
        viewer = new Visitor(console.address()).signIn("jo", PASSWORD);
        page = viewer.read(EDITION);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    /** Rows of every kind: the numbers in the tests are counted from here by hand. */
    private static List<String> register() {
        List<String> rows = new ArrayList<>(List.of(HEADER + ",marking"));
        List<Country> ordinary = CountryRegister.load(ContinentScheme.M49, Map.of()).all().stream()
                .filter(country -> country.standing() == Country.Standing.OVERSEAS)
                .filter(country -> !OWN.contains(country.code()))
                .limit(ORDINARY)
                .toList();
        List<String> grounds = List.of("S31(1)(a); S31(1)(b)", "S27; S38", "S31; S43");
        for (int i = 0; i < ORDINARY; i++) {
            String country = ordinary.get(i).name();
            rows.add(row(String.format(Locale.ROOT, "P-%03d", i), country, "PUBLISH", "", ""));
            rows.add(row(String.format(Locale.ROOT, "W-%03d", i), country, "WITHHOLD", grounds.get(i % 3), ""));
        }
        rows.add(row("M-101", "Fiji; Tonga; Malta", "PUBLISH", "", ""));
        rows.add(row("M-102", "Fiji; Tonga", "WITHHOLD", "S24", ""));
        rows.add(row("X-101", "Malta", "WITHHOLD", "", ""));
        rows.add(row("X-102", "Malta", "WITHHOLD", "S31 law enforcement", ""));
        rows.add(row("N-101", "Nepal", "WITHHOLD", "S24", "SECRET"));
        rows.add(row("N-102", "Nepal", "UNDECIDED", "", ""));
        for (int i = 0; i < UNDECIDED_IN_CHAD; i++) {
            String row = row(String.format(Locale.ROOT, "U-%03d", i), "Chad", "UNDECIDED", "", "");
            rows.add(i < WITHOUT_APPROVAL ? row.replace("2026-01-15", "") : row);
        }
        rows.add(row("K-101", "Kenya", "PUBLISH", "", "SECRET"));
        rows.add(row("K-102", "Peru", "UNDECIDED", "", "SECRET"));
        rows.add(row("K-103", "Kenya", "PUBLISH", "", "COSMIC"));
        rows.add(row("K-104", "Peru", "UNDECIDED", "", ""));
        rows.add(row("T-101", "Togo", "PUBLISH", "S31", ""));
        rows.add(row("T-102", "Togo", "", "", ""));
        rows.add(row("G-101", "Ghana", "PUBLISH", "", ""));
        rows.add(row("G-101", "Ghana", "PUBLISH", "", "").replace("2026-02-01", "1 Febtember"));
        rows.add(row("R-101", "Atlantis", "PUBLISH", "", "").replace("2026-02-01", "1 Febtember"));
        rows.add(
                row("S-101", "Samoa", "PUBLISH", "", "").replace(",2026-01-15,,", ",2026-01-15,2026-01-02T00:00:00Z,"));
        rows.add(row("S-101", "Samoa", "UNDECIDED", "", "")
                .replace(",2026-01-15,,", ",2026-01-15,2026-01-01T00:00:00Z,"));
        rows.add(row("H-101", "United Kingdom", "PUBLISH", "", ""));
        rows.add(row("Q-101", "Japan", "", "", "").replace("COMPLETED,2026-02-01,2026-03-01", "REQUESTED,,"));
        rows.add(row("O-101", "Japan", "PUBLISH", "", "").replace("2026-02-01,2026-03-01", "2020-02-01,2020-03-01"));
        return rows;
    }

    private static String row(String reference, String country, String disclosure, String grounds, String marking) {
        return "%s,\"%s\",Training,COMPLETED,2026-02-01,2026-03-01,%s,Director,2026-04-01,%s,2026-01-15,,%s"
                .formatted(reference, country, disclosure, grounds, marking);
    }

    @Test
    void theRegisterHasWorkOfEveryKind() {
        assertThat(totals("rows", "rejectedRows", "supersededRows", "references"))
                .containsExactly(rows, 2, 1, rows - 3);
        assertThat(totals("counting", "publishable", "withheld", "undecided", "forbidden"))
                .containsExactly(265, 63, 64, 135, 3);
        assertThat(totals("outsideWindow", "requests", "otherRequests")).containsExactly(1, 1, 0);
    }

    @Test
    void eachKeyFigureIsTheSameOnThePageInTheSummaryInTheWorkbookAndAsPrinted() {
        Map<String, Integer> onPage = keyFigures();

        same(
                "countries listed",
                64,
                Objects.requireNonNull(onPage.get("on the list")),
                total("Countries on the list"),
                listedByFlag());
        same("countries listed", 64, inSummary("countries and territories on the list"), printed("Listed for", 1));
        int continents = total("Continents on the list");
        same("continents", continents, inSummary("continents on the list"), printed("Listed for", 2));
        assertThat(page.select("#figures ~ dl dd").text()).contains(continents + " continents");
        same(
                "engagements",
                265,
                Objects.requireNonNull(onPage.get("in the window")),
                inSummary("engagements in the window"),
                total("Engagements that count"),
                sheet("Engagements").size());
        same(
                "publishable",
                63,
                Objects.requireNonNull(onPage.get("publishable")),
                inSummary("of them publishable"),
                total("Publishable"),
                publication("Publishable"));
        same(
                "to acknowledge",
                Objects.requireNonNull(onPage.get("to acknowledge")),
                inSummary("findings to acknowledge"),
                total("Findings to acknowledge"),
                findingsToAcknowledge());
        same(
                "for information",
                Objects.requireNonNull(onPage.get("for information")),
                inSummary("for information"),
                total("Other findings"));
        same("rows", rows, total("Rows read"), inSummaryAfter("Rows read"), printed("Read ", 0));
        same("rejected", 2, total("Rows rejected"), inSummaryAfter("Rows rejected"), printed("Read ", 3));
    }

    @Test
    void whatIsKeptBackHasAsManyRowsBehindItsNumber() throws IOException {
        Map<String, String> kinds = Map.of(
                "Withheld", "withheld by decision",
                "Undecided", "undecided, and so kept back",
                "Forbidden by marking", "forbidden by their marking");
        for (Map.Entry<String, String> one : kinds.entrySet()) {
            String kind = one.getKey();
            String words = one.getValue();
            Element figure = page.select("#figures ~ dl div").stream()
                    .filter(div -> div.expectFirst("dt").text().equals(words))
                    .findFirst()
                    .orElseThrow();
            Element link = figure.expectFirst("a");
            Element below = page.select("#kept-back ~ ul a").stream()
                    .filter(a -> a.attr("href").equals(link.attr("href")))
                    .findFirst()
                    .orElseThrow();
            same(
                    kind,
                    number(figure.expectFirst("dd").text()),
                    number(below.text()),
                    rowsBehind(link.attr("href")),
                    inSummary(words),
                    total(kind),
                    sheet(kind).size(),
                    publication(kind));
        }
    }

    @Test
    void eachGroundIsTheSameOnThePageBehindItsLinkInTheSummaryAndInTheWorkbook() throws IOException {
        Map<String, Integer> expected =
                new TreeMap<>(Map.of("S24", 2, "S27", 20, "S31", 40, "S38", 20, "S43", 20, "None", 2));
        Map<String, Integer> onPage = new TreeMap<>();
        Map<String, Integer> behind = new TreeMap<>();
        Map<String, Integer> inSummary = new TreeMap<>();
        for (Element row : page.select("section[aria-labelledby=kept-back] tbody tr")) {
            String section = row.expectFirst("th").text();
            onPage.put(section, number(row.select("td").getLast().text()));
            behind.put(section, rowsBehind(row.expectFirst("a").attr("href")));
            String subject = row.select("td").getFirst().text();
            inSummary.put(section, inSummaryAfter(section + " " + subject));
        }
        Map<String, Integer> inFile = new TreeMap<>();
        figures.required("grounds")
                .properties()
                .forEach(ground -> inFile.put(ground.getKey(), ground.getValue().intValue()));
        inFile.put("None", figures.required("withoutSection").intValue());
        Map<String, Integer> inWorkbook = new TreeMap<>();
        sheet("Grounds")
                .forEach(row -> inWorkbook.put(text(row, "Section"), number(text(row, "Engagements withheld"))));
        Map<String, Integer> counted = new TreeMap<>();
        sheet("Withheld")
                .forEach(row -> List.of(
                                row.getOrDefault("Sections of the Act", "None").split("; "))
                        .forEach(section -> counted.merge(section, 1, Integer::sum)));

        assertThat(List.of(onPage, behind, inSummary, inFile, inWorkbook, counted))
                .allMatch(expected::equals);
    }

    @Test
    void eachRuleHasAsManyFindingsEverywhereAndAllOfThemInTheWorkbook() throws IOException {
        Map<String, Integer> inWorkbook = new TreeMap<>();
        sheet("Findings").forEach(row -> inWorkbook.merge(text(row, "Rule"), 1, Integer::sum));
        Map<String, Integer> onPage = new TreeMap<>();
        for (Element row : page.select("section[aria-labelledby=findings] tbody tr")) {
            String rule = row.expectFirst("th").text();
            int count = number(row.select("td").getLast().text());
            onPage.put(rule, count);
            same(
                    rule,
                    count,
                    rowsBehind(row.expectFirst("a").attr("href")),
                    inSummaryAfter(rule + " " + row.select("td").getFirst().text()));
        }

        assertThat(onPage)
                .isEqualTo(inWorkbook)
                .containsEntry("Delivered without a recorded approval", WITHOUT_APPROVAL)
                .containsEntry("The disclosure decision is written as UNDECIDED", UNDECIDED_IN_CHAD + 3)
                .containsEntry("The country is listed and has withheld work too", 63);
        assertThat(inWorkbook.values().stream().mapToInt(count -> count).sum())
                .isEqualTo(total("Findings to acknowledge") + total("Other findings"))
                .isEqualTo(rowsBehind(EDITION + "/findings"));
        assertThat(sheet("Findings"))
                .noneSatisfy(row -> assertThat(text(row, "What was found")).contains("not listed here"));
        assertThat(summary)
                .contains(
                        "125 findings, to be acknowledged before approval. The first 50 are below; the workbook lists the"
                                + " other 75 too.",
                        "63 findings, for information. The first 10 are below; the workbook lists the other 53 too.");
        assertThat(findings.lines())
                .filteredOn(line -> line.contains("And 75 more of this rule; the workbook has them all."))
                .hasSize(1);
    }

    @Test
    void eachCountryIsTheSameInEveryTable() {
        Map<String, String> inWorkbook = new TreeMap<>();
        sheet("Countries")
                .forEach(row -> inWorkbook.put(
                        text(row, "Country"),
                        numbers(
                                row,
                                "Standing",
                                "Engagements",
                                "Publishable",
                                "Withheld",
                                "Undecided",
                                "Forbidden by marking")));
        Map<String, String> onPage = new TreeMap<>();
        for (Element row : page.select("section[aria-labelledby=countries] tbody tr")) {
            List<String> cells = row.select("td").eachText();
            onPage.put(row.expectFirst("th span").text(), String.join(" ", cells.subList(1, cells.size())));
        }

        assertThat(onPage).isEqualTo(inWorkbook).hasSize(ORDINARY + 11);
        assertThat(onPage)
                .containsEntry("Chad", "Not listed, undecided 130 0 0 130 0")
                .containsEntry("Ghana", "Not listed, undecided 1 0 0 1 0")
                .containsEntry("Kenya", "Not listed, forbidden by marking 2 0 0 0 2")
                .containsEntry("Malta", "Listed, with withheld work 3 1 2 0 0")
                .containsEntry("Nepal", "Not listed, withheld 2 0 1 1 0")
                .containsEntry("Peru", "Not listed, forbidden by marking 2 0 0 1 1")
                .containsEntry("Samoa", "Listed 1 1 0 0 0")
                .containsEntry("Togo", "Not listed, undecided 2 0 0 2 0")
                .containsEntry("United Kingdom", "Never listed, though publishable 1 1 0 0 0");
        sheet("Countries")
                .forEach(row -> assertThat(summary)
                        .containsPattern(Pattern.quote(text(row, "Country"))
                                + (text(row, "Standing").startsWith("Never")
                                        ? " Never "
                                        : " " + text(row, "On the public list") + " ")
                                + numbers(
                                        row,
                                        "Engagements",
                                        "Publishable",
                                        "Withheld",
                                        "Undecided",
                                        "Forbidden by marking")));
    }

    @Test
    void theMapCountsTheCountriesOfTheTableWhetherItCanShowThemOrNot() {
        Map<String, Integer> inTable = new TreeMap<>();
        page.select("section[aria-labelledby=countries] tbody .console-standing")
                .eachText()
                .forEach(standing -> inTable.merge(standing, 1, Integer::sum));
        Map<String, Integer> inLegend = new TreeMap<>();
        page.select(".console-legend li span")
                .eachText()
                .forEach(line -> inLegend.put(line.replaceFirst(" \\(\\d+\\)$", ""), number(line)));

        assertThat(inLegend).isEqualTo(inTable);
        assertThat(inLegend).containsKeys("Not listed, undecided", "Not listed, forbidden by marking");
        assertThat(page.select("#map ~ p").text())
                .as("countries that are not drawn")
                .doesNotContain("nothing withheld");
    }

    @Test
    void eachContinentIsTheSameInEveryTable() throws IOException {
        for (Map<String, String> row : sheet("Continents")) {
            String name = text(row, "Continent");
            String counts = numbers(row, "Engagements", "Publishable", "Withheld", "Undecided", "Forbidden by marking");
            Element onPage = page.select("section[aria-labelledby=continents] tbody tr").stream()
                    .filter(tr -> tr.expectFirst("th").text().equals(name))
                    .findFirst()
                    .orElseThrow();
            String countries = text(row, "Countries on the list") + " of " + text(row, "Countries");

            assertThat(onPage.text()).isEqualTo(name + " " + countries + " " + counts);
            assertThat(summary).contains(name + " " + countries + " " + counts + " ");
            Path own = file("internal/summary-" + name.toLowerCase(Locale.ROOT) + ".pdf");
            try (PdfReading reading = new PdfReading(Files.readAllBytes(own))) {
                assertThat(reading.text(1))
                        .contains(
                                text(row, "Countries on the list") + " of them on the list",
                                text(row, "Engagements") + " engagement",
                                text(row, "Publishable") + " of them publishable",
                                text(row, "Withheld") + " withheld by decision",
                                text(row, "Undecided") + " undecided, and so kept back");
            }
        }
    }

    @Test
    void whyACountryIsNotListedIsSaidAlikeByPageAndCommand() throws IOException {
        String keptBack = "Of its 2 engagements in the window, kept back: 1 undecided, 1 forbidden by marking.";

        assertThat(explained.lines()).contains(keptBack);
        assertThat(viewer.read(EDITION + "/countries/PE").select("main p").eachText())
                .contains(keptBack);
        assertThat(viewer.read(EDITION + "/countries/NP").select("main p").eachText())
                .contains("Of its 2 engagements in the window, kept back: 1 withheld by decision, 1 undecided.");
        assertThat(viewer.read(EDITION + "/countries/MT").select("main p").eachText())
                .contains("Of its 3 engagements in the window, kept back: 2 withheld by decision.");
        assertThat(viewer.read(EDITION + "/countries/JP").text()).doesNotContain("kept back:");
    }

    @Test
    void monthsAreTheSameInChartAndWorkbook() {
        Map<String, String> inWorkbook = new LinkedHashMap<>();
        sheet("Months").forEach(row -> inWorkbook.put(text(row, "Month"), text(row, "Engagements")));
        Map<String, String> onPage = new LinkedHashMap<>();
        page.select("section[aria-labelledby=trend] details table")
                .getFirst()
                .select("tbody tr")
                .forEach(row -> onPage.put(
                        row.expectFirst("th").text(), row.expectFirst("td").text()));

        assertThat(onPage).containsAllEntriesOf(inWorkbook);
        assertThat(inWorkbook).containsEntry("February 2026", "265");
    }

    @Test
    void nothingOfAnEditionInReviewIsCalledPublished() {
        assertThat(SHEETS.values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> Stream.concat(row.keySet().stream(), row.values().stream())))
                .doesNotContain("Published");
        assertThat(page.select("main").text()).doesNotContain("nothing withheld", "Published");
    }

    /** All these numbers are the same, and are so much. */
    private static void same(String figure, Integer... numbers) {
        assertThat(List.of(numbers)).as(figure).containsOnly(numbers[0]);
    }

    private static List<Integer> totals(String... names) {
        return List.of(names).stream()
                .map(name -> figures.required("totals").required(name).intValue())
                .toList();
    }

    private static Map<String, Integer> keyFigures() {
        Map<String, Integer> figures = new LinkedHashMap<>();
        page.select("#figures ~ dl div")
                .forEach(div -> figures.putIfAbsent(
                        div.expectFirst("dt").text(),
                        number(div.expectFirst("dd").text())));
        return figures;
    }

    /** How many rows a list of the console shows, page after page; it says so itself, too. */
    private static int rowsBehind(String address) throws IOException {
        int rows = 0;
        Document shown = viewer.read(address);
        String path = address.replaceFirst("\\?.*", "");
        Matcher said = Pattern.compile("of ([\\d,]+) ")
                .matcher(shown.select("p[role=status]").text());
        assertThat(said.find()).as(address + ": " + shown.select("main").text()).isTrue();
        while (true) {
            rows += shown.select("table").getLast().select("tbody tr").size();
            Element next = shown.selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            shown = viewer.read(path + next.attr("href"));
        }
        assertThat(rows).as(address).isEqualTo(number(said.group(1)));
        return rows;
    }

    private static int inSummary(String words) {
        return number(found(summary, "([\\d,]+) " + Pattern.quote(words)));
    }

    private static int inSummaryAfter(String words) {
        return number(found(summary, Pattern.quote(words) + " ([\\d,]+)(?: |$)"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** A number of a line that the run printed, counted from 0. */
    private static int printed(String line, int index) {
        String found = run.lines().stream()
                .filter(each -> each.startsWith(line))
                .findFirst()
                .orElseThrow()
                .replace("2026-10", "");
        List<Integer> numbers = Pattern.compile("\\d+")
                .matcher(found)
                .results()
                .map(result -> Integer.parseInt(result.group()))
                .toList();
        return numbers.get(line.startsWith("Listed") ? index - 1 : index);
    }

    private static int findingsToAcknowledge() {
        JsonNode all = JsonMapper.shared().readTree(file("internal/findings.json"));
        int inFile = all.valueStream()
                .mapToInt(finding -> finding.required("count").intValue())
                .sum();
        int printed = number(found(findings.lines().getFirst(), "(\\d+) blocking finding"));
        int listed = (int) sheet("Findings").stream()
                .filter(row -> text(row, "Must be acknowledged").equals("Yes"))
                .count();
        same("blocking findings", inFile, printed, listed);
        return inFile;
    }

    private static int number(String text) {
        return Integer.parseInt(found(text, "(\\d[\\d,]*)").replace(",", ""));
    }

    private static int number(Map<String, String> row, String heading) {
        return number(text(row, heading));
    }

    private static int total(String figure) {
        return sheet("Totals").stream()
                .filter(row -> text(row, "Figure").equals(figure))
                .mapToInt(row -> number(row, "Number"))
                .findFirst()
                .orElseThrow();
    }

    private static int listedByFlag() {
        return (int) sheet("Countries").stream()
                .filter(row -> text(row, "On the public list").equals("Yes"))
                .count();
    }

    private static int publication(String kind) {
        return (int) sheet("Engagements").stream()
                .filter(row -> text(row, "Publication").equals(kind))
                .count();
    }

    private static String numbers(Map<String, String> row, String... headings) {
        return String.join(
                " ",
                List.of(headings).stream().map(heading -> text(row, heading)).toList());
    }

    private static String text(Map<String, String> row, String heading) {
        return row.getOrDefault(heading, "");
    }

    private static List<Map<String, String>> sheet(String name) {
        return Objects.requireNonNull(SHEETS.get(name), name);
    }

    private static void readWorkbook() throws IOException {
        try (Workbook workbook =
                WorkbookFactory.create(file("internal/engagements.xlsx").toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                if (sheet.getRow(4) != null) {
                    SHEETS.put(sheet.getSheetName(), rows(sheet));
                }
            }
        }
    }

    /** The rows of the table that begins in the fifth row, by heading, without empty cells. */
    private static List<Map<String, String>> rows(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        Row headings = sheet.getRow(4);
        return IntStream.rangeClosed(5, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (Cell cell : row) {
                        cells.put(
                                formatter.formatCellValue(headings.getCell(cell.getColumnIndex())),
                                formatter.formatCellValue(cell));
                    }
                    return cells;
                })
                .toList();
    }

    private static Path file(String name) {
        return run.folder().resolve(name);
    }
}
