package org.twelvemonth.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.intake.Countries;
import org.twelvemonth.intake.EveryColumnTests;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordsCsv;

/** The register is the same whether its rows were sorted in memory or through temporary files. */
class RegisterSortTests {
    private static final long A_FEW_ROWS = 5_000;

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheRegisterThatTheFilesGive(long seed) throws IOException {
        List<RecordFile> files = randomFiles(new Random(seed));

        assertThat(throughFiles(files))
                .as("seed %d", seed)
                .isEqualTo(inMemory(files))
                .hasSizeGreaterThan(100);
    }

    @Test
    void keepsDaysTimesSumsAndTextsAsTheyWereRead() throws IOException {
        RecordFile file = records()
                .row("delivery_start", "1900-01-01", "updated_at", "1900-01-01T00:00:00Z", "contract_value_gbp", "0.5")
                .row("approved_on", "2199-12-31", "updated_at", "2199-12-31T23:59:59Z", "contract_value_gbp", "7")
                .row("approved_on", "2004-09-08", "updated_at", "1969-12-31T23:59:59Z", "trained", "999999999")
                .row("updated_at", "2026-10-25T01:30+01:00", "contract_value_gbp", "9999999999999.99")
                .row("updated_at", "2026-07-01T12:30:15.25Z", "trained", "0")
                .row("title", "A", "purpose", " around\u00A0", "Desk", " East, or West ")
                .row("purpose", "x".repeat(200_000))
                .row("purpose", "y".repeat(65_536), "status", "?")
                .in(folder);

        assertThat(throughFiles(List.of(file))).isEqualTo(inMemory(List.of(file)));
    }

    @Test
    void keepsEveryColumn() throws IOException {
        List<RecordFile> files = List.of(RecordsCsv.text(folder, "a.csv", EveryColumnTests.file()));

        try (RegisterSort sort = sort(files, 1)) {
            assertThat(entries(sort.register()))
                    .isEqualTo(inMemory(files))
                    .singleElement()
                    .extracting(RegisterEntry::current)
                    .isNotNull();
        }
    }

    @Test
    void walksThroughTheSameEntriesAgain() throws IOException {
        List<RecordFile> files = randomFiles(new Random(9));
        try (RegisterSort sort = sort(files, A_FEW_ROWS)) {
            Register register = sort.register();

            assertThat(register.allMatch(entry -> false)).isFalse();
            assertThat(entries(register)).isEqualTo(entries(register)).hasSizeGreaterThan(100);
        }
    }

    @Test
    void writesAFewRowsToNoFile() throws IOException {
        List<RecordFile> files = randomFiles(new Random(10));
        try (RegisterSort sort = sort(files, 64L << 20)) {
            assertThat(entries(sort.register())).isEqualTo(inMemory(files));
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void findsTheReferencesThatLookAlikeInEitherCase() throws IOException {
        List<RecordFile> files = List.of(records()
                .row("reference", "E-01")
                .row("reference", "e-1")
                .row("reference", "F-7")
                .in(folder));
        try (RegisterSort sort = sort(files, 1)) {
            Register register = sort.register();
            LikeReferences like = register.likeReferences(DifferentReferences.NONE);
            register.forEach(entry -> like.add(entry, false));

            assertThat(like.alike().keySet()).containsExactly("E-01");
        }
    }

    private List<RegisterEntry> throughFiles(List<RecordFile> files) throws IOException {
        List<RegisterEntry> entries;
        try (RegisterSort sort = sort(files, A_FEW_ROWS)) {
            entries = entries(sort.register());
            try (Stream<Path> runs = Files.walk(temporary)) {
                assertThat(runs.filter(Files::isRegularFile)).isNotEmpty();
            }
        }
        assertThat(temporary).isEmptyDirectory();
        return entries;
    }

    private RegisterSort sort(List<RecordFile> files, long bytesInMemory) {
        RegisterSort sort = new RegisterSort(Countries.REGISTER, files, temporary, bytesInMemory);
        for (int file = 0; file < files.size(); file++) {
            for (Outcome row : intake.read(files.get(file)).outcomes()) {
                sort.add(new FileRow(file, row));
            }
        }
        return sort;
    }

    private List<RegisterEntry> inMemory(List<RecordFile> files) {
        return entries(Register.of(files.stream().map(intake::read).toList()));
    }

    private static List<RegisterEntry> entries(Register register) {
        List<RegisterEntry> entries = new ArrayList<>();
        register.forEach(entries::add);
        return entries;
    }

    private List<RecordFile> randomFiles(Random random) {
        List<RecordFile> files = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            RecordsCsv csv = records();
            for (int row = 0; row < 80; row++) {
                csv.row(
                        "reference",
                        pick(random, "", "E-", "e-", "É-", "E", "E ") + random.nextInt(40),
                        "country",
                        pick(random, "Fiji", "TON; FJ", "Namibia", "Atlantis", ""),
                        "status",
                        pick(random, "COMPLETED", "REQUESTED", "declined", "?"),
                        "disclosure",
                        pick(random, "PUBLISH", "WITHHOLD", "", "??", "UNDECIDED"),
                        "marking",
                        pick(random, "", "SECRET", "official", "COSMIC"),
                        "withholding_grounds",
                        pick(random, "", "S31(1)(a), S99; S27"),
                        "updated_at",
                        pick(random, "", "2026-01-01", "2026-01-01T00:00Z", "2026-05-06T07:08:09.5Z"),
                        "contract_value_gbp",
                        pick(random, "", "0", "10.50", "£7"),
                        "purpose",
                        pick(random, "", "two\nlines, \"quoted\"", "\u001F\u0001"),
                        "trained",
                        pick(random, "", "12"),
                        "Desk " + number,
                        pick(random, "", "x"),
                        "other",
                        pick(random, "", "y z"));
            }
            files.add(csv.in(folder, "file" + number + ".csv"));
        }
        return files;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
