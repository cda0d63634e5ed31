package org.twelvemonth.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twelvemonth.browser.Chromium;
import org.twelvemonth.browser.Visit;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.WorkingFolder;

/**
 * The way of a month through the console, in a real browser: built by the schedule, questioned, returned, built again from
 * corrected records by an operator, approved by a reviewer, and published.
 */
class WholeWayBrowserTests {
    private static final String PASSWORD = "three plain words";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, true", "320, false", "1280, false"})
    void leadsFromTheRecordsToThePublicList(int width, boolean javaScript) throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"), withheld("R-3", "Chad"));
        folder.withAccount("olga", PASSWORD, "operator");
        folder.withAccount("rita", PASSWORD, "reviewer");
        try (ServedConsole console = ServedConsole.on(folder)) {
            console.awaitOutput("waits for review");

            questionsAndReturns(console, width, javaScript);
            folder.with("a.csv", HEADER, published("R-1", "Fiji"), withheld("R-2", "Malta"), withheld("R-3", "Chad"));
            buildsAgain(console, width, javaScript);
            approves(console, width, javaScript);
        }

        assertThat(Files.readString(folder.output().resolve("published/current/countries-assisted.csv")))
                .contains("Fiji")
                .doesNotContain("Malta", "Chad");
    }

    private static void questionsAndReturns(ServedConsole console, int width, boolean javaScript) {
        try (Visit visit = signedIn(console, "rita", width, javaScript)) {
            Page page = visit.page();
            assertThat(heading(page)).hasText("Months");
            look(visit, javaScript);

            link(page, "Edition 1 of October 2026").click();
            look(visit, javaScript);
            page.locator("a[href='/editions/2026-10/1/countries/MT']").first().click();
            assertThat(heading(page)).hasText("Why is Malta on the list?");
            assertThat(page.getByText("a.csv, line 3").first()).isVisible();
            look(visit, javaScript);

            page.navigate(console.address() + "/editions/2026-10/1");
            button(page, "Decide on this edition").click();
            look(visit, javaScript);
            page.getByLabel("Reason").fill("One country was to be withheld.");
            button(page, "Return").click();
            assertThat(page.getByText("is returned").first()).isVisible();
            look(visit, javaScript);
        }
    }

    private static void buildsAgain(ServedConsole console, int width, boolean javaScript) {
        try (Visit visit = signedIn(console, "olga", width, javaScript)) {
            Page page = visit.page();
            look(visit, javaScript);
            page.navigate(console.address() + "/run");
            button(page, "Start the run").click();
            assertThat(page.getByText("October 2026 waits for review.").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            look(visit, javaScript);
        }
    }

    private static void approves(ServedConsole console, int width, boolean javaScript) {
        try (Visit visit = signedIn(console, "rita", width, javaScript)) {
            Page page = visit.page();
            link(page, "Edition 2 of October 2026").click();
            look(visit, javaScript);
            button(page, "Decide on this edition").click();
            page.locator("input[name=finding]").all().forEach(Locator::check);
            button(page, "Acknowledge what is selected").click();
            look(visit, javaScript);
            button(page, "Approve").click();
            look(visit, javaScript);
            button(page, "Approve and publish").click();
            assertThat(page.locator(".govuk-panel--confirmation")).isVisible();
            look(visit, javaScript);

            page.navigate(console.address() + "/");
            assertThat(page.getByText("Published").first()).isVisible();
            look(visit, javaScript);
        }
    }

    /** Without JavaScript axe cannot look; what it looks at is the same, but for what scripts add. */
    private static void look(Visit visit, boolean javaScript) {
        visit.page().waitForLoadState();
        if (javaScript) {
            assertThat(visit.accessibilityViolations()).as(visit.page().url()).isEmpty();
        }
        assertThat(visit.sidewaysScroll()).as(visit.page().url()).isZero();
        assertThat(visit.complaints()).as(visit.page().url()).isEmpty();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Visit signedIn(ServedConsole console, String name, int width, boolean javaScript) {
        Visit visit = javaScript
                ? CHROMIUM.open(console.address().resolve("/login"), width)
                : CHROMIUM.openWithoutJavaScript(console.address().resolve("/login"), width);
        visit.page().fill("input[name=username]", name);
        visit.page().fill("input[name=password]", PASSWORD);
        button(visit.page(), "Sign in").click();
        return visit;
    }
}
