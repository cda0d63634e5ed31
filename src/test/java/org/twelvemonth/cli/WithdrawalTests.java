package org.twelvemonth.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Somebody looks for what was withdrawn, or publishes it again by mistake. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "POSIX permissions")
class WithdrawalTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path settings;

    @BeforeEach
    void prepare() throws IOException {
        settings = Files.writeString(temp.resolve("settings.yaml"), "publication:\n  folder: site\n");
        folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, fresh("R-1", "Fiji"))
                .withAccount("jo", "three plain words", "reviewer");
    }

    @Test
    void removesWhatIsWithdrawnFromWhereThePublicReads() throws IOException {
        publish("2026-10");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        publish("2026-10");

        CommandLineRun run = withdraw("2026-10", "Malta must not be named");

        assertThat(run.lines())
                .containsExactly(
                        "What was published as 2026-10/edition-2 is withdrawn. The public reads publication 1,"
                                + " 2026-10/edition-1, since 22 November 2026, 12:00.",
                        "It names these countries, which the withdrawn list named, too: Fiji. Should one of them not be"
                                + " public, withdraw 2026-10/edition-1 as well.");
        for (Path shelf : shelves()) {
            assertThat(shelf.resolve("1")).isDirectory();
            assertThat(shelf.resolve("2")).doesNotExist();
            assertThat(Files.readString(shelf.resolve("current/countries-assisted.csv")))
                    .contains("Fiji")
                    .doesNotContain("Malta");
        }
        assertThat(folder.output().resolve("2026-10/edition-2/public/countries-assisted.csv"))
                .content()
                .contains("Malta");
        assertThat(folder.execute("verify", "2026-10/edition-2").exitCode()).isZero();
    }

    @Test
    void removesAPublicationThatIsNotLiveAnyMore() throws IOException {
        publish("2026-10");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        publish("2026-10");

        withdraw("2026-10/edition-1", "Too early");

        for (Path shelf : shelves()) {
            assertThat(shelf.resolve("1")).doesNotExist();
            assertThat(Files.readSymbolicLink(shelf.resolve("current"))).isEqualTo(Path.of("2"));
        }
    }

    @Test
    void leavesNothingPublicWhereThatIsAskedFor() throws IOException {
        publish("2026-10");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        publish("2026-10");

        CommandLineRun ofTheOther = decide("withdraw", "2026-10/edition-1", "--reason=Wrong", "--leave-nothing-public");
        CommandLineRun run = decide("withdraw", "2026-10", "--reason=All of it is wrong", "--leave-nothing-public");

        assertThat(ofTheOther.exitCode()).isEqualTo(3);
        assertThat(ofTheOther.err().stripTrailing())
                .isEqualTo("The public reads 2026-10/edition-2 and not 2026-10/edition-1, so to withdraw this does not"
                        + " leave nothing public. Withdraw it without that option, or withdraw 2026-10/edition-2.");
        assertThat(run.lines())
                .containsExactly("What was published as 2026-10/edition-2 is withdrawn. Nothing is published now.");
        for (Path shelf : shelves()) {
            assertThat(Files.exists(shelf.resolve("current"), NOFOLLOW_LINKS)).isFalse();
            assertThat(shelf.resolve("2")).doesNotExist();
            assertThat(mode(shelf.resolve("1"))).isEqualTo("rwx------");
        }
        assertThat(folder.execute("audit").out())
                .contains("jo  publication withdrawn  2026-10/edition-2  All of it is wrong (Nothing is left public.)");
    }

    @Test
    void opensEarlierPublicationsAgainOnceSomethingIsPublic() throws IOException {
        publish("2026-10");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        publish("2026-10");
        decide("withdraw", "2026-10", "--reason=Wrong", "--leave-nothing-public");
        folder.with("b.csv", HEADER, fresh("R-2", "Tonga"));

        build("2026-10");
        CommandLineRun approved = approveAll("2026-10");

        assertThat(approved.exitCode()).as(approved.err()).isZero();
        for (Path shelf : shelves()) {
            assertThat(mode(shelf.resolve("1"))).isEqualTo("rwxr-xr-x");
            assertThat(mode(shelf.resolve("current").toRealPath())).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void finishesARemovalThatWasCutOff() throws IOException {
        publish("2026-10");
        Path copy = temp.resolve("copy");
        FileSystemUtils.copyRecursively(shelves().getFirst().resolve("1"), copy);
        withdraw("2026-10", "Wrong");
        for (Path shelf : shelves()) {
            FileSystemUtils.copyRecursively(copy, shelf.resolve("1"));
            FileSystemUtils.copyRecursively(copy, shelf.resolve(".removing-1"));
            FileSystemUtils.copyRecursively(copy, shelf.resolve(".publishing-2"));
        }

        execute("editions");

        for (Path shelf : shelves()) {
            assertThat(shelf.resolve("1")).doesNotExist();
            assertThat(shelf.resolve(".removing-1")).doesNotExist();
            assertThat(shelf.resolve(".publishing-2")).doesNotExist();
        }
    }

    @Test
    void removesNoFolderOfSomebodyElseThatHasTheSameName() throws IOException {
        publish("2026-10");
        Path theirs = temp.resolve("other/1");
        Files.createDirectories(theirs);
        Files.writeString(theirs.resolve("index.html"), "Somebody's");
        Files.writeString(settings, "publication:\n  folder: other\n");

        withdraw("2026-10", "Wrong");

        assertThat(theirs.resolve("index.html")).hasContent("Somebody's");
        assertThat(folder.output().resolve("published/1")).doesNotExist();
    }

    @Test
    void isNotPublishedAgainUntilAReviewerAcknowledgesWhy() throws IOException {
        publish("2026-09");
        withdraw("2026-09", "Fiji must\nnot be named");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        build("2026-10");

        CommandLineRun approved = decide("approve", "2026-10");
        List<String> findings = execute("findings", "2026-10").lines();

        assertThat(approved.exitCode()).isEqualTo(3);
        assertThat(findings)
                .hasSize(2)
                .element(1)
                .asString()
                .endsWith("  The list says again what was withdrawn. Fiji. Also listed by 2026-09/edition-1, which jo"
                        + " withdrew: Fiji must not be named");
        assertThat(approveAll("2026-10").exitCode()).isZero();
    }

    @Test
    void isFoundInAnEditionThatWasBuiltBeforeTheWithdrawal() throws IOException {
        publish("2026-09");
        build("2026-10");
        withdraw("2026-09", "Wrong");

        CommandLineRun findings = execute("findings", "2026-10");

        assertThat(findings.out()).contains("Fiji. Also listed by 2026-09/edition-1, which jo withdrew: Wrong");
    }

    @Test
    void isFoundWhereTheWithdrawnListWasChanged() throws IOException {
        publish("2026-09");
        build("2026-10");
        withdraw("2026-09", "Wrong");
        Path manifest = folder.output().resolve("2026-09/edition-1/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"FJ\"", "\"MT\""));

        CommandLineRun findings = execute("findings", "2026-10");

        assertThat(findings.out())
                .contains("What it listed is not known any more, because its files are gone or were changed:"
                        + " 2026-09/edition-1, which jo withdrew: Wrong");
    }

    @Test
    void isFoundWhereTheFilesAreTheSame() throws IOException {
        publish("2026-10");
        withdraw("2026-10", "Too early");
        folder.with("b.csv", HEADER, WorkingFolder.withheld("R-2", "Malta") + "2026-10-20");
        build("2026-10");

        CommandLineRun findings = execute("findings", "2026-10");

        assertThat(findings.out())
                .contains("The list says again what was withdrawn. The public files are the same as those of"
                        + " 2026-10/edition-1, which jo withdrew: Too early");
    }

    @Test
    void isSettledForACountryThatWasApprovedSinceAndForNoOther() throws IOException {
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        publish("2026-08");
        withdraw("2026-08", "Malta must not be named");
        folder.with("b.csv", HEADER, WorkingFolder.withheld("R-2", "Malta") + "2026-10-20");
        build("2026-09");
        assertThat(approveAll("2026-09").exitCode()).isZero();
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        build("2026-10");

        List<String> findings = execute("findings", "2026-10").lines();

        assertThat(findings.stream().filter(line -> line.contains("says again")))
                .singleElement()
                .asString()
                .contains("  The list says again what was withdrawn. Malta. Also listed by 2026-08/edition-1");
    }

    private void publish(String month) {
        build(month);
        CommandLineRun approved = approveAll(month);
        assertThat(approved.exitCode()).as(approved.err()).isZero();
    }

    private void build(String month) {
        CommandLineRun run = execute("run", "--month=" + month);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandLineRun approveAll(String month) {
        List<String> acknowledged = execute("findings", month).lines().stream()
                .skip(1)
                .map(line -> "--acknowledge=" + line.substring(0, 12))
                .toList();
        return decide("approve", month, acknowledged.toArray(String[]::new));
    }

    private CommandLineRun withdraw(String edition, String reason) {
        CommandLineRun run = decide("withdraw", edition, "--reason=" + reason);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private CommandLineRun decide(String command, String edition, String... more) {
        List<String> args = new ArrayList<>(List.of(edition, "--as=jo"));
        args.addAll(List.of(more));
        return folder.executeWithInput("three plain words\n", settings, command, args.toArray(String[]::new));
    }

    private CommandLineRun execute(String command, String... more) {
        return folder.executeWith(settings, command, more);
    }

    private List<Path> shelves() {
        return List.of(folder.output().resolve("published"), temp.resolve("site"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, NOFOLLOW_LINKS));
    }

    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }
}
