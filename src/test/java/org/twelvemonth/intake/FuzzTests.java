package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.intake.rows.Rows;
import org.twelvemonth.intake.rows.Sha256;

/** Files that something has happened to: each is read or refused, and no row of it is lost on the way. */
class FuzzTests {
    private static final long SEED = 20_261_031;
    private static final int FILES = 1_500;
    private static final List<String> SPICES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "é",
            "\uFFFF",
            "=1+1",
            "-",
            "𝔘",
            "<",
            "&#0;",
            "]]>",
            "<!DOCTYPE x>",
            "9".repeat(400),
            "reference",
            "s=\"-1\"",
            "t=\"s\"",
            "r=\"ZZZ1\"");

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);
    private final Random random = new Random(SEED);

    @Test
    void readsOrRefusesCsvFilesOfEveryKind() throws IOException {
        byte[] valid = Files.readAllBytes(records()
                .row("country", "Fiji; Tonga", "title", "A \"quoted\"\nline", "updated_at", "2026-04-01T09:30:00Z")
                .row("country", "Côte d’Ivoire", "disclosure", "WITHHOLD", "withholding_grounds", "S31(1)(a)")
                .row("status", "nonsense")
                .in(folder)
                .path());

        for (int i = 0; i < FILES; i++) {
            readOrRefuse("records.csv", mutated(valid), i);
        }
    }

    @Test
    void readsOrRefusesWorkbooksOfEveryKind() throws IOException {
        byte[] valid = workbook();

        for (int i = 0; i < FILES / 3; i++) {
            readOrRefuse("records.xlsx", i % 5 == 0 ? mutated(valid) : withAMutatedPart(valid), i);
        }
    }

    private void readOrRefuse(String name, byte[] bytes, int number) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        RecordFile file = new RecordFile(name, path, Sha256.of(path), bytes.length);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try {
                        ReadFile read = intake.read(file);
                        assertThat((long) read.outcomes().size() + above(read) + 1)
                                .as("rows of file %d of seed %d", number, SEED)
                                .isEqualTo(rows(path));
                    } catch (IntakeRefusedException e) {
                        assertThat(e.getMessage())
                                .as("refusal of file %d of seed %d", number, SEED)
                                .startsWith(name + " ")
                                .endsWith(".");
                    }
                },
                "file " + number + " of seed " + SEED);
    }

    private static long above(ReadFile read) {
        return read.remarks().stream()
                .filter(remark -> remark.contains("above its headings"))
                .mapToLong(remark -> Long.parseLong(remark.replaceAll("\\D+", "")))
                .sum();
    }

    private static long rows(Path path) {
        try (Rows rows = Rows.open(path)) {
            long count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        }
    }

    /** One to five bites, swaps, repetitions and spices. */
    private byte[] mutated(byte[] valid) {
        byte[] bytes = valid;
        for (int i = random.nextInt(5); i >= 0 && bytes.length > 4; i--) {
            int at = random.nextInt(bytes.length);
            int until = Math.min(bytes.length, at + 1 + random.nextInt(40));
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, until, bytes.length));
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(Arrays.copyOf(bytes, until), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> withByte(bytes, at, (byte) random.nextInt(256));
                default ->
                    joined(
                            joined(
                                    Arrays.copyOf(bytes, at),
                                    SPICES.get(random.nextInt(SPICES.size())).getBytes(StandardCharsets.UTF_8)),
                            Arrays.copyOfRange(bytes, at, bytes.length));
            };
        }
        return bytes;
    }

    /** An archive that is whole, with one part that is not. */
    private byte[] withAMutatedPart(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int victim = random.nextInt(10);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int part = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                zip.write(part++ == victim || entry.getName().contains("sheet1") ? mutated(bytes) : bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            List<List<String>> rows = List.of(
                    List.of("reference", "country", "title", "status", "delivery_start", "disclosure"),
                    List.of("E-1", "Fiji", "T", "COMPLETED", "2026-03-02", "PUBLISH"),
                    List.of("E-2", "Tonga; Samoa", "U", "REQUESTED", "", "WITHHOLD"));
            var sheet = book.createSheet("Engagements");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            sheet.getRow(1).createCell(6).setCellValue(42.5);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] withByte(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
