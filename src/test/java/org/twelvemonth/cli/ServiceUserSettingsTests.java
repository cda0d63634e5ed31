package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.SettingsFile;

/** Tests run in the same way for every user of the operating system. */
class ServiceUserSettingsTests {
    private static final OperatingSystemUser DEV = new OperatingSystemUser("dev");

    @TempDir
    Path temp;

    @Test
    void namesTheUserWhereRootIsNamedAndKeepsEverySetting() throws IOException {
        Files.createDirectory(temp.resolve("pages"));
        Path file = Files.writeString(temp.resolve("settings.yaml"), """
                countries:
                  display-names: {"NO": Kingdom of Norway}
                review: {approvals-of-scheduled: 2}
                publication: {folder: www}
                references: {different: [["A-1", "A-01"]]}
                """);

        Settings copy = settings(file, DEV);

        assertThat(copy.review()).isEqualTo(new Settings.ReviewSettings(2, List.of("root", "twelvemonth", "dev")));
        assertThat(copy).usingRecursiveComparison().ignoringFields("review").isEqualTo(SettingsFile.read(file));
    }

    @Test
    void namesTheUserInSettingsThatSayNothing() throws IOException {
        Path file = Files.writeString(temp.resolve("settings.yaml"), "# nothing\n");

        assertThat(settings(file, DEV).review().isServiceUser(DEV)).isTrue();
    }

    @Test
    void givesTheSampleSettingsToEveryUser() {
        Path sample = Path.of("config", "twelvemonth.yaml");

        assertThat(settings(sample, DEV))
                .usingRecursiveComparison()
                .ignoringFields("review")
                .isEqualTo(SettingsFile.read(sample));
        assertThat(settings(sample, DEV).review().serviceUsers()).containsExactly("root", "twelvemonth", "dev");
    }

    @Test
    void leavesSettingsAloneThatNameNoServiceUserOrAreNotUnderstood() throws IOException {
        for (String text : List.of("review: {service-users: []}", "review: {service-users: [anna]}", "reviews: {}")) {
            String argument = "--config=" + Files.writeString(temp.resolve("settings.yaml"), text);

            assertThat(ServiceUserSettings.in(List.of("run", argument), DEV)).containsExactly("run", argument);
        }
        assertThat(ServiceUserSettings.in(
                        List.of("run", "--config=config/twelvemonth.yaml"), new OperatingSystemUser("root")))
                .containsExactly("run", "--config=config/twelvemonth.yaml");
    }

    @Test
    void showsThePathOfTheOriginal() {
        String copy = ServiceUserSettings.in(List.of("--config=config/twelvemonth.yaml"), DEV)
                .getFirst();

        assertThat(ServiceUserSettings.originals(copy)).isEqualTo("--config=config/twelvemonth.yaml");
    }

    private static Settings settings(Path file, OperatingSystemUser user) {
        String argument =
                ServiceUserSettings.in(List.of("--config=" + file), user).getFirst();
        return SettingsFile.read(Path.of(argument.substring("--config=".length())));
    }
}
