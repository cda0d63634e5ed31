package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.browser.Chromium;
import org.twelvemonth.browser.Visit;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.WorkingFolder;

/** The pages about an edition's records with the sample, in a real browser, narrow and wide. */
class RecordPagesBrowserTests {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<String> PAGES = List.of(
            "/countries/MT",
            "/countries/CA",
            "/countries/JP",
            "/findings",
            "/withheld",
            "/withheld?q=nothing+has+this",
            "/rejected");

    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).withSample();
        folder.withAccount("jo", PASSWORD, "viewer");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void areAccessibleAndFitTheWindow(int width) {
        try (Visit visit = CHROMIUM.open(console.address().resolve("/login"), width)) {
            Page page = visit.page();
            page.fill("input[name=username]", "jo");
            page.fill("input[name=password]", PASSWORD);
            page.click("main button[type=submit]");
            for (String path : PAGES) {
                page.navigate(
                        console.address().resolve("/editions/2026-10/1" + path).toString());

                assertThat(page.locator("h1").count()).as(path).isOne();
                photograph(page, path, width);
                assertThat(visit.sidewaysScroll()).as(path).isZero();
                assertThat(visit.accessibilityViolations()).as(path).isEmpty();
            }
        }
    }

    /** Where the property says so, the pages are kept to be looked at. */
    private static void photograph(Page page, String path, int width) {
        String folder = System.getProperty("console.screenshots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, path.substring(1).replaceAll("\\W+", "-") + "-" + width + ".png")));
        }
    }
}
