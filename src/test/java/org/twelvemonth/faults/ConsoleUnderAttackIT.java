package org.twelvemonth.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.WorkingFolder;

/** The packaged console with a heap of 256 MiB, while somebody without a password tries to stop it. */
@Tag("attack")
class ConsoleUnderAttackIT {
    private static final String PASSWORD = "three plain words";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (\\S+)");

    /** How many browsers an attacker uses at once. */
    private static final int BROWSERS = 64;

    private static final int REQUESTS = 32_000;
    private static final int WRONG = 2_000;
    private static final int RIGHT = WRONG / 200;

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private ChildRun service;

    private int port;

    @BeforeEach
    void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "viewer");
        service = ChildRun.command(folder, List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), "serve", "--port=0");
        service.awaitOut("waits for review in");
        Matcher address = ADDRESS.matcher(service.out());
        assertThat(address.find()).as(service.out() + service.err()).isTrue();
        port = Integer.parseInt(address.group(1));
    }

    @AfterEach
    void end() throws Exception {
        service.askToEnd();
        assertThat(service.exitCode()).as(service.err()).isEqualTo(143);
    }

    @Test
    void keepsNothingOfStrangersRequests() throws Exception {
        String request = "GET /editions/2026-10/1?q=" + "x".repeat(6_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: "
                + "y".repeat(8_000) + "\r\nCookie: __Host-twelvemonth-session=0123\r\n\r\n";

        List<Callable<Integer>> strangers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            strangers.add(() -> sendAgainAndAgain(request, REQUESTS / BROWSERS));
        }
        int answered = together(strangers).stream().mapToInt(Integer::intValue).sum();

        assertThat(answered).isEqualTo(REQUESTS / BROWSERS * BROWSERS);
        assertSignsIn();
    }

    @Test
    void answersWhileFiveHundredBodiesAndHeadsComeSlowly() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                slow.add(begin("POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                        + " application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na"));
                slow.add(begin("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: a"));
            }
            for (int i = 0; i < 5; i++) {
                assertSignsIn();
                for (Socket socket : slow) {
                    trickle(socket);
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void keepsNobodyOutWhileThousandsOfSignInsFail() throws Exception {
        List<Callable<Duration>> attempts = new ArrayList<>();
        for (int i = 0; i < WRONG; i++) {
            String name = "made-up-" + i;
            attempts.add(() -> {
                signIn(name, "guessed a little");
                return Duration.ZERO;
            });
            if (i % (WRONG / RIGHT) == WRONG / RIGHT - 1) {
                attempts.add(() -> {
                    long begun = System.nanoTime();
                    assertThat(signIn("jo", PASSWORD)).isEqualTo("/");
                    return Duration.ofNanos(System.nanoTime() - begun);
                });
            }
        }

        assertThat(together(attempts))
                .allSatisfy(time -> assertThat(time).isLessThan(Duration.ofSeconds(10)))
                .filteredOn(Duration::isPositive)
                .hasSize(RIGHT);
        try (var activity = Files.walk(temp.resolve("data/activity"))) {
            assertThat(activity.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .as("bytes written about strangers")
                    .isLessThan(200_000);
        }
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS)) {
            for (Future<T> result : browsers.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private int sendAgainAndAgain(String request, int times) throws IOException {
        byte[] bytes = request.getBytes(UTF_8);
        int answered = 0;
        Socket socket = connect();
        try {
            for (int i = 0; i < times; i++) {
                // Tomcat closes a connection after a hundred requests.
                if (i % 99 == 98) {
                    socket.close();
                    socket = connect();
                }
                socket.getOutputStream().write(bytes);
                readAnswer(socket.getInputStream());
                answered++;
            }
        } finally {
            socket.close();
        }
        return answered;
    }

    /** Reads a redirect, which has no body. */
    private static void readAnswer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The console has closed the connection after: " + head);
            }
            head.append((char) next);
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 302");
    }

    private Socket begin(String request) throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private static void trickle(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException e) {
            // The console has had enough of it.
        }
    }

    private void assertSignsIn() throws Exception {
        long begun = System.nanoTime();
        assertThat(signIn("jo", PASSWORD)).isEqualTo("/");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    /** Where the answer leads. */
    private String signIn(String name, String password) throws IOException {
        String form = "username=" + name + "&password=" + URLEncoder.encode(password, UTF_8);
        try (Socket browser = connect()) {
            browser.getOutputStream()
                    .write(("POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type:"
                                    + " application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                                    + "\r\n\r\n"
                                    + form)
                            .getBytes(UTF_8));
            Matcher location =
                    LOCATION.matcher(new String(browser.getInputStream().readAllBytes(), UTF_8));
            return location.find() ? location.group(1) : "";
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(60));
        return socket;
    }
}
