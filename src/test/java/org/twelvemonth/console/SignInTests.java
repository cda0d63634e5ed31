package org.twelvemonth.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
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

class SignInTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "viewer");
        folder.withAccount("kim", PASSWORD, "viewer");
        console = ServedConsole.on(folder);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void printsNoLinkOnceSomebodyCanSignIn() {
        assertThat(console.out()).doesNotContain("set-up");
    }

    @Test
    void signsInWithANewSession() throws IOException {
        Visitor visitor = visitor();
        visitor.get("/login");
        String before = visitor.session();
        visitor.signIn("jo", PASSWORD);
        String first = visitor.session();

        visitor.signIn("JO", PASSWORD);

        assertThat(before).isEmpty();
        assertThat(first).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(first);
        assertThat(visitor.read("/").select("header button").text()).isEqualTo("Sign out jo");
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
        assertThat(visitor.read("/login").text()).contains("You are signed in as jo.");
    }

    @Test
    void tellsNotWhetherNameOrPasswordIsWrong() throws IOException {
        assertThat(problemAfter("jo", "guessed a little"))
                .isEqualTo(problemAfter("nobody", PASSWORD))
                .isEqualTo(
                        "There is a problem This name and this password do not belong together. Nothing was done. Try"
                                + " again; an operator can set a new password.");
    }

    @Test
    void saysHowLongToWaitAfterTooManyFailures() throws IOException {
        for (int i = 0; i < 5; i++) {
            problemAfter("kim", "guessed a little");
        }

        assertThat(problemAfter("kim", PASSWORD))
                .isEqualTo(
                        "There is a problem There were too many failed attempts to sign in. Nothing was done. Try again"
                                + " in 10 seconds.");
    }

    /** A cookie for a request without one could take the place of a session's, which another site's form does not bring along. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /login",
                "GET /login?error",
                "GET /login?over&to=%2Faudit",
                "GET /audit?page=2",
                "GET /editions/2026-10/1/decision",
                "GET /set-up/no-such-token",
                "GET /assets/console.css",
                "GET /nothing-is-here",
                "GET /actuator/health",
                "POST /",
                "POST /run",
                "POST /logout",
                "POST /editions/2026-10/1/return"
            })
    void givesStrangersNoCookie(String request) throws IOException {
        String path = request.replaceFirst("\\w+ ", "");
        Visitor visitor = visitor();

        Connection.Response answer =
                request.startsWith("GET") ? visitor.get(path) : visitor.post(path, Map.of("reason", "Any"));

        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void givesNoSessionToWhoeverFailsToSignIn() throws IOException {
        assertThat(visitor().signIn("jo", "guessed a little").session()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example.org",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void refusesAFormOfAnotherOrigin(String header, String value) throws IOException {
        Visitor victim = visitor().withHeader(header, value);

        Connection.Response answer = victim.post("/login", Map.of("username", "jo", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.parse().select("h1").text()).isEqualTo("The form came from another site");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Origin, ''", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
    void takesAFormOfItsOwn(String header, String value) throws IOException {
        Visitor visitor =
                visitor().withHeader(header, value.isEmpty() ? console.address().toString() : value);

        assertThat(visitor.signIn("jo", PASSWORD).session()).isNotEmpty();
    }

    @Test
    void keepsTheNameAndThePageAfterAFailure() throws IOException {
        Visitor visitor = visitor();

        Document page = visitor.follow(visitor.submit(
                visitor.read("/login?to=%2Faudit"),
                "/login",
                Map.of("username", "jo", "password", "guessed a little")));

        assertThat(page.expectFirst("#username").val()).isEqualTo("jo");
        assertThat(page.expectFirst("#password").val()).isEmpty();
        assertThat(visitor.submit(page, "/login", Map.of("username", "jo", "password", PASSWORD))
                        .header("Location"))
                .isEqualTo("/audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "//evil.example.org",
                "/\\evil.example.org",
                "/audit\\..",
                "javascript:alert(1)",
                "audit",
                "/a b",
                ""
            })
    void leadsNowhereElse(String page) throws IOException {
        Connection.Response answer =
                visitor().post("/login", Map.of("username", "jo", "password", PASSWORD, "to", page));

        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void saysAProblemOnce() throws IOException {
        Visitor visitor = visitor().signIn("jo", "guessed a little");

        assertThat(visitor.read("/login?error").title()).isEqualTo("Error: Sign in – Twelvemonth");
        assertThat(visitor.read("/login?error").title()).isEqualTo("Sign in – Twelvemonth");
    }

    @Test
    void leadsBackToThePageAskedFor() throws IOException {
        Visitor visitor = visitor();
        Connection.Response asked = visitor.get("/audit?actor=jo&page=2");

        Connection.Response signedIn =
                visitor.submit(visitor.follow(asked), "/login", Map.of("username", "jo", "password", PASSWORD));

        assertThat(asked.header("Location")).isEqualTo("/login?to=%2Faudit%3Factor%3Djo%26page%3D2");
        assertThat(signedIn.header("Location")).isEqualTo("/audit?actor=jo&page=2");
    }

    @Test
    void saysThatASessionIsOver() throws IOException {
        Visitor visitor = visitor().withSession("of-an-hour-ago");

        Connection.Response answer = visitor.get("/");

        assertThat(answer.header("Location")).isEqualTo("/login?over");
        assertThat(visitor.read("/login?over")
                        .select(".govuk-notification-banner__heading")
                        .text())
                .isEqualTo(
                        "Your session is over: nothing was asked for in a while, or your account was changed. Sign in, and"
                                + " you are back where you were; a form that you have just sent did nothing, and is filled in"
                                + " again.");
    }

    @Test
    void signsOutByAFormAlone() throws IOException {
        Visitor visitor = visitor().signIn("jo", PASSWORD);
        String session = visitor.session();

        int byALink = visitor.get("/logout").statusCode();
        int forged = visitor.post("/logout", Map.of()).statusCode();
        Document stillIn = visitor.read("/");
        Connection.Response out = visitor.submit(stillIn, "/logout", Map.of());

        assertThat(byALink).isEqualTo(403);
        assertThat(forged).isEqualTo(403);
        assertThat(out.header("Location")).isEqualTo("/login?signed-out");
        assertThat(visitor().withSession(session).get("/").header("Location")).isEqualTo("/login?over");
    }

    @Test
    void keepsTheCookieToItself() throws IOException {
        List<String> cookies = visitor()
                .post("/login", Map.of("username", "jo", "password", PASSWORD))
                .headers("Set-Cookie");

        assertThat(cookies)
                .satisfiesExactly(
                        session -> assertThat(session)
                                .matches("__Host-twelvemonth-session=\\w+; Path=/; Secure; HttpOnly; SameSite=Lax"),
                        browser -> assertThat(browser)
                                .matches("__Host-twelvemonth-browser=[\\w-]{43}; Path=/; Max-Age=15552000;"
                                        + " Expires=[^;]+; Secure; HttpOnly; SameSite=Strict"));
    }

    @Test
    void tellsBrowsersWhatToRefuse() throws IOException {
        Connection.Response page = visitor().get("/login");

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
                                + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy"))
                .isEqualTo("camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.hasHeader("Strict-Transport-Security")).isFalse();
        assertThat(page.hasHeader("Server")).isFalse();
    }

    @Test
    void asksForHttpsForeverOnceAProxyHasIt() throws IOException {
        Connection.Response page = visitor().get("/login", "X-Forwarded-Proto", "https");

        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void refusesAnotherHostsName() throws IOException {
        assertThat(getLoginOf("evil.example.org"))
                .startsWith("HTTP/1.1 400")
                .contains("<h1 class=\"govuk-heading-l\">The request was not understood</h1>");
        assertThat(getLoginOf("localhost")).startsWith("HTTP/1.1 200");
    }

    /** Java's clients set the header themselves. */
    private static String getLoginOf(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), console.address().getPort())) {
            String request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String problemAfter(String name, String password) throws IOException {
        return visitor()
                .signIn(name, password)
                .read("/login?error")
                .select(".govuk-error-summary")
                .text();
    }

    private static Visitor visitor() {
        return new Visitor(console.address());
    }
}
