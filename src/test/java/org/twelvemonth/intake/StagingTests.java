package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;

/** Staging on a file database, as it runs. */
class StagingTests {
    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final Intake intake = new Intake(Countries.REGISTER);
    private DataSource store;
    private Staging staging;

    @BeforeEach
    void open() {
        store = store(data);
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/staging/hsqldb")
                .load()
                .migrate();
        staging = new Staging(store, intake);
    }

    @AfterEach
    void close() {
        new JdbcTemplate(store).execute("SHUTDOWN");
    }

    @Test
    void knowsAFileThatIsStagedWholeByItsContent() {
        RecordFile file = records().row().row("status", "?").row("desk", "7").in(folder, "b.csv");
        assertThat(staging.find(file)).isEmpty();
        stage(file, 2);

        StagedFile staged = staging.find(file).orElseThrow();
        assertThat(staged.accepted()).isEqualTo(2);
        assertThat(staged.rejected()).isEqualTo(1);
        assertThat(staged.rows()).isEqualTo(3);
        assertThat(staged.notices()).isEqualTo(intake.read(file).notices()).hasSize(1);

        RecordFile renamed = records().row().row("status", "?").row("desk", "7").in(folder, "a.csv");
        assertThat(staging.find(renamed).orElseThrow().notices().getFirst()).startsWith("a.csv has columns");
        assertThat(entries(staging.register(List.of(renamed)))).isEqualTo(entries(inMemory(List.of(renamed))));
    }

    @Test
    void readsAgainWhenThePrintedNamesChange() {
        RecordFile file = records().row().in(folder);
        stage(file, 2);
        CountryRegister houseStyle = CountryRegister.load(ContinentScheme.M49, Map.of("SG", "Republic of Singapore"));
        assertThat(new Staging(store, new Intake(houseStyle)).find(file)).isEmpty();
    }

    @Test
    void staysOverAClosing() {
        RecordFile file = records().row().in(folder);
        stage(file, 2);
        new JdbcTemplate(store).execute("SHUTDOWN");
        assertThat(staging.find(file)).isPresent();
    }

    @Test
    void startsAnUnfinishedFileAgain() {
        RecordFile file = records().row().row().row().in(folder);
        staging.begin(file).write(rows(intake.read(file).outcomes(), 2));
        assertThat(staging.find(file)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> staging.register(List.of(file)))
                .withMessage("records.csv is not staged.");

        staging.discardUnfinished();
        stage(file, 2);
        assertThat(entries(staging.register(List.of(file)))).hasSize(3);
    }

    @Test
    void keepsWhatIsCompleteAndNothingElseOverACrash(@TempDir Path copy) throws Exception {
        RecordFile whole = records().row().in(folder, "a.csv");
        RecordFile half = records().row("title", "half").row().in(folder, "b.csv");
        stage(whole, 2);
        staging.begin(half).write(rows(intake.read(half).outcomes(), 1));
        try (var files = Files.list(data)) {
            for (Path path : files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".lck"))
                    .toList()) {
                Files.copy(path, copy.resolve(path.getFileName()));
            }
        }

        DataSource reopened = store(copy);
        Staging afterwards = new Staging(reopened, intake);
        afterwards.discardUnfinished();
        assertThat(afterwards.find(half)).isEmpty();
        assertThat(entries(afterwards.register(List.of(whole)))).isEqualTo(entries(inMemory(List.of(whole))));
        new JdbcTemplate(reopened).execute("SHUTDOWN");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheRegisterThatTheFilesGive(long seed) {
        List<RecordFile> files = randomFiles(new Random(seed));
        files.forEach(file -> stage(file, 7));
        assertThat(entries(staging.register(files)))
                .as("seed %d", seed)
                .isEqualTo(entries(inMemory(files)))
                .hasSizeGreaterThan(100);
    }

    @Test
    void mergesTheRunsOfAShuffledFile() {
        RecordsCsv many = records();
        for (int i = 0; i < 45_000; i++) {
            many.row("reference", "E-" + i % 44_000, "status", i % 1_000 == 0 ? "?" : "COMPLETED");
        }
        RecordFile file = many.in(folder);
        stage(file, 20_000);
        assertThat(staging.find(file).orElseThrow().runs()).isEqualTo(3);
        assertThat(entries(staging.register(List.of(file)))).isEqualTo(entries(inMemory(List.of(file))));
    }

    @Test
    void keepsRowsThatAreLongerThanABlock() {
        RecordFile file = records()
                .row("purpose", "x".repeat(200_000))
                .row()
                .row("purpose", "y".repeat(65_536), "status", "?")
                .in(folder);
        stage(file, 2);
        assertThat(entries(staging.register(List.of(file)))).isEqualTo(entries(inMemory(List.of(file))));
    }

    @Test
    void keepsDaysTimesSumsAndTextsAsTheyWereRead() {
        RecordsCsv csv = records()
                .row("delivery_start", "1900-01-01", "updated_at", "1900-01-01T00:00:00Z", "contract_value_gbp", "0.5")
                .row("approved_on", "2199-12-31", "updated_at", "2199-12-31T23:59:59Z", "contract_value_gbp", "7")
                .row("approved_on", "2004-09-08", "updated_at", "1969-12-31T23:59:59Z", "trained", "999999999")
                .row("updated_at", "2026-10-25T01:30+01:00", "contract_value_gbp", "9999999999999.99")
                .row("updated_at", "2026-07-01T12:30:15.25Z", "trained", "0")
                .row("title", "A", "purpose", " around\u00A0", "Desk", " East, or West ");
        RecordFile file = csv.in(folder);
        stage(file, 2);
        assertThat(entries(staging.register(List.of(file)))).isEqualTo(entries(inMemory(List.of(file))));
    }

    @Test
    void readsFilesOfTheSameContentOnce() {
        List<RecordFile> files =
                List.of(records().row().in(folder, "a.csv"), records().row().in(folder, "b.csv"));
        assertThat(staging.missing(files)).containsExactly(files.getFirst());
        stage(files.getFirst(), 2);
        assertThat(staging.missing(files)).isEmpty();
        assertThat(entries(staging.register(files)))
                .isEqualTo(entries(inMemory(files)))
                .singleElement()
                .extracting(entry -> entry.superseded().size())
                .isEqualTo(1);
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

    private void stage(RecordFile file, int atATime) {
        ReadFile read = intake.read(file);
        StagedFileWriter writer = staging.begin(file);
        List<Outcome> outcomes = new ArrayList<>(read.outcomes());
        Collections.shuffle(outcomes, new Random(outcomes.size()));
        for (int start = 0; start < outcomes.size(); start += atATime) {
            writer.write(rows(outcomes.subList(start, outcomes.size()), atATime));
        }
        writer.complete(read.remarks());
    }

    private static SortedRows rows(List<Outcome> outcomes, int most) {
        Iterator<Outcome> rest = outcomes.iterator();
        return SortedRows.next(() -> rest.hasNext() ? rest.next() : null, most);
    }

    private Register inMemory(List<RecordFile> files) {
        return Register.of(files.stream().map(intake::read).toList());
    }

    private static List<RegisterEntry> entries(Register register) {
        List<RegisterEntry> entries = new ArrayList<>();
        register.forEach(entries::add);
        return entries;
    }

    private static DataSource store(Path folder) {
        JDBCDataSource store = new JDBCDataSource();
        store.setUrl("jdbc:hsqldb:file:" + folder.resolve("staging") + ";hsqldb.tx=mvlocks");
        store.setUser("SA");
        return store;
    }
}
