package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

/** Follows every link of the console as each role: none may lead to an error, or to what the role may not see. */
class EveryLinkTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    private static WorkingFolder folder;
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        folder = new WorkingFolder(temp)
                .with(
                        "a.csv",
                        HEADER,
                        published("R-1", "Fiji") + "2026-10-20",
                        published("R-2", "Malta"),
                        withheld("R-3", "Kenya"));
        folder.withAccount("the-viewer", PASSWORD, "viewer");
        folder.withAccount("the-reviewer", PASSWORD, "reviewer");
        folder.withAccount("the-operator", PASSWORD, "operator");
        folder.withAccount("everybody", PASSWORD, "viewer", "reviewer", "operator");
        // September is published; the first edition of October is superseded, the second waits for review.
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
        assertThat(folder.executeWithInput(PASSWORD + "\n", "approve", "2026-09", "--as=everybody")
                        .exitCode())
                .isZero();
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        folder.with("a.csv", records());
        assertThat(folder.execute("run", "--month=2026-10", "--max-rejected=50").exitCode())
                .isZero();
        console = ServedConsole.on(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts, /accounts",
        "/accounts/the-operator, /accounts/the-operator/roles",
        "/editions/2026-10/2/decision, /editions/2026-10/2/acknowledge",
        "/editions/2026-10/2/decision, /editions/2026-10/2/return",
        "/run, /run"
    })
    void leadSomewhereOnFormsThatComeBackWithAnErrorInTheirTitle(String page, String action) throws IOException {
        Visitor everybody = new Visitor(console.address()).signIn("everybody", PASSWORD);

        Document answer = everybody.follow(everybody.submit(everybody.read(page), action, Map.of()));

        assertThat(answer.title()).startsWith("Error: ");
        assertThat(new Crawler(everybody, console.address()).look(answer)).isEmpty();
    }

    @Test
    void leadSomewhereOnThePageWithAOneTimeLinkAndOnErrorPages() throws IOException {
        Visitor everybody = new Visitor(console.address()).signIn("everybody", PASSWORD);
        String operator = "/accounts/the-operator";

        for (Document answer : List.of(
                everybody.follow(everybody.submit(everybody.read(operator), operator + "/link", Map.of())),
                everybody.read("/editions/2026-11"),
                everybody.read("/nothing-is-here"),
                everybody.read("/set-up/1"))) {
            assertThat(new Crawler(everybody, console.address()).look(answer)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/findings", "/rejected", "/countries/FJ"})
    void leadFromAnOlderEditionToTheSamePageOfTheNewest(String page) throws IOException {
        Visitor viewer = new Visitor(console.address()).signIn("the-viewer", PASSWORD);
        Element link = viewer.read("/editions/2026-10/1" + page).expectFirst("main .console-newer a");

        assertThat(link.attr("href")).isEqualTo("/editions/2026-10/2" + page);
        assertThat(link.text()).isEqualTo("Go to October 2026, edition 2");
        assertThat(viewer.read("/editions/2026-10/2" + page).select(".console-newer"))
                .isEmpty();
        assertThat(viewer.read("/editions/2026-09/1" + page).select(".console-newer"))
                .isEmpty();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-viewer", "the-reviewer", "the-operator", "everybody"})
    void leadSomewhere(String name) throws IOException {
        Crawler crawler = new Crawler(new Visitor(console.address()).signIn(name, PASSWORD), console.address());

        assertThat(crawler.crawl("/")).isEmpty();
        assertThat(crawler.addresses()).contains("/run");
    }

    @Test
    void leadSomewhereForThoseWhoHaveNotSignedIn() throws IOException {
        Crawler crawler = new Crawler(new Visitor(console.address()), console.address());

        assertThat(crawler.crawl("/")).isEmpty();
    }

    /** Records of each kind, and more than a page of those that are withheld, rejected or found something about. */
    private static String[] records() {
        return Stream.of(
                        Stream.of(
                                HEADER,
                                published("R-1", "Fiji"),
                                published("R-2", "Malta"),
                                "R-2,Malta,Later,COMPLETED,2026-02-01,2026-03-01,UNDECIDED,,,,2026-01-15,2026-04-01T00:00:00Z",
                                "R-4,Peru;Fiji,Asked,REQUESTED,,,,,,,,",
                                "R-5,United Kingdom,At home,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,,"),
                        IntStream.range(10, 70).mapToObj(i -> withheld("R-" + i, "Kenya")),
                        IntStream.range(70, 130).mapToObj(i -> withheld("R-" + i, "Kenya & co; <Fiji>")))
                .flatMap(rows -> rows)
                .toArray(String[]::new);
    }
}
