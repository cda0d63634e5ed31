package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.WorkingFolder;

/** The mails of the packaged program, whose beans were found before anybody could name a server. */
class MailIT {
    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path settings;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        settings = Files.writeString(temp.resolve("settings.yaml"), """
                notify:
                  enabled: true
                  recipients: [compliance@example.org]
                  from: twelvemonth@example.org
                """);
    }

    @Test
    void goToTheServerThatIsNamed() throws Exception {
        ChildRun run = run(
                "-Dspring.mail.host=127.0.0.1",
                "-Dspring.mail.port=" + server.getSmtp().getPort());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Twelvemonth, October 2026: edition 1 awaits review");
    }

    @Test
    void areMissedAtOnceWhereNoServerIsNamed() throws Exception {
        ChildRun run = run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("notify.enabled is true, but no mail server is named.");
    }

    private ChildRun run(String... javaOptions) throws IOException {
        return ChildRun.command(folder, List.of(javaOptions), "run", "--month=2026-10", "--config=" + settings);
    }
}
