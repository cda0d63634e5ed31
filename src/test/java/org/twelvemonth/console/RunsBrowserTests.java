package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
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

/** The pages of runs as browsers show them: readable in narrow windows, and accessible. */
class RunsBrowserTests {
    private static final String PASSWORD = "three plain words";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path temp;

    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder =
                new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Atlantis"));
        folder.execute("run", "--month=2026-10");
        folder.execute("run", "--month=2026-09", "--max-rejected=50", "--reason=Atlantis is mended next month");
        folder.execute("run", "--month=2026-09", "--max-rejected=50", "--reason=Once more");
        folder.withAccount("ann", PASSWORD, "operator", "viewer");
        console = ServedConsole.on(folder);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void arePresentable(int width) {
        try (Visit visit = CHROMIUM.open(at("/run"), width).signIn("ann", PASSWORD)) {
            assertPresentable(visit, "months", width, "/");
            assertPresentable(visit, "runs", width, "/run");
            visit.page().click("summary");
            visit.page().fill("#maxRejected", "half");
            visit.page().check("#acceptShrinkage");
            visit.page().click("text=Start the run");
            assertPresentable(visit, "problems", width);
            visit.page().click(".govuk-error-summary a");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("maxRejected");
            visit.goTo(at("/run/check"));
            visit.page().click("main button");
            visit.page().waitForCondition(() -> visit.page().content().contains("asked for by ann"));
            assertPresentable(visit, "check", width);
            visit.goTo(at("/run"));
            visit.page().click("tr:has-text('too many rejected rows') a");
            assertPresentable(visit, "refused", width);
            visit.page().click("text=Look at the rejected rows");
            assertPresentable(visit, "rejected", width);
        }
    }

    private static void assertPresentable(Visit visit, String name, int width, String address) {
        visit.goTo(at(address));
        assertPresentable(visit, name, width);
    }

    private static void assertPresentable(Visit visit, String name, int width) {
        String folder = System.getProperty("console.screenshots", "");
        if (!folder.isEmpty()) {
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + "-" + width + ".png")));
        }
        assertThat(visit.sidewaysScroll()).as(name).isZero();
        assertThat(visit.accessibilityViolations()).as(name).isEmpty();
    }

    private static URI at(String address) {
        return console.address().resolve(address);
    }
}
