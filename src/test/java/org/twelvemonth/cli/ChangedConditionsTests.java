package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody approves an edition without seeing which settings and templates it rests on, and what has changed in them. */
class ChangedConditionsTests {
    private static final String TEXT = "src/main/resources/org/twelvemonth/publiclist/countries-assisted.txt";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path templates;

    @BeforeEach
    void putRecordsIn() throws IOException {
        templates = Files.createDirectory(temp.resolve("templates"));
        folder = new WorkingFolder(temp).with("a.csv", HEADER, fresh("R-1", "Jersey"), fresh("R-2", "Fiji"));
        settings("LIST");
        folder.withAccount("jo", "correct horse battery", "reviewer");
    }

    @Test
    void anEditionThatWasBuiltBeforeASettingChangedCannotBeApproved() throws IOException {
        build("2026-10");
        settings("LEAVE_OUT");

        CommandLineRun approval = approve("2026-10/edition-1");

        assertThat(approval.exitCode()).isEqualTo(3);
        assertThat(approval.err())
                .contains("Settings, templates or the program have changed since 2026-10/edition-1 was built: Settings:"
                        + " countries.crown-dependencies was “LIST” and is “LEAVE_OUT”. Restart \"twelvemonth serve\""
                        + " where it runs, build a new edition, in the console or with \"twelvemonth run"
                        + " --month=2026-10\", and decide on that one.");
        assertThat(folder.output().resolve("published")).doesNotExist();
    }

    @Test
    void anEditionThatWasBuiltBeforeATemplateChangedCannotBeApproved() throws IOException {
        build("2026-10");
        Files.writeString(templates.resolve("countries-assisted.txt"), Files.readString(Path.of(TEXT)) + "More.\n");

        CommandLineRun approval = approve("2026-10/edition-1");

        assertThat(approval.exitCode()).isEqualTo(3);
        assertThat(approval.err()).contains("was built: countries-assisted.txt: From line 6 on, new: “More.”. Restart");
    }

    @Test
    void anEditionCannotBeApprovedWhileTheSettingsCannotBeRead() throws IOException {
        build("2026-10");
        Files.writeString(templates.resolve("countries-assisted.txt"), "{{wrong");

        CommandLineRun approval = approve("2026-10/edition-1");

        assertThat(approval.exitCode()).isNotZero();
        assertThat(folder.output().resolve("published")).doesNotExist();
    }

    @Test
    void whatHasChangedSinceTheLastPublicationMustBeAcknowledged() throws IOException {
        build("2026-09");
        publish("2026-09/edition-1");
        settings("LEAVE_OUT");
        Files.writeString(
                templates.resolve("countries-assisted.txt"),
                Files.readString(Path.of(TEXT)).replace("{{sentence}}", "{{sentence}} As ever.\u202E"));

        build("2026-10");
        String findings = findings("2026-10/edition-1");

        assertThat(findings)
                .contains("Settings, templates or the program have changed since the last publication. Settings. Since"
                        + " 2026-09/edition-1: countries.crown-dependencies was “LIST” and is “LEAVE_OUT”.")
                .contains("countries-assisted.txt. Since 2026-09/edition-1: From line 1 on, “{{sentence}}” became"
                        + " “{{sentence}} As ever.[U+202E]”.");
        assertThat(approve("2026-10/edition-1").exitCode()).isEqualTo(3);
    }

    @Test
    void nothingIsFoundWhereNothingHasChanged() throws IOException {
        build("2026-09");
        publish("2026-09/edition-1");

        build("2026-10");

        assertThat(findings("2026-10/edition-1")).doesNotContain("have changed since the last publication");
    }

    @Test
    void theSameInputsAreStillTheEditionThatIsThere() throws IOException {
        build("2026-10");
        publish("2026-10/edition-1");

        assertThat(run("2026-10").out()).contains("2026-10/edition-1");
        assertThat(folder.output().resolve("2026-10/edition-2")).doesNotExist();
    }

    /** Approved on the month after the records' changes. */
    private static String fresh(String reference, String country) {
        return reference + "," + country
                + ",Training,COMPLETED,2026-02-01,2026-09-01,PUBLISH,Director,2026-04-01,,2026-01-15,2026-09-01T00:00:00Z";
    }

    private void settings(String crownDependencies) throws IOException {
        Files.writeString(file(), """
                countries: {crown-dependencies: %s}
                public-list: {templates: "%s"}
                """.formatted(crownDependencies, templates));
    }

    private void build(String month) {
        CommandLineRun run = run(month);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandLineRun run(String month) {
        return folder.executeWith(file(), "run", "--month=" + month);
    }

    private void publish(String edition) {
        String[] acknowledged = Pattern.compile("(?m)^([0-9a-f]{12})  ")
                .matcher(findings(edition))
                .results()
                .map((MatchResult id) -> "--acknowledge=" + id.group(1))
                .toArray(String[]::new);
        CommandLineRun approval = approve(edition, acknowledged);
        assertThat(approval.exitCode()).as(approval.err()).isZero();
    }

    private String findings(String edition) {
        return folder.executeWith(file(), "findings", edition).out();
    }

    private CommandLineRun approve(String edition, String... acknowledged) {
        String[] args = new String[acknowledged.length + 2];
        args[0] = edition;
        args[1] = "--as=jo";
        System.arraycopy(acknowledged, 0, args, 2, acknowledged.length);
        return folder.executeWithInput("correct horse battery\n", file(), "approve", args);
    }

    private Path file() {
        return temp.resolve("twelvemonth.yaml");
    }
}
