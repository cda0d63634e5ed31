package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** What the pages about an edition's records say, read as a browser without JavaScript reads them. */
class RecordPagesTests {
    private static final String EDITION = "/editions/2026-10/1";
    private static final String PASSWORD = "three plain words";
    private static final String LONG = "long".repeat(1_000);

    @TempDir
    static Path temp;

    private static ServedConsole console;
    private static Visitor reader;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with(
                        "a.csv",
                        HEADER,
                        published("R-01", "Fiji"),
                        "R-02,Fiji;Tonga,Regional,IN_DELIVERY,2025-06-01,,PUBLISH,Director,2026-04-01,,2026-01-15,",
                        withheld("R-03", "Fiji"),
                        withheld("R-04", "Malta"),
                        "R-05,Malta,Later,COMPLETED,2026-02-01,2026-03-01,UNDECIDED,,,,2026-01-15,2026-01-01T00:00:00Z",
                        "R-05,Malta,Earlier,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,2025-12-01T00:00:00Z",
                        "R-06,Peru,Asked,REQUESTED,,,,,,,,",
                        "R-07,United Kingdom,At home,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,",
                        "R-08,Atlantis,Lost,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,",
                        "R-09,Ghana,Late,COMPLETED,1 Febtember,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,",
                        "R-10,Kenya,<script>alert(1)</script>\"'&amp;,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,=SUM(A1),2026-04-01,S27,2026-01-15,",
                        "R-11,Kenya," + LONG
                                + ",COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,")
                .with(
                        "b.csv",
                        HEADER + ",disclosure_review_due",
                        "R-12,Nepal,Old decision,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,,2026-05-01")
                .with(
                        "c.csv",
                        HEADER + ",marking",
                        "R-13,Peru,Asked,DECLINED,,,,,,,,2026-01-02,",
                        "R-13,Peru,Asked before,REQUESTED,,,,,,,,2026-01-01,SECRET");
        folder.withAccount("jo", PASSWORD, "viewer");
        folder.withAccount("op", PASSWORD, "operator");
        assertThat(folder.execute("run", "--month=2026-10", "--max-rejected=50").exitCode())
                .isZero();
        console = ServedConsole.on(folder);
        reader = new Visitor(console.address()).signIn("jo", PASSWORD);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void tellsWhyACountryIsListedByTheRecordsThatPutItThereFirst() throws IOException {
        Document page = reader.read(EDITION + "/countries/FJ");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Why is Fiji on the list?");
        assertThat(page.expectFirst(".govuk-body-l").text())
                .isEqualTo("Listed 2 engagements in the window put it there. One of them has no end date.");
        assertThat(rows(page))
                .extracting(row -> row.expectFirst(".govuk-tag").text())
                .containsExactly("Puts it on the list", "Puts it on the list", "Kept back");
        assertThat(rows(page).getFirst().text())
                .contains("Puts the country on the list.", "R-01", "a.csv, line 2", "1 February 2026 to 1 March 2026.")
                .contains("Disclosure PUBLISH", "Approver Director", "Decided on 1 April 2026");
        assertThat(rows(page).getLast().text())
                .contains("Not published: withheld by decision.", "Grounds S31 law enforcement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries/FJ",
                "/findings",
                "/withheld",
                "/undecided",
                "/forbidden",
                "/rejected",
                "/findings?q=R-01"
            })
    void bearsTheHighestMarkingOfTheRowsThatPagesShow(String page) throws IOException {
        assertThat(reader.read(EDITION + page).expectFirst(".console-marking").text())
                .isEqualTo("Internal: not for publication. Marking: SECRET");
    }

    @Test
    void bearsNoMarkingOfAnEditionElsewhere() throws IOException {
        assertThat(reader.read("/run").expectFirst(".console-marking").text())
                .isEqualTo("Internal: not for publication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fj", "Fj", "FJI", "fji", "Fiji", "fiji"})
    void leadsFromACodeOrANameAsItWasTypedToTheCountry(String typed) throws IOException {
        Connection.Response answer = reader.get(EDITION + "/countries/" + typed + "?effect=LISTS");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(EDITION + "/countries/FJ?effect=LISTS");
    }

