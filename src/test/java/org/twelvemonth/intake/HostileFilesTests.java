package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made to fill the memory, read in a process that has little of it. */
class HostileFilesTests {
    private static final String HEADINGS = "reference,country,title,status,delivery_start,disclosure\n";
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void refusesALineOfTwoGigabytes() throws Exception {
        Path file = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(HEADINGS.getBytes(StandardCharsets.US_ASCII));
            byte[] line = "x".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(line);
            }
        }
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2048L * MEBIBYTE);
        }

        assertThat(readInASmallHeap())
                .isEqualTo(
                        "a.csv is not well-formed CSV after line 1: a quotation mark is not closed, or text follows a"
                                + " closing one, or a field is too long. Correct the rows there and run again.");
    }

    @Test
    void refusesAMillionColumns() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "x,".repeat(1_000_000) + "\n");

        assertThat(readInASmallHeap())
                .isEqualTo("a.csv has a row that is too long, at line 1: a row may have 16384 cells and 16777216"
                        + " characters. Look whether a quotation mark is not closed there, correct it and run again.");
    }

    @Test
    void refusesAnArchiveThatInflatesWithoutMeasure() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.xlsx")))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 512; i++) {
                    zip.write(blanks);
                }
            }
        }

        assertThat(readInASmallHeap())
                .isEqualTo(
                        "a.xlsx is a damaged workbook, or no workbook at all. Open it in a spreadsheet program, save it"
                                + " as \"Excel Workbook (.xlsx)\" and run again.");
    }

    @Test
    void refusesAFileThatItMayNotRead() throws IOException {
        Path file = records().row().in(folder).path();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "This account may read every file.");

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> RecordFiles.in(folder))
                .withMessage("records.csv cannot be read. Make it readable for this program and run again.");
    }

    /** What a process with 128 MiB of memory says of the folder, within a minute. */
    private String readInASmallHeap() throws IOException, InterruptedException {
        Path said = elsewhere.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadFolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended within a minute")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(said).strip();
    }
}
