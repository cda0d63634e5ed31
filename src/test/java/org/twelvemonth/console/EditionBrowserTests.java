package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.browser.Chromium;
import org.twelvemonth.browser.Visit;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.WorkingFolder;

class EditionBrowserTests {
    private static final String PASSWORD = "three plain words";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path temp;

    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).withSample();
        folder.withAccount("jo", PASSWORD, "reviewer");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everybodyCanReadTheMonths(int width) {
        try (Visit visit = signedIn(width)) {
            visit.goTo(console.address().resolve("/"));

            assertThat(visit.accessibilityViolations()).isEmpty();
            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void everybodyCanReadAnEdition(int width) {
        try (Visit visit = signedIn(width)) {
            visit.goTo(console.address().resolve("/editions/2026-10/1"));

            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.accessibilityViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 1280)
    void theFrameShowsThePublicPageInItsOwnStyle(int width) {
        try (Visit visit = signedIn(width)) {
            Page page =
                    visit.goTo(console.address().resolve("/editions/2026-10/1")).page();
            page.locator("iframe").scrollIntoViewIfNeeded();
            Frame frame = page.frames().getLast();
            frame.waitForLoadState();

            assertThat(frame.url()).endsWith("/public/countries-assisted.html?framed");
            assertThat(frame.locator("h3").first().textContent()).isEqualTo("Africa");
            assertThat(visit.complaints()).as("refused styles").isEmpty();
        }
    }

    @Test
    void theLinksOfTheFrameOpenInANewTabAndLeaveTheFrameAsItIs() {
        try (Visit visit = signedIn(1280)) {
            Page page =
                    visit.goTo(console.address().resolve("/editions/2026-10/1")).page();
            page.locator("iframe").scrollIntoViewIfNeeded();
            Frame frame = page.frames().getLast();
            frame.waitForLoadState();
            String framed = frame.url();

            for (String file : List.of("csv", "json", "txt")) {
                Page tab = page.context()
                        .waitForPage(
                                () -> frame.locator("a[href$='." + file + "']").click());
                tab.waitForLoadState();
                assertThat(tab.url()).endsWith("/editions/2026-10/1/public/countries-assisted." + file);
                assertThat(tab.locator("body").textContent()).contains("Mauritius");
                tab.close();
            }
            assertThat(frame.url()).isEqualTo(framed);
            assertThat(frame.locator("h1").textContent()).isEqualTo("Countries and territories assisted");
            page.reload();
            assertThat(page.url()).as("still signed in").endsWith("/editions/2026-10/1");
        }
    }

    @Test
    void aReasonCountsItsCharactersDown() {
        try (Visit visit = signedIn(1280)) {
            Page page = visit.goTo(console.address().resolve("/editions/2026-10/1/decision"))
                    .page();
            Locator count = page.locator("#reason-count");
            assertThat(count.textContent()).isEqualTo("You can enter up to 1,000 characters");

            page.fill("#reason", "a\n" + "b".repeat(997));
            assertThat(count.textContent()).isEqualTo("You have 1 character remaining");
            page.fill("#reason", "b".repeat(2_001));
            assertThat(count.textContent()).isEqualTo("You have 1,001 characters too many");
            assertThat(visit.accessibilityViolations()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theFrameShowsThatItHasTheFocus() {
        try (Visit visit = signedIn(1280)) {
            Page page =
                    visit.goTo(console.address().resolve("/editions/2026-10/1")).page();
            Locator frame = page.locator("iframe");
            assertThat(outline(frame)).isEqualTo("none");

            frame.focus();

            assertThat(outline(frame)).isEqualTo("solid");
        }
    }

    /** What is printed is laid out for 180 mm, which are 680 CSS pixels: A4, portrait, without its margins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/run",
                "/audit",
                "/editions/2026-10/1",
                "/editions/2026-10/1/decision",
                "/editions/2026-10/1/findings",
                "/editions/2026-10/1/withheld",
                "/editions/2026-10/1/rejected",
                "/editions/2026-10/1/countries/GB"
            })
    void everythingFitsOnPrintedPages(String path) {
        try (Visit visit = signedIn(680)) {
            Page page = visit.goTo(console.address().resolve(path)).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.sidewaysScroll()).isZero();
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll("main table, main svg, .console-scroll")]
                        .filter(element => element.getBoundingClientRect().right > 680.5)
                        .map(element => element.outerHTML.substring(0, 100))""").toString()).as("cut off").isEqualTo("[]");
            assertThat(page.locator(".console-header nav").isVisible()).isFalse();
        }
    }

    private static Visit signedIn(int width) {
        return CHROMIUM.open(console.address().resolve("/login"), width).signIn("jo", PASSWORD);
    }

    private static String outline(Locator element) {
        return element.evaluate("element => getComputedStyle(element).outlineStyle")
                .toString();
    }
}
