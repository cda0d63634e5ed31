package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** The first start, when nobody can sign in. */
class SetUpTests {
    private static final Pattern LINK = Pattern.compile(
            "Nobody can sign in yet\\. Whoever opens this link within 24 hours"
                    + " chooses the password of the first operator, (\\S+): http://127\\.0\\.0\\.1:\\d+(/set-up/([\\w-]{43}))\n");

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init")
    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @Test
    void theFirstPersonComesInByTheLinkThatServePrints() throws Exception {
        try (ServedConsole console = ServedConsole.on(folder)) {
            Matcher link = link(console);
            Visitor visitor = new Visitor(console.address());
            assertThat(visitor.get("/login").statusCode()).isEqualTo(200);

            Connection.Response tooShort = choose(visitor, link.group(2), "short words");
            Document problem = visitor.follow(tooShort);
            Connection.Response set = choose(visitor, link.group(2), "three plain words");
            Connection.Response again = visitor.get(link.group(2));
            assertThat(visitor.session())
                    .as("session of somebody who has not signed in")
                    .isEmpty();
            visitor.signIn(link.group(1), "three plain words");

            assertThat(tooShort.header("Location")).isEqualTo(link.group(2));
            assertThat(problem.select(".govuk-error-summary__list").text())
                    .startsWith("The password is too short: it needs at least 15 characters.");
            assertThat(set.header("Location")).isEqualTo("/login?password-set");
            assertThat(again.statusCode()).isEqualTo(410);
            assertThat(again.parse().select("h1").text()).isEqualTo("This link does not work any more");
            assertThat(visitor.read("/accounts").select("tbody tr").text())
                    .startsWith(link.group(1) + " operator has a password");
        }
        try (ServedConsole console = ServedConsole.on(folder)) {
            assertThat(console.out()).doesNotContain("set-up");
        }
    }

    @Test
    void anotherStartReplacesTheLinkWhichNoLogHolds() throws Exception {
        String first;
        try (ServedConsole console = ServedConsole.on(folder)) {
            first = link(console).group(3);
        }
        try (ServedConsole console = ServedConsole.on(folder)) {
            String second = link(console).group(3);
            Visitor visitor = new Visitor(console.address());

            assertThat(visitor.get("/set-up/" + first).statusCode()).isEqualTo(410);
            assertThat(visitor.get("/set-up/" + second).statusCode()).isEqualTo(200);
            assertThat(Files.readString(temp.resolve("data/logs/twelvemonth.log")))
                    .doesNotContain(first, second);
        }
    }

    private static Connection.Response choose(Visitor visitor, String path, String password) throws IOException {
        Document form = visitor.read(path);
        return visitor.submit(form, path, Map.of("password", password));
    }

    private static Matcher link(ServedConsole console) {
        Matcher link = LINK.matcher(console.out());
        assertThat(link.find()).as(console.out()).isTrue();
        return link;
    }
}
