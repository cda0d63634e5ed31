package org.twelvemonth.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Connection;
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

/** What somebody in the network tries without a password. */
class ConsoleAttackTests {
    private static final String PASSWORD = "three plain words";
    private static final long SEED = 20_261_130;

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static ServedConsole console;

    private static volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "reviewer", "operator");
        console = ServedConsole.on(folder, () -> now);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "192.0.2.1, garbage",
                "999.1.1.1",
                "1.2.3",
                "::g",
                "localhost",
                "-",
                "192.0.2.1:80",
                "_x"
            })
    void refusesAClientWhoseAddressIsNone(String forwarded) throws IOException {
        for (String path : List.of("/login", "/actuator/health", "/actuator/prometheus", "/", "/nothing-is-here")) {
            Connection.Response answer = new Visitor(console.address()).get(path, "X-Forwarded-For", forwarded);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.parse().select("h1").text()).as(path).isEqualTo("The request was not understood");
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 200", "'192.0.2.1, 127.0.0.1', 200", "2001:db8::1, 200", "::ffff:192.0.2.1, 200"})
    void takesTheAddressThatAProxyOnThisMachineTells(String forwarded, int status) throws IOException {
        Visitor visitor = new Visitor(console.address());

        assertThat(visitor.get("/login", "X-Forwarded-For", forwarded).statusCode())
                .isEqualTo(status);
        assertThat(visitor.get("/actuator/health", "X-Forwarded-For", forwarded).statusCode())
                .isNotEqualTo(200);
    }

    /** Each header holds each value once; the answer is never a failure of the server. */
    @Test
    void answersWhateverAHeaderHolds() throws Exception {
        Random random = new Random(SEED);
        List<String> values = new ArrayList<>(List.of(
                "garbage",
                "",
                ";",
                "=",
                "\"",
                "%00",
                "%",
                "-1",
                "0",
                "99999999999999999999",
                "http://",
                "//",
                "a,b,,c",
                "127.0.0.1",
                "::",
                "[",
                "bytes=5-1",
                "chunked",
                "{",
                "\u00ff\u00fe",
                "; q=\"",
                "W/\"",
                "Mon, 99 Foo"));
        for (int i = 0; i < 3; i++) {
            values.add(
                    random.ints(200, 0x21, 0xff).mapToObj(Character::toString).collect(Collectors.joining()));
        }
        List<String> headers = List.of(
                "Host",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-Forwarded-Host",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "Forwarded",
                "Cookie",
                "Origin",
                "Referer",
                "Sec-Fetch-Site",
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Accept-Charset",
                "Content-Type",
                "Content-Length",
                "Transfer-Encoding",
                "Expect",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "Authorization",
                "Upgrade",
                "Connection",
                "User-Agent",
                "X-HTTP-Method-Override",
                "X-CSRF-TOKEN",
                "TE",
                "Trailer",
                "Via",
                "Max-Forwards");

        for (String header : headers) {
            for (String value : values) {
                for (String request :
                        List.of("GET /login", "POST /login", "GET /actuator/health", "GET /editions/2026-10/1")) {
                    String host = header.equals("Host") ? "" : "Host: 127.0.0.1\r\n";
                    int status = status(
                            request + " HTTP/1.1\r\n" + host + header + ": " + value + "\r\nConnection: close\r\n\r\n");

                    assertThat(status)
                            .as("%s with %s: %s (seed %s)", request, header, value, SEED)
                            .isBetween(100, 499);
                }
            }
        }
    }

    @Test
    void refusesAFormWhoseEndIsNotTold() throws IOException {
        assertThat(status("POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"))
                .isEqualTo(411);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, application/x-www-form-urlencoded, 65536, 403",
        "POST, application/x-www-form-urlencoded, 65537, 413",
        "POST, text/plain, 65537, 413",
        "GET, text/plain, 65537, 413",
        "POST, multipart/form-data; boundary=x, 9223372036854775807, 413"
    })
    void boundsWhatAStrangerSends(String method, String type, long length, int status) throws IOException {
        String head = method + " /login HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: null\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";

        assertThat(status(head + (status == 403 ? "a".repeat((int) length) : "")))
                .isEqualTo(status);
    }

    @Test
    void refusesAFormOfTooManyFields() throws IOException {
        String fields = IntStream.range(0, 1_001).mapToObj(i -> "a=1").collect(Collectors.joining("&"));

        assertThat(status(form(fields))).isEqualTo(413);
        assertThat(status(form(fields.substring(4)))).isEqualTo(302);
    }

    @Test
    void refusesAFormThatIsNotEncoded() throws IOException {
        assertThat(status(form("username=%zz"))).isEqualTo(400);
        assertThat(status(form("username=%"))).isEqualTo(400);
    }

    @Test
    void endsARequestWhoseBodyComesSlowly() throws Exception {
        try (Socket slow = connect()) {
            OutputStream out = slow.getOutputStream();
            String head = "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n";
            out.write(head.getBytes(US_ASCII));
            long begun = System.nanoTime();
            slow.setSoTimeout(500);
            int status = 0;
            while (status == 0
                    && System.nanoTime() - begun < Duration.ofMinutes(1).toNanos()) {
                out.write('a');
                try {
                    status = readStatus(slow);
                } catch (SocketTimeoutException e) {
                    // No answer yet: send the next byte.
                }
            }

            assertThat(status).isEqualTo(408);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(30));
        }
    }

    @Test
    void closesAConnectionWhoseHeadComesSlowly() throws Exception {
        try (Socket slow = connect()) {
            OutputStream out = slow.getOutputStream();
            out.write("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".getBytes(US_ASCII));
            slow.setSoTimeout(500);
            long begun = System.nanoTime();
            boolean closed = false;
            while (!closed && System.nanoTime() - begun < Duration.ofMinutes(1).toNanos()) {
                try {
                    out.write('a');
                    closed = slow.getInputStream().read() < 0;
                } catch (SocketTimeoutException e) {
                    // Still open: send the next byte.
                } catch (SocketException e) {
                    closed = true;
                }
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(40));
        }
    }

    @Test
    void keepsNothingLargeOfARefusedSignIn() throws IOException {
        Visitor visitor = new Visitor(console.address());
        Connection.Response refused =
                visitor.post("/login", Map.of("username", "x".repeat(50_000), "password", "guessed a little"));

        assertThat(visitor.follow(refused).expectFirst("#username").val()).isEmpty();
    }

    @Test
    void asksForThePasswordAgainBeforeAnAccountIsChanged() throws IOException {
        Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
        Map<String, String> form = Map.of("name", "kit", "role", "VIEWER");
        now = now.plus(Duration.ofMinutes(10));
        Connection.Response asked = jo.submit(jo.read("/accounts"), "/accounts", form);

        assertThat(asked.header("Location")).isEqualTo("/session/password?to=%2Faccounts");
        assertThat(jo.read("/accounts").text()).doesNotContain("kit");
        Connection.Response again =
                jo.submit(jo.follow(asked), "/session/password", Map.of("password", "guessed a little"));
        assertThat(jo.follow(again).select(".govuk-error-summary").text())
                .isEqualTo("There is a problem This is not your password. Nothing was done. Try again.");
        Connection.Response confirmed = jo.submit(
                jo.read("/session/password?to=%2Faccounts"), "/session/password", Map.of("password", PASSWORD));
        assertThat(confirmed.header("Location")).isEqualTo("/accounts");
        assertThat(jo.follow(jo.submit(jo.read("/accounts"), "/accounts", form))
                        .select("h1")
                        .text())
                .isEqualTo("Link for kit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editions/2026-10/1/approve",
                "/editions/2026-10/1/withdraw",
                "/accounts/jo/removal",
                "/accounts/jo/link",
                "/accounts/jo/roles",
                "/accounts/requests/jo/confirm"
            })
    void asksForThePasswordAgainBeforeWhatCannotBeUndone(String path) throws IOException {
        Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
        now = now.plus(Duration.ofMinutes(10));

        assertThat(jo.ask(Connection.Method.POST, path).header("Location")).startsWith("/session/password?to=");
    }

    @Test
    void endsASessionAfterTwelveHoursWhateverIsDoneInIt() throws IOException {
        Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
        now = now.plus(Duration.ofHours(11));
        jo.submit(jo.read("/session/password"), "/session/password", Map.of("password", PASSWORD));
        assertThat(jo.get("/").statusCode()).isEqualTo(200);
        now = now.plus(Duration.ofHours(1));

        assertThat(jo.get("/").header("Location")).startsWith("/login");
    }

    @Test
    void endsTheSessionThatWasUsedLeastWhenAnAccountHasMoreThanTen() throws IOException {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            visitors.add(new Visitor(console.address()).signIn("jo", PASSWORD));
        }

        assertThat(visitors.getFirst().get("/").header("Location")).startsWith("/login");
        assertThat(visitors.getLast().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() throws IOException {
        Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
        Visitor elsewhere = new Visitor(console.address()).signIn("jo", PASSWORD);

        assertThat(problem(jo, "guessed a little", "four other plain words"))
                .isEqualTo("There is a problem The current password is not yours. Nothing was changed. Type it again.");
        assertThat(problem(jo, PASSWORD, "password1234"))
                .startsWith("There is a problem The password is too short: it needs at least 15 characters.");
        assertThat(problem(jo, PASSWORD, "four other plain words")).isEmpty();

        assertThat(jo.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").header("Location")).startsWith("/login");
        assertThat(problem(jo, "four other plain words", PASSWORD)).isEmpty();
    }

    private static String problem(Visitor visitor, String current, String chosen) throws IOException {
        Connection.Response answer = visitor.submit(
                visitor.read("/password"), "/password", Map.of("current-password", current, "new-password", chosen));
        return visitor.follow(answer).select(".govuk-error-summary").text();
    }

    private static String form(String fields) {
        return "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Connection: close\r\nContent-Length: " + fields.length() + "\r\n\r\n" + fields;
    }

    private static int status(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return readStatus(socket);
        }
    }

    /** The status of the answer's first line. */
    private static int readStatus(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(line, US_ASCII).substring("HTTP/1.1 ".length()));
    }

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), console.address().getPort());
    }
}
