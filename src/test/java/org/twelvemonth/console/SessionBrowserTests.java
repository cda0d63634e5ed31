package org.twelvemonth.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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

/** The session of a browser: links and forms of other sites, its end, and what Back and Reload do after a form. */
class SessionBrowserTests {
    private static final String PASSWORD = "three plain words";
    private static final String DECISION = "/editions/2026-10/1/decision";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path temp;

    private static ServedConsole console;
    private static HttpServer otherSite;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.withAccount("jo", PASSWORD, "reviewer", "operator");
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
        otherSite = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        otherSite.createContext("/", exchange -> {
            byte[] page = """
                    <!DOCTYPE html><title>Webmail</title>
                    <a href="%1$s%2$s">The link of a mail</a>
                    <img src="%1$s/" alt="">
                    <form action="%1$s/editions/2026-10/1/return" method="post"><button>Forged</button></form>
                    """.formatted(console.address(), DECISION).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        otherSite.start();
    }

    @AfterAll
    static void end() {
        if (console != null) {
            otherSite.stop(0);
            console.close();
        }
    }

    @Test
    void aLinkOfAnotherSiteKeepsThePersonSignedInInEveryTab() {
        try (Visit visit = signedIn(1280)) {
            Page mail = visit.page().context().newPage();
            mail.navigate(otherSite());

            mail.getByText("The link of a mail").click();

            assertThat(mail).hasURL(console.address() + DECISION);
            assertThat(mail.getByText("Sign out jo")).isVisible();
            visit.page().reload();
            assertThat(visit.page().getByText("Sign out jo")).isVisible();
        }
    }

    @Test
    void aFormOfAnotherSiteDoesNothingAndSignsNobodyOut() {
        try (Visit visit = signedIn(1280)) {
            Page mail = visit.page().context().newPage();
            mail.navigate(otherSite());

            button(mail, "Forged").click();

            assertThat(heading(mail)).hasText("The form came from another site");
            visit.page().reload();
            assertThat(visit.page().getByText("Sign out jo")).isVisible();
        }
    }

    @Test
    void aLinkAsksAStrangerToSignInAndLeadsOn() {
        try (Visit visit = CHROMIUM.open(URI.create(otherSite()), 1280)) {
            visit.page().getByText("The link of a mail").click();
            assertThat(visit.page().context().cookies()).isEmpty();

            visit.signIn("jo", PASSWORD);

            assertThat(visit.page()).hasURL(console.address() + DECISION);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void warnsBeforeTheSessionEndsAndProlongsIt(int width) {
        try (Visit visit = signedIn(width)) {
            Page page = visit.page();
            page.clock().install();
            page.navigate(console.address() + DECISION);
            Locator warning = page.locator("#session-warning");
            assertThat(page.getByText("You are signed out after 30 minutes without a request."))
                    .isVisible();

            page.clock().runFor("24:50");
            assertThat(warning).isHidden();
            page.clock().runFor("00:20");
            assertThat(warning).containsText("You will be signed out in 5 minutes.");
            look(visit, "warning");
            button(page, "Stay signed in").click();
            assertThat(warning).isHidden();
            assertThat(visit.requests()).contains(console.address() + "/session");

            page.clock().runFor("30:10");
            assertThat(warning).containsText("Your session is over. What you typed stays on this page");
            assertThat(button(page, "Stay signed in")).isHidden();
            look(visit, "over");
        }
    }

    @Test
    void anotherTabsRequestPutsTheWarningOff() {
        try (Visit visit = signedIn(1280)) {
            Page page = visit.page();
            page.clock().install();
            page.navigate(console.address() + DECISION);
            page.clock().runFor("26:00");
            assertThat(page.locator("#session-warning")).isVisible();

            page.context().newPage().navigate(console.address() + "/");

            assertThat(page.locator("#session-warning")).isHidden();
        }
    }

    @Test
    void whatWasTypedComesBackAfterTheSessionHasEnded() {
        try (Visit visit = signedIn(1280)) {
            Page page = visit.page();
            page.navigate(console.address() + DECISION);
            page.getByLabel("Reason").fill("Two countries are missing");
            endSession(page);

            button(page, "Return").click();
            assertThat(heading(page)).hasText("Sign in");
            visit.signIn("jo", PASSWORD);

            assertThat(page).hasURL(console.address() + DECISION);
            assertThat(page.getByLabel("Reason")).hasValue("Two countries are missing");
            assertThat(page.getByText("In review")).isVisible();
        }
    }

    @Test
    void whatWasTypedInAnEarlierSessionComesBackInTheNext() {
        try (Visit visit = signedIn(1280)) {
            Page page = visit.page();
            page.navigate(console.address() + DECISION);
            page.getByLabel("Reason").fill("Two countries are missing");
            endSession(page);
            Page other = page.context().newPage();
            other.navigate(console.address() + "/login");
            other.fill("[name=username]", "jo");
            other.fill("[name=password]", PASSWORD);
            button(other, "Sign in").click();
            assertThat(heading(other)).hasText("Months");

            button(page, "Return").click();

            assertThat(page).hasURL(console.address() + DECISION);
            assertThat(page.getByLabel("Reason")).hasValue("Two countries are missing");
        }
    }

    @Test
    void backAndReloadNeverAskToSendAgainAfterADecision() {
        try (Visit visit = signedIn(1280)) {
            Page page = visit.page();
            page.navigate(console.address() + "/editions/2026-09/1/decision");
            button(page, "Return").click();
            assertThat(page.getByText("There is a problem")).isVisible();
            button(page, "Approve").click();
            assertThat(heading(page)).hasText("Publish edition 1 of September 2026?");
            page.reload();
            button(page, "Approve and publish").click();
            assertThat(page.locator(".govuk-panel--confirmation")).isVisible();
            page.reload();
            button(page, "Withdraw").click();
            button(page, "Withdraw").click();
            assertThat(page.getByText("There is a problem")).isVisible();
            page.getByLabel("Reason").fill("It must not be read");
            button(page, "Withdraw").click();
            assertThat(page.getByText("Nothing is published now.")).isVisible();

            goBackThroughAll(page);
        }
    }

    @Test
    void backAndReloadNeverAskToSendAgainAfterAChangeOfAccounts() {
        try (Visit visit = CHROMIUM.open(console.address().resolve("/login"), 1280)) {
            Page page = visit.page();
            visit.signIn("jo", "three wrong words");
            assertThat(page.getByText("There is a problem")).isVisible();
            visit.signIn("jo", PASSWORD);
            page.navigate(console.address() + "/accounts");
            button(page, "Invite").click();
            assertThat(page.getByText("There is a problem")).isVisible();
            page.getByLabel("Name of the account").fill("amy");
            page.check("#role-viewer");
            button(page, "Invite").click();
            assertThat(page.locator("#link")).isVisible();
            page.reload();
            assertThat(heading(page)).hasText("Link for amy");
            page.navigate(console.address() + "/accounts/amy");
            button(page, "Change roles").click();
            assertThat(page.getByText("The roles of amy are changed.")).isVisible();
            page.reload();
            page.navigate(console.address() + "/accounts/jo/removal");
            button(page, "Remove the account").click();
            assertThat(page.getByText("There is a problem")).isVisible();

            goBackThroughAll(page);
        }
    }

    /** A browser that would have to send a form again shows a page of its own, which has no heading of the console's. */
    private static void goBackThroughAll(Page page) {
        int pages = (int) page.evaluate("history.length");
        for (int i = 2; i < pages; i++) {
            page.evaluate("history.back()");
            page.waitForTimeout(300);
            page.waitForLoadState();
            assertThat(page.locator("main h1")).hasCount(1);
            page.reload();
            assertThat(page.locator("main h1")).hasCount(1);
        }
    }

    /** As if the session had ended: the console does not know the cookie. */
    private static void endSession(Page page) {
        Cookie session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-twelvemonth-session"))
                .findFirst()
                .orElseThrow();
        session.value = "ended";
        page.context().addCookies(List.of(session));
    }

    private static void look(Visit visit, String name) {
        assertThat(visit.accessibilityViolations()).as(name).isEmpty();
        assertThat(visit.sidewaysScroll()).as(name).isZero();
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static String otherSite() {
        return "http://localhost:" + otherSite.getAddress().getPort() + "/";
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true));
    }

    private static Visit signedIn(int width) {
        return CHROMIUM.open(console.address().resolve("/login"), width).signIn("jo", PASSWORD);
    }
}
