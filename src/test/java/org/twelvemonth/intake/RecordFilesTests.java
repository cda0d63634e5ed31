package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilesTests {
    @TempDir
    Path folder;

    @Test
    void sortsByCodePointWhateverTheLocaleAndTheFileSystem() throws IOException {
        for (String name : new String[] {"b.csv", "B.xlsx", "a.csv", "\uD83D\uDE00.csv", "\uFF5E.csv", "é.csv"}) {
            write(name);
        }
        assertThat(RecordFiles.in(folder))
                .extracting(RecordFile::name)
                .containsExactly("B.xlsx", "a.csv", "b.csv", "é.csv", "\uFF5E.csv", "\uD83D\uDE00.csv");
    }

    @Test
    void knowsAFileByDigestAndSize() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "abc");
        assertThat(RecordFiles.in(folder))
                .containsExactly(new RecordFile(
                        "a.csv",
                        folder.resolve("a.csv"),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "readme.txt",
                "Readme.MD",
                "Thumbs.db",
                "desktop.ini",
                ".DS_Store",
                ".gitkeep",
                ".gitignore"
            })
    void passesOverWhatIsNoRecordFileByItsName(String name) throws IOException {
        write("a.csv");
        write(name);
        assertThat(RecordFiles.in(folder)).extracting(RecordFile::name).containsExactly("a.csv");
    }

    /** Spreadsheet programs and file systems leave files behind that say by their content that they hold no records. */
    @Test
    void passesOverLocksAndWhatSystemsKeep() throws IOException {
        write("a.csv");
        byte[] excel = new byte[165];
        excel[0] = 5;
        Files.write(folder.resolve("~$a.xlsx"), excel);
        Files.writeString(folder.resolve(".~lock.a.csv#"), ",desk,host,30.11.2026 09:00,file:///home/desk;");
        Files.write(folder.resolve("._a.csv"), new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0});
        Files.createFile(folder.resolve(".finished"));
        assertThat(RecordFiles.in(folder)).extracting(RecordFile::name).containsExactly("a.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".corrections.csv",
                ".csv",
                ".records.csv.Xa81Fz",
                ".hidden",
                "~$records.xlsx",
                ".~lock.records.csv",
                "._records.csv"
            })
    void refusesHiddenFilesThatCouldHoldRecords(String name) throws IOException {
        write("a.csv");
        write(name);
        assertRefused(
                name,
                name + " is hidden by its name, and could hold records. If it does, give it a name without the first"
                        + " characters; else move it out; and run again.");
    }

    @Test
    void refusesALockOfLibreOfficeThatHoldsLines() throws IOException {
        write("a.csv");
        Files.writeString(folder.resolve(".~lock.a.csv#"), "reference,country\nR1,Kenya\n");
        assertThatExceptionOfType(IntakeRefusedException.class).isThrownBy(() -> RecordFiles.in(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Readme - corrections.csv",
                "README.csv",
                "readme.xlsx",
                "README corrections.CSV",
                "readme.txt.csv",
                "README.md.xlsx"
            })
    void readsRecordFilesWhoseNamesBeginLikeThatOfADescription(String name) throws IOException {
        write(name);
        assertThat(RecordFiles.in(folder)).extracting(RecordFile::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corrections.md",
                "README-2.txt",
                "readme ",
                "a.tsv",
                "a.csv.gz",
                "a.csv.bak",
                "a.CSV~",
                "a.csv ",
                "a",
                "a.txt",
                "a.numbers"
            })
    void refusesEveryOtherName(String name) throws IOException {
        write("a.csv");
        write(name);
        assertRefused(
                name,
                name + " is no record file. Only .csv and .xlsx files are read. Save it as one of them, or move it out,"
                        + " and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", ".gitkeep", ".older"})
    void refusesFoldersAndLinksWhateverTheirNames(String name) throws IOException {
        write("a.csv");
        Files.createDirectory(folder.resolve(name));
        assertThatExceptionOfType(IntakeRefusedException.class).isThrownBy(() -> RecordFiles.in(folder));
        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), folder.resolve("a.csv"));
        assertThatExceptionOfType(IntakeRefusedException.class).isThrownBy(() -> RecordFiles.in(folder));
    }

    @Test
    void readsEndingsInCapitals() throws IOException {
        write("A.CSV");
        write("B.XLSX");
        assertThat(RecordFiles.in(folder)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    old.xls | old.xls is no record file. Open it in a spreadsheet program, save it as "Excel Workbook (.xlsx)" or as CSV, and run again.
                    Old.ODS | Old.ODS is no record file. Open it in a spreadsheet program, save it as "Excel Workbook (.xlsx)" or as CSV, and run again.
                    all.zip | all.zip is no record file. Unpack it, put the CSV and XLSX files that it holds there, and run again.
                    a.json | a.json is no record file. Only .csv and .xlsx files are read. Save it as one of them, or move it out, and run again.
                    """)
    void refusesOtherFilesAndSaysWhatToDo(String name, String message) throws IOException {
        write("a.csv");
        write(name);
        assertRefused(name, message);
    }

    @Test
    void refusesFolders() throws IOException {
        Files.createDirectory(folder.resolve("older.csv"));
        assertRefused(
                "older.csv",
                "older.csv is a folder; record files lie directly in the input folder. Move it out and run again.");
    }

    @Test
    void refusesALinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Path target = Files.writeString(elsewhere.resolve("a.csv"), "x");
        Files.createSymbolicLink(folder.resolve("a.csv"), target);
        assertRefused(
                "a.csv",
                "a.csv is not a file of the input folder itself: it is a link that leads elsewhere, or no file at all."
                        + " Put the file itself there and run again.");
    }

    @Test
    void refusesABrokenLink() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("gone.csv"));
        assertThatExceptionOfType(IntakeRefusedException.class).isThrownBy(() -> RecordFiles.in(folder));
    }

    @Test
    void refusesControlCharactersInNames() throws IOException {
        write("a\nb.csv");
        assertRefused(
                "a[U+000A]b.csv",
                "a[U+000A]b.csv has a backslash or a character that cannot be seen in its name. Rename it and run again.");
    }

    @Test
    void refusesNamesThatAreShownOtherwise() throws IOException {
        write("a\u202Evsc.csv");
        assertRefused(
                "a[U+202E]vsc.csv",
                "a[U+202E]vsc.csv has a backslash or a character that cannot be seen in its name. Rename it and run again.");
    }

    @Test
    void refusesPathsForNames() throws IOException {
        write("x\\a.csv");
        assertRefused(
                "x\\a.csv",
                "x\\a.csv has a backslash or a character that cannot be seen in its name. Rename it and run again.");
    }

    @Test
    void refusesAnEmptyFolder() {
        assertRefused(
                folder.getFileName().toString(),
                folder.getFileName() + " holds no record file. Put at least one CSV or XLSX file there and run again.");
    }

    @Test
    void refusesAMissingFolder() {
        Path missing = folder.resolve("input");
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> RecordFiles.in(missing))
                .withMessage("The input folder \"" + missing
                        + "\" cannot be read. Name a folder that exists and is readable.");
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "x");
    }

    private void assertRefused(String file, String message) {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> RecordFiles.in(folder))
                .withMessage(message)
                .extracting(IntakeRefusedException::file)
                .isEqualTo(file);
    }
}
