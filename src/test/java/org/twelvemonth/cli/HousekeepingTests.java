package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.Digest;

@OnEachDatabase
class HousekeepingTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path edition;

    @BeforeEach
    void buildAnEdition() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        edition = folder.execute("run", "--month=2026-10").folder();
    }

    @Test
    void listsTheEditionsWithTheirFolders() throws IOException {
        assertThat(folder.execute("editions").lines()).containsExactly("2026-10/edition-1  in review  " + edition);

        FileSystemUtils.deleteRecursively(edition);

        assertThat(folder.execute("editions").lines())
                .containsExactly(
                        "2026-10/edition-1  in review  (its folder is missing; a run with the same inputs rebuilds"
                                + " it)");
    }

    @Test
    void verifiesAnEditionThatIsAsItWasSealed() {
        CommandLineRun run = folder.execute("verify", "2026-10/edition-1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).containsExactly("All 12 files are as they were sealed.");
    }

    @Test
    void namesEachFileThatIsNotAsItWasSealed() throws IOException {
        Path list = edition.resolve("public/countries-assisted.txt");
        String sealed = Digest.of(list);
        long size = Files.size(list);
        Files.writeString(list, "Atlantis\n");
        Files.delete(edition.resolve("public/countries-assisted.json"));
        Files.writeString(edition.resolve("public/extra.txt"), "");

        CommandLineRun run = folder.execute("verify", "2026-10/edition-1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "The edition in " + edition + " is not as it was sealed:",
                        "- public/countries-assisted.json is missing.",
                        "- public/countries-assisted.txt was changed: it has 9 bytes and the digest "
                                + Digest.of("Atlantis\n") + ", where the manifest says " + size + " bytes and " + sealed
                                + ".",
                        "- public/extra.txt does not belong to the edition.",
                        "Restore its folder from a backup; or move it away, and run the month again with the same inputs.");
    }

    @Test
    void saysThatAnEditionToVerifyIsNotThere() {
        CommandLineRun run = folder.execute("verify", "2026-10/edition-9");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo("There is no edition in " + folder.output().resolve("2026-10/edition-9")
                        + ": no manifest.json was found there. Name one as the output folder does, for example"
                        + " 2026-10/edition-1.");
    }
}
