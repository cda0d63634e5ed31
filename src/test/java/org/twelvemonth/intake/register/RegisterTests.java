package org.twelvemonth.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twelvemonth.intake.Countries;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.RecordsCsv;

/** Which row of a reference counts. */
class RegisterTests {
    @TempDir
    Path folder;

    private RecordsCsv a;
    private RecordsCsv b;

    @BeforeEach
    void startFiles() {
        a = records();
        b = records();
    }

    @Test
    void theNewestRowCounts() {
        a.row("reference", "X", "updated_at", "2026-03-01").row("reference", "X", "updated_at", "2026-01-01");
        b.row("reference", "X", "updated_at", "2026-02-01").row("reference", "X");
        assertSettled("a.csv, line 2", "b.csv, line 3", "a.csv, line 3", "b.csv, line 2");
    }

    @Test
    void amongRowsOfTheSameTimeThatOfTheLaterFileCounts() {
        a.row("reference", "X", "updated_at", "2026-03-01");
        b.row("reference", "X", "updated_at", "2026-03-01");
        assertSettled("b.csv, line 2", "a.csv, line 2");
    }

    @Test
    void ofRowsOfTheSameTimeInTwoFilesTheMostRestrictiveCounts() {
        a.row("reference", "X", "updated_at", "2026-03-01", "disclosure", "WITHHOLD");
        b.row("reference", "X", "updated_at", "2026-03-01T00:00:00Z", "disclosure", "PUBLISH")
                .row("reference", "X", "updated_at", "2026-02-28");
        assertSettled("a.csv, line 2", "b.csv, line 3", "b.csv, line 2");
        assertTied("a.csv, line 2", "b.csv, line 2");
    }

    @Test
    void aCopyInAnotherFileIsNoTie() {
        a.row("reference", "X", "updated_at", "2026-03-01", "desk", "1");
        b.row("reference", "X", "updated_at", "2026-03-01");
        assertSettled("b.csv, line 2", "a.csv, line 2");
        assertTied();
    }

    @Test
    void rowsOfTwoFilesThatSayDifferentThingsAtTheSameTimeTie() {
        a.row("reference", "X", "updated_at", "2026-03-01", "country", "Tonga");
        b.row("reference", "X", "updated_at", "2026-03-01");
        assertSettled("b.csv, line 2", "a.csv, line 2");
        assertTied("a.csv, line 2", "b.csv, line 2");
    }

    @ParameterizedTest
    @CsvSource({"deleted, yes", "status, WITHDRAWN"})
    void ofRowsThatTieADeletionCountsBeforeEverything(String column, String value) {
        a.row("reference", "X", "disclosure", "WITHHOLD")
                .row("reference", "X", column, value)
                .row("reference", "X", "disclosure_approver", "Director", "disclosure_decided_on", "2026-01-01");
        b.row();
        assertSettled("a.csv, line 3", "a.csv, line 2", "a.csv, line 4");
        assertTied("a.csv, line 2", "a.csv, line 3", "a.csv, line 4");
    }

    @Test
    void aDeletionCountsBeforeALaterFileOfTheSameTime() {
        a.row("reference", "X", "updated_at", "2026-03-01", "deleted", "yes");
        b.row(published("updated_at", "2026-03-01"));
        assertSettled("a.csv, line 2", "b.csv, line 2");
        assertTied("a.csv, line 2", "b.csv, line 2");
    }

    @ParameterizedTest
    @CsvSource({"status, CANCELLED", "status, DECLINED", "delivery_end, 2026-03-03", "marking, SECRET"})
    void ofRowsThatTieOneThatEndsSomethingCountsBeforeOneThatMayBePublished(String column, String value) {
        a.row(published(column, value)).row(published("delivery_end", "2026-06-30"));
        b.row();
        assertSettled("a.csv, line 2", "a.csv, line 3");
    }

    @Test
    void listsTheRowsThatTieAlone() {
        a.row("reference", "X", "updated_at", "2026-01-01")
                .row("reference", "X", "updated_at", "2026-03-01")
                .row("reference", "X", "updated_at", "2026-03-01", "disclosure", "WITHHOLD");
        b.row("reference", "X");
        assertTied("a.csv, line 3", "a.csv, line 4");
    }

    @Test
    void ofRowsWithoutTimeThatOfTheLaterFileCounts() {
        a.row("reference", "X");
        b.row("reference", "X", "disclosure", "PUBLISH");
        assertSettled("b.csv, line 2", "a.csv, line 2");
    }

