package org.twelvemonth.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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

/** The pages of the decision, the runs and the audit trail, as people see them on a telephone and on a desk. */
class DecisionBrowserTests {
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
        folder.withAccount("ann", PASSWORD, "operator", "viewer");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void end() {
        if (console != null) {
            console.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void leadsToTheQuestionAndBack(int width) {
        try (Visit visit = signedIn("jo", width)) {
            Page page = visit.page();
            page.navigate(console.address() + "/editions/2026-10/1/decision");
            look(visit, "decision");
            Locator boxes = page.locator("input[name=finding]");
            for (int i = 0; i < boxes.count(); i++) {
                boxes.nth(i).check();
            }
            if (boxes.count() > 0) {
                button(page, "Acknowledge what is selected").click();
                look(visit, "acknowledged");
            }

            button(page, "Approve").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Publish edition 1 of October 2026?");
            look(visit, "confirm");

            page.getByText("Cancel").click();
            assertThat(page).hasURL(console.address() + "/editions/2026-10/1/decision");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void showsTheAuditTrail(int width) {
        try (Visit visit = signedIn("jo", width)) {
            visit.page().navigate(console.address() + "/audit");
            button(visit.page(), "Check the chain").click();

            assertThat(visit.page().getByText("The chain is whole")).isVisible();
            look(visit, "audit");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void showsHowFarARunHasComeWithoutLoadingThePageAnew(int width) {
        try (Visit visit = signedIn("ann", width)) {
            Page page = visit.page();
            page.navigate(console.address() + "/run");
            look(visit, "runs");
            page.getByLabel("Month").selectOption(width == 320 ? "2026-06" : "2026-07");
            button(page, "Start the run").click();
            look(visit, "run");

            assertThat(page.getByText("2026 waits for review."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            look(visit, "run-ended");
            assertThat(visit.requests()).anyMatch(address -> address.endsWith("/run/progress"));
        }
    }

    private static void look(Visit visit, String name) {
        assertThat(visit.accessibilityViolations()).as(name).isEmpty();
        assertThat(visit.sidewaysScroll()).as(name).isZero();
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Visit signedIn(String name, int width) {
        Visit visit = CHROMIUM.open(console.address().resolve("/login"), width, LIGHT);
        visit.page().fill("input[name=username]", name);
        visit.page().fill("input[name=password]", PASSWORD);
        button(visit.page(), "Sign in").click();
        return visit;
    }
}
