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
    @ValueSource(strings = {".hidden", ".csv", "~$records.xlsx", "README", "readme.txt", "Readme.csv", "notes.MD"})
    void passesOverWhatIsNoRecordFileByItsName(String name) throws IOException {
        write("a.csv");
        write(name);
        assertThat(RecordFiles.in(folder)).extracting(RecordFile::name).containsExactly("a.csv");
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
        assertRefused("a\nb.csv", "a\nb.csv has a control character in its name. Rename it and run again.");
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
