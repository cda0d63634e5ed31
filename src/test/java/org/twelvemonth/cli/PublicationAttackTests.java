package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.Digest;

/** Somebody with the rights of the output folder changes what was sealed and what the public reads. */
class PublicationAttackTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path edition;

    @BeforeEach
    void publish() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        edition = folder.execute("run", "--month=2026-10").folder();
        folder.withAccount("jo", PASSWORD, "reviewer");
        CommandLineRun approved = folder.executeWithInput(PASSWORD + "\n", "approve", "2026-10", "--as=jo");
        assertThat(approved.exitCode()).as(approved.err()).isZero();
    }

    @Test
    void findsNothingInWhatIsAsItWasPublished() {
        CommandLineRun verified = verify();

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.err()).isEmpty();
        assertThat(look().err()).isEmpty();
    }

    @Test
    void findsAManifestThatWasChangedWithItsFile() throws IOException {
        Path list = edition.resolve("public/countries-assisted.txt");
        String sealed = Digest.of(list);
        Files.writeString(list, "Fiki\n");
        Path manifest = edition.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(sealed, Digest.of(list)));

        CommandLineRun verified = verify();

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.err().lines().limit(2))
                .containsExactly(
                        "The edition in " + edition + " is not as it was sealed:", "- manifest.json was changed.");
        assertAlarm("The files of 2026-10/edition-1, which is published, are not as they were sealed: manifest.json was"
                + " changed.");
    }

    @Test
    void findsFoldersAndLinksAmongPublicFiles() throws IOException {
        Files.createDirectories(edition.resolve("public/notes"));
        Files.createSymbolicLink(edition.resolve("public/more"), temp.resolve("input"));

        assertThat(verify().err().lines())
                .contains(
                        "- public/more does not belong to the edition.",
                        "- public/notes does not belong to the edition.");
    }

    @Test
    void findsAFileThatWasReplacedByALink() throws IOException {
        Path list = edition.resolve("public/countries-assisted.txt");
        Path copy = Files.copy(list, temp.resolve("copy.txt"));
        Files.delete(list);
        Files.createSymbolicLink(list, copy);

        assertThat(verify().err())
                .contains("- public/countries-assisted.txt is a link or a folder, where the manifest says a file.");
    }

    @Test
    void findsChangedMissingAndFurtherFilesInWhatIsLive() throws IOException {
        Path live = current().toRealPath();
        Path list = live.resolve("countries-assisted.txt");
        String published = Digest.of(list);
        Files.writeString(list, "Fiji, Malta\n");
        Files.delete(live.resolve("countries-assisted.json"));
        Files.writeString(live.resolve("extra.txt"), "x");
        Files.createDirectory(live.resolve("old"));

        CommandLineRun verified = verify();

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.err().lines().toList())
                .containsExactlyInAnyOrder(
                        "What the public reads is not what was published:",
                        "- " + live.resolve("old") + " is a folder or a link, where only files were published.",
                        "- " + live.resolve("countries-assisted.json") + " is missing.",
                        "- " + list + " was changed: it has the digest " + Digest.of(list) + ", where " + published
                                + " was published.",
                        "- " + live.resolve("extra.txt") + " was not published.",
                        "- " + live.resolve("old") + " was not published.",
                        "Move what does not belong there away, and the publication's folder if it was changed; the next"
                                + " decision puts it back. Look into who changed it.");
        assertAlarm(live.resolve("extra.txt") + " was not published.");
    }

    @Test
    void findsAChangedFileThoughTheEditionAndItsManifestAreGone() throws IOException {
        Path live = current().toRealPath();
        Files.writeString(live.resolve("countries-assisted.txt"), "Malta\n");
        Files.writeString(edition.resolve("manifest.json"), "{}");

        look();
        assertThat(folder.execute("audit").out())
                .contains("publication differs    " + live + " does not hold the files that were published as"
                        + " 2026-10/edition-1: their names or digests are others than the ledger's.");
    }

    @Test
    void findsALinkThatLeadsElsewhereOrIsGoneOrIsAFolder() throws IOException {
        String says = ", where the ledger says publication 1, 2026-10/edition-1.";
        Path other = Files.createDirectories(folder.output().resolve("published/7"));
        Files.delete(current());
        Files.createSymbolicLink(current(), Path.of("7"));
        assertThat(verify().err()).contains("- " + current() + " leads to 7" + says);
        assertAlarm(current() + " leads to 7" + says);

        Files.delete(current());
        Files.createSymbolicLink(current(), other.toAbsolutePath());
        verify();
        assertThat(folder.execute("audit").out())
                .contains(current() + " led to what was never published: " + other.toAbsolutePath() + ".");

        Files.delete(current());
        Files.createDirectory(current());
        assertThat(verify().err()).contains("- " + current() + " is no link" + says);
    }

    @Test
    void comparesTheFurtherFolderOfTheSettings() throws IOException {
        Path web = temp.resolve("web");
        Path config = Files.writeString(temp.resolve("settings.yaml"), "publication: {folder: " + web + "}\n");

        CommandLineRun verified = folder.executeWith(config, "verify", "2026-10/edition-1");

        // The link in it followed at the start of this very command, unless something unknown stands there.
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        Files.writeString(web.resolve("1/extra.html"), "x");
        assertThat(folder.executeWith(config, "verify", "2026-10/edition-1").err())
                .contains("- " + web.resolve("1/extra.html") + " was not published.");
    }

    @Test
    void findsALinkWhereNothingIsPublished() throws IOException {
        CommandLineRun withdrawn =
                folder.executeWithInput(PASSWORD + "\n", "withdraw", "2026-10", "--as=jo", "--reason=Too early");
        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isZero();
        Files.createSymbolicLink(current(), Path.of("nowhere"));

        assertThat(verify().err())
                .contains("- " + current() + " is there, where the ledger says that nothing is published.");
    }

    @Test
    void entersOneAlarmForWhatIsFoundAgainAndAnotherAfterAnAcknowledgement() throws IOException {
        Files.writeString(current().toRealPath().resolve("extra.txt"), "x");
        look();
        look();
        assertThat(alarms()).hasSize(1);
        String number = alarms().getFirst().split(" ", 2)[0];
        folder.execute("verify-audit", "--acknowledge=" + number, "--reason=Being looked into");
        assertThat(folder.execute("editions").err()).isEmpty();

        look();

        assertThat(alarms()).hasSize(2);
        assertThat(folder.execute("editions").err()).startsWith("Alarm: ");
    }

    private List<String> alarms() {
        return folder.execute("audit").lines().stream()
                .filter(line -> line.contains("  publication differs  "))
                .toList();
    }

    private void assertAlarm(String detail) {
        assertThat(look().err()).contains("Alarm: ");
        assertThat(folder.execute("audit").out()).contains("  the program  publication differs    " + detail);
        assertThat(folder.execute("editions").err()).startsWith("Alarm: ");
    }

    private CommandLineRun look() {
        return folder.execute("serve", "--once");
    }

    private CommandLineRun verify() {
        return folder.execute("verify", "2026-10/edition-1");
    }

    private Path current() {
        return folder.output().resolve("published/current");
    }
}
