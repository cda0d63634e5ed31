package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
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

class EditionBrowserTests {
    private static final String PASSWORD = "a long password";

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

            assertThat(frame.url()).endsWith("/public/countries-assisted.html");
            assertThat(frame.locator("h3").first().textContent()).isEqualTo("Africa");
            assertThat(visit.complaints()).as("refused styles").isEmpty();
        }
    }

    private static Visit signedIn(int width) {
        return CHROMIUM.open(console.address().resolve("/login"), width).signIn("jo", PASSWORD);
    }
}