    @Test
    void ofRowsThatTieTheMostRestrictiveCounts() {
        a.row(
                        "reference",
                        "X",
                        "disclosure",
                        "PUBLISH",
                        "disclosure_approver",
                        "Director",
                        "disclosure_decided_on",
                        "2026-01-01")
                .row("reference", "X", "disclosure", "WITHHOLD")
                .row("reference", "X", "disclosure", "UNDECIDED");
        b.row();
        assertTied("a.csv, line 2", "a.csv, line 3", "a.csv, line 4");
        assertSettled("a.csv, line 3", "a.csv, line 2", "a.csv, line 4");
    }

    @Test
    void ofSeveralMostRestrictiveTheLaterLineCounts() {
        a.row("reference", "X", "disclosure", "WITHHOLD", "updated_at", "2026-03-01")
                .row("reference", "X", "disclosure", "WITHHOLD", "updated_at", "2026-03-01T00:00Z")
                .row("reference", "X", "updated_at", "2026-03-01");
        b.row();
        assertSettled("a.csv, line 3", "a.csv, line 2", "a.csv, line 4");
    }

    @Test
    void rowsThatTieAreSupersededByANewerOne() {
        a.row("reference", "X", "disclosure", "WITHHOLD")
                .row("reference", "X")
                .row("reference", "X", "updated_at", "2026-03-01");
        b.row();
        assertTied();
        assertSettled("a.csv, line 4", "a.csv, line 2", "a.csv, line 3");
    }

    @Test
    void rejectedRowsStayWithTheirReference() {
        a.row("reference", "X", "status", "?");
        b.row("reference", "X").row("reference", "X", "country", "");
        RegisterEntry entry = entry();
        assertThat(entry.current()).isNotNull();
        assertThat(entry.rejected())
                .extracting(row -> row.source().toString())
                .containsExactly("a.csv, line 2", "b.csv, line 3");
    }

    @Test
    void aReferenceWithRejectedRowsAloneHasNoneThatCounts() {
        a.row("reference", "X", "status", "?");
        b.row();
        assertThat(entry().current()).isNull();
        assertThat(entry().superseded()).isEmpty();
    }

    @Test
    void goesByReferenceAndThenThroughTheRowsWithoutOne() {
        a.row("reference", "b").row("reference", "").row("reference", "A").row("reference", "A-1");
        b.row("reference", "").row("reference", "A").row("reference", "é").row("reference", "A 1");
        List<RegisterEntry> entries = entries();
        assertThat(entries)
                .extracting(RegisterEntry::reference)
                .containsExactly("A", "A 1", "A-1", "b", "é", null, null);
        assertThat(entries.subList(5, 7))
                .extracting(entry -> entry.rejected().getFirst().source().toString())
                .containsExactly("a.csv, line 3", "b.csv, line 2");
    }

    @Test
    void stopsAtTheFirstThatDoesNotMatch() {
        a.row("reference", "A").row("reference", "C");
        b.row("reference", "B");
        List<String> seen = new ArrayList<>();

        boolean all = register().allMatch(entry -> {
            seen.add(entry.reference());
            return seen.size() < 2;
        });

        assertThat(all).isFalse();
        assertThat(seen).containsExactly("A", "B");
        assertThat(register().allMatch(entry -> true)).isTrue();
    }

    private static String[] published(String column, String value) {
        return new String[] {
            "reference", "X", "disclosure_approver", "Director", "disclosure_decided_on", "2026-01-01", column, value
        };
    }

    private void assertTied(String... rows) {
        assertThat(entry().tied()).extracting(row -> row.source().toString()).containsExactly(rows);
    }

    private void assertSettled(String current, String... superseded) {
        RegisterEntry entry = entry();
        assertThat(entry.current()).extracting(row -> row.source().toString()).isEqualTo(current);
        assertThat(entry.superseded())
                .extracting(row -> row.source().toString())
                .containsExactly(superseded);
    }

    private RegisterEntry entry() {
        return entries().stream()
                .filter(entry -> "X".equals(entry.reference()))
                .findFirst()
                .orElseThrow();
    }

    private List<RegisterEntry> entries() {
        List<RegisterEntry> entries = new ArrayList<>();
        register().forEach(entries::add);
        return entries;
    }

    private Register register() {
        Intake intake = new Intake(Countries.REGISTER);
        return Register.of(List.of(intake.read(a.in(folder, "a.csv")), intake.read(b.in(folder, "b.csv"))));
    }
}
