package org.twelvemonth.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.period.ReportingMonth;

class EditionFolderTests {
    @TempDir
    Path output;

    private EditionFolder folder;

    @BeforeEach
    void writeAnEdition() throws IOException {
        folder = EditionFolder.of(output, edition(null));
        folder.create();
        Files.writeString(folder.publicFiles().resolve("list.txt"), "Fiji\n");
        Files.writeString(folder.internalFiles().resolve("book.xlsx"), "secret");
    }

    @Test
    void standsUnderItsFinalNameOnlyOnceItIsSealed() throws IOException {
        Path target = output.resolve("2026-10/edition-1");
        assertThat(target).doesNotExist();

        assertThat(folder.seal(manifest(1))).isEqualTo(target);

        assertThat(target.resolve("public/list.txt")).hasContent("Fiji\n");
        assertThat(Manifest.read(target)).isEqualTo(manifest(1));
        assertThat(children(output.resolve("2026-10"))).containsExactly("edition-1");
    }

    @Test
    void listsItsFilesWithTheirDigests() throws IOException {
        assertThat(folder.files())
                .extracting(Manifest.FileEntry::name)
                .containsExactly("internal/book.xlsx", "public/list.txt");
        assertThat(folder.files().get(1).size()).isEqualTo(5);
        assertThat(folder.files().get(1).sha256()).isEqualTo(Digest.of("Fiji\n"));
    }

    @Test
    void datesPublicFilesByTheirMonthAndContent() throws IOException {
        Path sealed = folder.seal(manifest(1));

        String digest = ContentTime.digest(manifest(1).publicFiles());
        FileTime time = FileTime.from(ContentTime.of(ReportingMonth.parse("2026-10"), digest));
        assertThat(Files.getLastModifiedTime(sealed.resolve("public/list.txt"))).isEqualTo(time);
        assertThat(Files.getLastModifiedTime(sealed.resolve("public"))).isEqualTo(time);
        assertThat(time.toInstant()).isBetween("2026-10-31T00:00:00Z", "2026-10-31T11:59:59Z");
    }

    @Test
    void keepsAllFilesToTheOwner() throws IOException {
        Path sealed = folder.seal(manifest(1));

        for (String file : List.of("public/list.txt", "internal/book.xlsx", "manifest.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.resolve(file))))
                    .isEqualTo("rw-------");
        }
        for (Path closed : List.of(sealed.getParent(), sealed, sealed.resolve("public"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .isEqualTo("rwx------");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.resolve("internal"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed.resolve("manifest.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void clearsAwayWhatAnInterruptedStartLeft() throws IOException {
        folder.create();

        assertThat(folder.files()).isEmpty();
    }

    @Test
    void takesTheSameEditionThatIsAlreadyThereForItsOwn() throws IOException {
        folder.seal(manifest(1));
        writeAnEdition();

        folder.seal(manifest(1));

        assertThat(children(output.resolve("2026-10"))).containsExactly("edition-1");
    }

    @Test
    void neverTouchesAnotherEditionUnderItsName() throws IOException {
        folder.seal(manifest(1));
        writeAnEdition();
        Manifest other = manifest(1, "f".repeat(64));

        assertThatThrownBy(() -> folder.seal(other))
                .isInstanceOf(IOException.class)
                .hasMessage("The folder " + output.resolve("2026-10/edition-1")
                        + " is there already, with another edition in it. Move it away and run again.");
        assertThat(Manifest.read(output.resolve("2026-10/edition-1"))).isEqualTo(manifest(1));
    }

    @Test
    void knowsTheHighestNumberOnDisk() throws IOException {
        assertThat(folder.highestNumber()).isZero();
        Files.createDirectory(output.resolve("2026-10/edition-2"));
        Files.createDirectory(output.resolve("2026-10/edition-10"));
        Files.createDirectory(output.resolve("2026-10/edition-old"));

        assertThat(folder.highestNumber()).isEqualTo(10);
    }

    private static List<String> children(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static Edition edition(@Nullable Integer number) {
        EditionKey key = new EditionKey(ReportingMonth.parse("2026-10"), "a".repeat(64), "none", "1");
        return new Edition(7, key, number, EditionStatus.BUILDING, "tester");
    }

    private Manifest manifest(int number) {
        return manifest(number, "a".repeat(64));
    }

    private Manifest manifest(int number, String inputs) {
        return new Manifest(
                "2026-10",
                number,
                "2025-11-01",
                "2026-10-31",
                inputs,
                "none",
                new TreeMap<>(),
                List.of(),
                1,
                List.of(),
                List.of(),
                List.of(new Manifest.Listed("FJ", null)),
                null);
    }
}