    @Test
    void givesNamesTheirArticleWithinSentences() throws IOException {
        assertThat(reader.read(EDITION + "/countries/GB").select("h1").text())
                .isEqualTo("Why is the United Kingdom not on the list?");
        assertThat(reader.read(EDITION + "/countries/GM").select("main").text())
                .contains("Why is The Gambia not on the list?", "of this edition names The Gambia.");
    }

    @Test
    void saysThatNoCountryHasTheCode() throws IOException {
        assertThat(reader.read(EDITION + "/countries/ZZ").select("main").text())
                .isEqualTo(
                        "Internal: not for publication Page not found There is no country or territory with this code or"
                                + " name. The edition's page has a table of those that its records name. If you typed or pasted the"
                                + " address, check that it is whole. Otherwise start from Months. Go to Months");
    }

    @Test
    void findsAGroupWhateverTheCaseOfItsCode() throws IOException {
        assertThat(reader.read(EDITION + "/findings?rule=row_rejected")
                        .select("main [role=status]")
                        .text())
                .isEqualTo(reader.read(EDITION + "/findings?rule=ROW_REJECTED")
                        .select("main [role=status]")
                        .text())
                .startsWith("Showing 1 to ");
    }

    @Test
    void tellsWhatElseARecordOfSeveralCountriesNamesAndThatItHasNoEnd() throws IOException {
        Element row = rows(reader.read(EDITION + "/countries/TO")).getFirst();

        assertThat(row.text())
                .contains("Names 2 countries: Fiji; Tonga", "Since 1 June 2025; no end date. Began before the window.");
        assertThat(row.select("svg path")).as("a mark for the beginning").hasSize(1);
        assertThat(row.select("svg circle")).as("dots for the open end").hasSize(3);
    }

    @Test
    void tellsWhatKeptACountryOffAndWhatSupersededARow() throws IOException {
        Document page = reader.read(EDITION + "/countries/MT");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Why is Malta not on the list?");
        assertThat(page.expectFirst(".govuk-body-l").text())
                .isEqualTo("Not listed None of its records is publishable within the window.");
        assertThat(page.select("main p").eachText())
                .contains("Of its 2 engagements in the window, kept back: 1 withheld by decision, 1 undecided.");
        assertThat(rows(page))
                .extracting(row -> row.expectFirst(".console-cell:nth-child(2)").text())
                .containsExactly(
                        "Not published: withheld by decision.",
                        "Not published: not decided.",
                        "Superseded by a.csv, line 6.");
    }

    @Test
    void tellsARequestAndTheRuleForTheUnitedKingdom() throws IOException {
        assertThat(rows(reader.read(EDITION + "/countries/PE")).getFirst().text())
                .contains("Not delivered Nothing was delivered: requested.");
        assertThat(reader.read(EDITION + "/countries/GB").text())
                .contains("The United Kingdom is not overseas; it is never listed.", "Publishable, but never listed");
    }

    @Test
    void showsRejectedRowsOfTheCountry() throws IOException {
        assertThat(rows(reader.read(EDITION + "/countries/GH")).getFirst().text())
                .contains("Rejected", "R-09", "a.csv, line 11", "What to do");
    }

    @Test
    void saysWhenADecisionIsOverdueForReview() throws IOException {
        assertThat(reader.read(EDITION + "/countries/NP").text())
                .contains("Review due 1 May 2026 (overdue at the window’s end)");
    }

    @Test
    void saysThatNoRecordNamesACountry() throws IOException {
        assertThat(reader.read(EDITION + "/countries/JP").text())
                .contains("Why is Japan not on the list?", "No record names it.", "names Japan");
    }

