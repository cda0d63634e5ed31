package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

class EditionPageTests {
    private static final String PASSWORD = "three plain words";
    private static final String EDITION = "/editions/2026-10/1";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    static Path temp;

    private static WorkingFolder folder;
    private static ServedConsole console;
    private static Visitor viewer;

    @BeforeAll
    static void serve() throws Exception {
        folder = new WorkingFolder(temp)
                .with(
                        "a'b.csv",
                        HEADER,
                        published("R-1", "Fiji"),
                        published("R-2", "Malta"),
                        withheld("R-3", "Malta"),
                        withheld("R-4", "Kenya"),
                        published(SCRIPT, SCRIPT),
                        withheld("\"\"\"><img src=x onerror=alert(1)>\"", "Chad")
                                .replace("Training", SCRIPT))
                // One row may be rejected among so many.
                .with(
                        "b.csv",
                        Stream.concat(
                                        Stream.of(HEADER),
                                        IntStream.range(0, 20).mapToObj(i -> published("S-" + i, "Samoa")))
                                .toArray(String[]::new));
        folder.withAccount("jo", PASSWORD, "viewer");
        folder.withAccount("op", PASSWORD, "operator");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
        viewer = new Visitor(console.address()).signIn("jo", PASSWORD);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void theMonthsNameTheirEditionsAndWhatIsLive() throws IOException {
        Document page = viewer.read("/");

        assertThat(page.select("main h2").eachText()).containsExactly("October 2026");
        assertThat(page.select("main a").eachAttr("href")).containsExactly(EDITION);
        assertThat(page.select("main").text())
                .contains(
                        "Nothing is published.",
                        "In review",
                        "Requested by schedule",
                        "Sealed 22 November 2026, 12:00");
    }

    @Test
    void tellsStandingFiguresAndChanges() throws IOException {
        Document page = viewer.read(EDITION);

        assertThat(page.select("h1").text()).isEqualTo("October 2026, edition 1 In review");
        assertThat(page.select("main").text())
                .contains(
                        "1 November 2025 to 31 October 2026, both days included",
                        "0 of 1",
                        "3 countries and territories",
                        "There is no earlier publication to compare with.",
                        "Rejected rows (1 of 26 read)");
        assertThat(page.select("a[href^=" + EDITION + "/findings]").eachText())
                .contains("A row was rejected; its reference counts as undecided");
    }

    @Test
    void aViewerIsNotOfferedADecision() throws IOException {
        assertThat(viewer.read(EDITION).select("a[href$=/decision]")).isEmpty();
    }

    @Test
    void theMapAndTheTableAgreeOnWhoIsListedAndWithheld() throws IOException {
        Document page = viewer.read(EDITION);

        assertThat(rows(page))
                .containsExactly(
                        "Chad: why? Africa Not listed, withheld 1 0 1 0",
                        "Fiji: why? Oceania Listed 1 1 0 0",
                        "Kenya: why? Africa Not listed, withheld 1 0 1 0",
                        "Malta: why? Europe Listed, with withheld work 2 1 1 0",
                        "Samoa: why? Oceania Listed 20 20 0 0");
        assertThat(page.select(".console-map path[fill=url(#map-withheld)] title")
                        .eachText())
                .containsExactly("Chad: Not listed, withheld", "Kenya: Not listed, withheld");
        assertThat(page.select(".console-map circle title").eachText()).contains("Malta: Listed, with withheld work");
    }

    @Test
    void countriesAreSearchedAndSortedByTheAddressAlone() throws IOException {
        assertThat(rows(viewer.read(EDITION + "?q=AFRICA&sort=engagements"))).hasSize(2);
        Document sorted = viewer.read(EDITION + "?sort=engagements");
        assertThat(rows(sorted).getFirst()).startsWith("Samoa");
        assertThat(sorted.select("#countries ~ * th[aria-sort=descending]").text())
                .startsWith("Engagements");
        assertThat(viewer.read(EDITION + "?sort=nonsense")
                        .select("th[aria-sort=ascending]")
                        .text())
                .startsWith("Country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", EDITION, EDITION + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"})
    void textFromElsewhereStaysText(String path) throws IOException {
        Document page = viewer.read(path);

        assertThat(page.select("script:not([src^=/assets/]), [onerror], [style], img"))
                .isEmpty();
    }

    @Test
    void whatWasSearchedForIsShownAsItWasTyped() throws IOException {
        assertThat(viewer.read(EDITION + "?q=%22%3E%3Cscript%3E").select("#q").val())
                .isEqualTo("\"><script>");
    }

    @Test
    void chartsHaveTheirNumbersAsTables() throws IOException {
        Document page = viewer.read(EDITION);

        assertThat(page.select("details table")).hasSize(2);
        assertThat(page.select("details table").getFirst().select("tbody tr"))
                .hasSize(24)
                .last()
                .extracting(org.jsoup.nodes.Element::text)
                .asString()
                .startsWith("October 2026");
    }

    @Test
    void thePublicPageIsServedAsItIsAndCanDoNothing() throws IOException {
        Connection.Response page = viewer.get(EDITION + "/public/countries-assisted.html");

        assertThat(page.bodyAsBytes()).isEqualTo(bytes("public/countries-assisted.html"));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("; sandbox;")
                .endsWith("frame-ancestors 'self'");
        assertThat(viewer.read(EDITION).select("iframe[title]").attr("sandbox"))
                .isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    }

    @Test
    void theFrameHasTheSamePageButForTheTargetsOfItsLinks() throws IOException {
        String src = viewer.read(EDITION).select("iframe").attr("src");
        Connection.Response answer = viewer.get(src);
        Document framed = answer.parse();

        assertThat(src).isEqualTo(EDITION + "/public/countries-assisted.html?framed");
        assertThat(framed.select("a").eachAttr("target")).containsOnly("_blank").isNotEmpty();
        framed.select("a").removeAttr("target");
        assertThat(framed.outerHtml())
                .isEqualTo(
                        viewer.read(EDITION + "/public/countries-assisted.html").outerHtml());
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("; sandbox allow-popups allow-popups-to-escape-sandbox;")
                .endsWith("frame-ancestors 'self'");
        assertThat(viewer.get(EDITION + "/public/countries-assisted.csv?framed").statusCode())
                .isEqualTo(404);
    }

    @Test
    void textIsSentCompressedAndWorkbooksAsTheyAre() throws IOException {
        for (String path : List.of("/", EDITION, "/assets/console.css", EDITION + "/public/countries-assisted.html")) {
            assertThat(viewer.get(path).header("Content-Encoding")).as(path).isEqualTo("gzip");
        }
        assertThat(viewer.get(EDITION + "/files/internal/engagements.xlsx").header("Content-Encoding"))
                .isNull();
    }

    /** Otherwise the size of compressed pages would tell it, a letter at a time (BREACH). */
    @Test
    void theTokenOfFormsIsAnotherOnEachPage() throws IOException {
        String token = viewer.read("/").select("input[name=_csrf]").val();

        assertThat(viewer.read("/").select("input[name=_csrf]").val())
                .hasSameSizeAs(token)
                .isNotEqualTo(token);
    }

    @Test
    void everyFileOfTheManifestCanBeSaved() throws IOException {
        List<String> files =
                viewer.read(EDITION).select("a[href^=" + EDITION + "/files/]").eachText();

        assertThat(files)
                .contains("internal/engagements.xlsx", "internal/summary.pdf", "public/countries-assisted.csv");
        for (String file : files) {
            Connection.Response saved = viewer.get(EDITION + "/files/" + file);
            assertThat(saved.bodyAsBytes()).as(file).isEqualTo(bytes(file));
            assertThat(saved.header("Content-Disposition")).startsWith("attachment; filename=\"2026-10-edition-1-");
        }
        assertThat(viewer.get(EDITION + "/files/internal/summary.pdf").contentType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/internal/nothing.pdf",
                "/files/internal/..",
                "/files/../manifest.json",
                "/files/internal/..%2f..%2fmanifest.json",
                "/files/internal/%2e%2e/manifest.json",
                "/files/internal/%252e%252e%252fmanifest.json",
                "/files/internal/%2fetc%2fpasswd",
                "/files//etc/passwd",
                "/files/etc/passwd",
                "/files/internal/..\\..\\manifest.json",
                "/files/internal/summary.pdf%00.html",
                "/files/edition-2/summary.pdf",
                "/public/..%2finternal%2fsummary.pdf",
                "/public/summary.pdf",
                "/public/manifest.json"
            })
    void noOtherFileIsServed(String path) throws IOException {
        Connection.Response answer = viewer.get(EDITION + path);

        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("root:", "sha256", "%PDF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/editions/2026-10/2", "/editions/2026-10/one", "/editions/october/1", "/editions/2026-10/01"})
    void anEditionThatIsNotThereIsNotFound(String path) throws IOException {
        assertThat(viewer.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/editions, /", "/editions/2026-10, " + EDITION})
    void aShortenedAddressLeadsToThePageThatIsMeant(String typed, String page) throws IOException {
        Connection.Response answer = viewer.get(typed);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /editions/2026-11   | There is no edition of this month. The newest of all is edition 1 of October 2026.
            /editions/2026-11/1 | There is no edition of this month. The newest of all is edition 1 of October 2026.
            /editions/november  | There is no edition of this month. The newest of all is edition 1 of October 2026.
            /editions/2026-10/2 | There is no such edition. The newest of its month is edition 1 of October 2026.
            """)
    void anAddressOfNoEditionNamesTheNewest(String typed, String said) throws IOException {
        assertThat(viewer.get(typed).statusCode()).isEqualTo(404);
        assertThat(viewer.read(typed).select("main p").eachText()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "/, page, Months",
        "/editions/2026-10/1, true, Months",
        "/editions/2026-10/1/findings, true, Months",
        "/run, page, Runs",
        "/audit?actor=jo, page, Audit trail"
    })
    void theNavigationMarksWhereThePageIs(String path, String value, String link) throws IOException {
        Elements marked = viewer.read(path).select(".console-header [aria-current]");

        assertThat(marked.eachText()).containsExactly(link);
        assertThat(marked.eachAttr("aria-current")).containsExactly(value);
    }

    @Test
    void anOperatorSeesTheMonthsAndNothingOfWhatEditionsHold() throws IOException {
        Visitor operator = new Visitor(console.address()).signIn("op", PASSWORD);

        assertThat(operator.read("/").select("main").text()).contains("Edition 1", "In review");
        assertThat(operator.read("/").select("main a[href^=/editions]")).isEmpty();
        for (String path : List.of("", "/public/countries-assisted.html", "/files/internal/summary.pdf")) {
            assertThat(operator.get(EDITION + path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aStrangerIsSentToSignIn() throws IOException {
        for (String path : List.of("/", EDITION, EDITION + "/files/internal/summary.pdf")) {
            assertThat(new Visitor(console.address()).get(path).statusCode())
                    .as(path)
                    .isEqualTo(302);
        }
    }

    private static List<String> rows(Document page) {
        return page.select("section[aria-labelledby=countries] tbody tr").eachText();
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.output().resolve("2026-10/edition-1").resolve(file));
    }
}
