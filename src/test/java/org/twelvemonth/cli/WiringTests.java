package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** The beans of a command are found when the program is built; so no setting of Spring's that the documents name may add any. */
class WiringTests {
    @RegisterExtension
    private final Postgresql postgresql = new Postgresql();

    @TempDir
    Path temp;

    @Test
    void isTheSameWithEverySettingOfOperators() {
        List<String> onPostgresql = beans(
                temp.resolve("set"),
                "--spring.mail.host=mail.example.org",
                "--spring.mail.port=587",
                "--spring.mail.username=twelvemonth",
                "--spring.mail.password=secret",
                "--spring.mail.properties.mail.smtp.starttls.required=true");
        Postgresql.useFiles();
        List<String> onFiles = beans(temp.resolve("plain"));

        assertThat(onPostgresql).isEqualTo(onFiles).contains("notifier", "mailSender");
    }

    private static List<String> beans(Path data, String... settings) {
        Workplace workplace = new Workplace(data, data, data, Settings.DEFAULTS);
        try (ConfigurableApplicationContext spring = Application.spring(
                WebApplicationType.NONE,
                workplace,
                Progress.SILENT,
                "OFF",
                InstantSource.fixed(Instant.EPOCH),
                settings)) {
            return List.of(spring.getBeanDefinitionNames());
        }
    }
}