    @Test
    void findsNothingAtAddressesOfNothing() throws IOException {
        for (String path :
                List.of(EDITION + "/countries/ZZ", "/editions/2026-10/9/findings", "/editions/x/y/withheld")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void showsHostileTextAsText() throws IOException {
        Document page = reader.read(EDITION + "/countries/KE");

        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>\"'&amp;", "Approver =SUM(A1)", LONG);
        Document searched =
                reader.read(EDITION + "/withheld?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&sort=%22&ground=%3Cb%3E");
        assertThat(searched.select("script:not([src^=/assets/]), b")).isEmpty();
        assertThat(searched.expectFirst("input[name=q]").attr("value")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void listsFindingsByRuleThoseFirstThatBlockApproval() throws IOException {
        Document page = reader.read(EDITION + "/findings");

        Element first = page.expectFirst("table tbody tr");
        assertThat(first.text()).isEqualTo("A row was rejected; its reference counts as undecided Blocks approval 2");
        Document ofTheRule =
                reader.read(EDITION + "/findings" + first.expectFirst("a").attr("href"));
        assertThat(rows(ofTheRule))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.text()).contains("Blocks approval"));
        assertThat(ofTheRule.text()).contains("Showing 1 to 2 of 2 findings that match, out of");
        assertThat(page.select("a[href='" + EDITION + "/countries/FJ']"))
                .as("a country leads to its reasons")
                .isNotEmpty();
    }

    @Test
    void listsRecordsThatAreNotDecidedByReason() throws IOException {
        Document page = reader.read(EDITION + "/undecided");

        assertThat(page.expectFirst("h1").text()).isEqualTo("Undecided records");
        assertThat(page.expectFirst("table").select("tbody tr").eachText()).containsExactly("not decided 1");
        assertThat(rows(page))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("R-05"));
        assertThat(reader.read(EDITION + "/forbidden").text()).contains("Nothing else is forbidden by its marking.");
    }

    @Test
    void listsWithheldRecordsByGround() throws IOException {
        Document page = reader.read(EDITION + "/withheld?sort=-reference");

        assertThat(page.expectFirst("table").select("tbody tr").eachText())
                .containsExactly("S27 international relations 1", "S31 law enforcement 2");
        assertThat(rows(page))
                .extracting(row -> row.expectFirst("strong").text())
                .containsExactly("R-10", "R-04", "R-03");
        assertThat(page.expectFirst("th[aria-sort=descending]").text()).startsWith("Record");
        assertThat(rows(reader.read(EDITION + "/withheld?ground=S31&q=malta")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text()).contains("R-04", "withheld by decision", "Approver none written"));
        assertThat(reader.read(EDITION + "/withheld?q=nowhere").text())
                .contains("No record matches.", "Show all records");
    }

    @Test
    void listsRejectedRowsByReason() throws IOException {
        Document page = reader.read(EDITION + "/rejected");

        assertThat(page.text()).contains("2 rows have 2 problems.");
        assertThat(page.expectFirst("table").select("tbody tr")).hasSize(2);
        assertThat(rows(page).getFirst().text())
                .contains("R-08", "a.csv, line 10", "Column country", "Found Atlantis", "title: Lost");
        Document some = reader.read(
                EDITION + "/rejected" + page.expectFirst("table tbody a").attr("href"));
        assertThat(rows(some)).hasSize(1);
    }

    @Test
    void refusesWhoMayNotRead() throws IOException {
        Visitor operator = new Visitor(console.address()).signIn("op", PASSWORD);
        for (String page :
                List.of("/countries/FJ", "/findings", "/withheld", "/undecided", "/forbidden", "/rejected")) {
            assertThat(operator.get(EDITION + page).statusCode()).as(page).isEqualTo(403);
            assertThat(new Visitor(console.address()).get(EDITION + page).statusCode())
                    .as(page)
                    .isEqualTo(302);
        }
    }

    @Test
    void showsNothingOfAWorkbookThatWasChanged() throws IOException {
        Path workbook = temp.resolve("output/2026-10/edition-1/internal/engagements.xlsx");
        byte[] sealed = Files.readAllBytes(workbook);
        try {
            Files.write(workbook, new byte[] {1});
            var response = reader.get(EDITION + "/withheld");

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.parse().text()).contains("The files of this edition are not as they were sealed");
        } finally {
            Files.write(workbook, sealed);
        }
        assertThat(reader.get(EDITION + "/withheld").statusCode()).isEqualTo(200);
    }

    private static List<Element> rows(Document page) {
        return page.select("table").getLast().select("tbody tr");
    }
}
