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
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

        visitor.signIn("JO", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEqualTo(before);
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

    @Test
    void saysAProblemOnce() throws IOException {
        Visitor visitor = visitor().signIn("jo", "guessed a little");

        assertThat(visitor.read("/login?error").title()).isEqualTo("Error: Sign in – Twelvemonth");
        assertThat(visitor.read("/login?error").title()).isEqualTo("Sign in – Twelvemonth");
    }

    @Test
    void leadsBackToThePageAskedFor() throws IOException {
        Visitor visitor = visitor();
        Connection.Response asked = visitor.get("/audit");

        Connection.Response signedIn =
                visitor.submit(visitor.read("/login"), "/login", Map.of("username", "jo", "password", PASSWORD));

        assertThat(asked.header("Location")).isEqualTo("/login");
        assertThat(signedIn.header("Location")).isEqualTo(console.address() + "/audit?continue");
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
                                + " you are back where you were.");
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
        String cookie = visitor().get("/login").header("Set-Cookie");

        assertThat(cookie).startsWith("twelvemonth-session=").endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict");
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
