package org.twelvemonth.console.openid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
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

/** Single sign-on in a browser, with local accounts off; the provider is another site than the console. */
class SingleSignOnBrowserTests {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path temp;

    private static TestProvider provider;
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        provider = TestProvider.started()
                .with("ann", "staff", "reviewers")
                .with("olga", "operators")
                .with("nora", "staff")
                .configure();
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        console = ServedConsole.on(folder, "--config=" + SingleSignOnTests.settings(temp, false));
        console.awaitOutput("waits for review");
        provider.leadBackTo(console.address());
    }

    @AfterAll
    static void end() {
        if (console != null) {
            console.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void theWayFromALinkThroughTheProviderAndOutAgain(int width) {
        try (Visit visit = CHROMIUM.open(at("/editions/2026-10/1/decision"), width)) {
            Page page = visit.page();
            assertThat(page).hasURL(console.address() + "/login?to=%2Feditions%2F2026-10%2F1%2Fdecision");
            assertThat(page.locator("input[type=password]")).hasCount(0);
            look(visit, "sign-in-by-provider-" + width);

            signIn(page, "ann");

            assertThat(page).hasURL(console.address() + "/editions/2026-10/1/decision");
            assertThat(page.getByText("Sign out Ann Example")).isVisible();
            button(page, "Sign out Ann Example").click();
            // Spring Authorization Server ends its session without a question, and leads back.
            assertThat(page).hasURL(console.address() + "/login?signed-out");
            assertThat(page.getByText("You are signed out.")).isVisible();
            assertThat(page.locator("meta[http-equiv=refresh]")).hasCount(0);

            link(page, "Sign in with Example Sign-in").click();
            assertThat(page.locator("[name=password]")).isVisible();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aPersonWithoutAGroupIsToldSo() {
        try (Visit visit = CHROMIUM.open(at("/"), 1280)) {
            Page page = visit.page();

            signIn(page, "nora");

            assertThat(page.locator(".govuk-error-summary"))
                    .containsText("Example Sign-in knows you, and none of your groups there has a role here");
            look(visit, "sign-in-without-a-role");
        }
    }

    @Test
    void operatorsSeeWhoHasSignedIn() {
        try (Visit visit = CHROMIUM.open(at("/accounts"), 1280)) {
            Page page = visit.page();

            signIn(page, "olga");

            assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Olga Example")))
                    .isVisible();
            assertThat(page.getByText("Local accounts are off: none can sign in, by the settings."))
                    .isVisible();
            assertThat(page.locator("main form")).hasCount(0);
            look(visit, "accounts-of-the-provider");
        }
    }

    private static void look(Visit visit, String name) {
        assertThat(visit.accessibilityViolations()).as(name).isEmpty();
        assertThat(visit.sidewaysScroll()).as(name).isZero();
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static void signIn(Page page, String person) {
        link(page, "Sign in with Example Sign-in").click();
        assertThat(page.url()).startsWith(provider.issuer());
        page.fill("[name=username]", person);
        page.fill("[name=password]", TestProvider.PASSWORD);
        page.click("button[type=submit]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static URI at(String path) {
        return URI.create(console.address() + path);
    }
}
