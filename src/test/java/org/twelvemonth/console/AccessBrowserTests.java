package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.browser.Chromium;
import org.twelvemonth.browser.Visit;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.WorkingFolder;

/** The way of the first operator, from the one-time link to an invitation, and the pages of refused requests. */
class AccessBrowserTests {
    private static final Pattern LINK = Pattern.compile("http://\\S+/set-up/\\S+");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void leadsFromTheOneTimeLinkToAnInvitation(int width) throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        try (ServedConsole console = ServedConsole.on(folder);
                Visit visit = CHROMIUM.open(console.address().resolve("/login"), width)) {
            Page page = visit.page();
            look(visit, "Sign in");
            Matcher link = LINK.matcher(console.out());
            assertThat(link.find()).as(console.out()).isTrue();
            page.navigate(link.group());
            look(visit, "Choose your password");
            String name = page.locator("main strong").first().textContent();
            page.fill("input[type=password]", "three plain words");
            press(page, "Set password");
            look(visit, "Sign in");
            page.fill("#username", name);
            page.fill("#password", "three wrong words");
            press(page, "Sign in");
            look(visit, "Error: Sign in");
            page.fill("#username", name);
            page.fill("#password", "three plain words");
            press(page, "Sign in");
            page.navigate(console.address() + "/accounts");
            look(visit, "Accounts");
            press(page, "Invite");
            look(visit, "Error: Accounts");
            page.fill("#name", "rita");
            page.check("input[value=REVIEWER]");
            press(page, "Invite");
            look(visit, "One-time link");
            page.navigate(console.address() + "/accounts/rita");
            look(visit, "rita");
            page.navigate(console.address() + "/accounts/rita/removal");
            look(visit, "rita");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void showsOperatorsWhatTheyMustConfirm(int width) throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, published("R-1", "Fiji"))
                .withAccount("olga", "three plain words", "operator")
                .withAccount("otto", "three plain words", "operator");
        try (ServedConsole console = ServedConsole.on(folder);
                Visit olga = CHROMIUM.open(console.address().resolve("/accounts"), width);
                Visit otto = CHROMIUM.open(console.address().resolve("/accounts"), width)) {
            signIn(olga.page(), "olga");
            look(olga, "Accounts");
            olga.page().fill("#name", "rita");
            olga.page().check("input[value=REVIEWER]");
            press(olga.page(), "Invite");
            look(olga, "Accounts");
            olga.page().getByText("Take back").waitFor();

            signIn(otto.page(), "otto");
            look(otto, "Accounts");
            otto.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Confirm a one-time link for rita (reviewer)"))
                    .click();
            look(otto, "One-time link");
        }
    }

    private static void signIn(Page page, String name) {
        page.fill("#username", name);
        page.fill("#password", "three plain words");
        press(page, "Sign in");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void helpsAtAnAddressThatIsNotThere(int width) throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        try (ServedConsole console = ServedConsole.on(folder);
                Visit visit = CHROMIUM.open(console.address().resolve("/assets/nothing.css"), width)) {
            assertThat(visit.page().title()).isEqualTo("Page not found – Twelvemonth");
            assertThat(visit.accessibilityViolations()).isEmpty();
            assertThat(visit.sidewaysScroll()).isZero();
        }
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void look(Visit visit, String title) {
        assertThat(visit.page().title()).contains(title);
        assertThat(visit.accessibilityViolations()).as(title).isEmpty();
        assertThat(visit.sidewaysScroll()).as(title).isZero();
    }
}
