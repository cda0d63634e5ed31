package org.twelvemonth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.review.LedgerInMemory;

class AuditTrailTests {
    private static final String[] UNGUARDED = {"drop trigger audit_entry_stays", "drop trigger audit_entry_remains"};

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private AuditTrail trail;

    @BeforeEach
    void writeThreeEntries() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        ledger = new LedgerInMemory(temp, Settings.DEFAULTS);
        trail = ledger.get(AuditTrail.class);
        trail.add(AuditAction.ACCOUNT_CREATED, "ops", "jo", "REVIEWER");
        trail.add(AuditAction.EDITION_APPROVED, "jo", "2026-10/edition-1", "");
        trail.add(AuditAction.EDITION_PUBLISHED, "jo", "2026-10/edition-1", "publication 1");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void findsNothingInATrailThatIsAsItWasWritten() throws IOException {
        assertThat(problems()).isEmpty();
        assertThat(trail.all()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void findsNothingWhereAnEntryIsAddedMeanwhile() throws IOException {
        KeptHeads written = new KeptHeads(ledger.get(Workplace.class)) {
            @Override
            SortedMap<Path, AuditHead> all() throws IOException {
                trail.add(AuditAction.ACCOUNT_CREATED, "ops", "sam", "VIEWER");
                return super.all();
            }
        };
        AuditCheck check = new AuditCheck(trail, written, ledger.get(TransactionOperations.class));

        assertThat(check.check().problems()).isEmpty();
    }

    @Test
    void isOnlyEverAddedTo() {
        assertThatThrownBy(() -> ledger.tamper("update audit_entry set actor = 'sam' where number = 2"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("The audit trail is only ever added to.");
        assertThatThrownBy(() -> ledger.tamper("delete from audit_entry where number = 3"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("The audit trail is only ever added to.");
    }

    @Test
    void findsAnAlteredEntry() throws IOException {
        tamper("update audit_entry set actor = 'sam' where number = 2");

        assertThat(problems()).containsExactly("Entry 2 was changed: its hash is not that of its content.");
    }

    @Test
    void findsAnAlteredEntryWithAHashToMatch() throws IOException {
        AuditEntry altered = AuditEntry.after(
                trail.all().getFirst().head(),
                trail.all().get(1).at(),
                "sam",
                AuditAction.EDITION_APPROVED,
                "2026-10/edition-1",
                "");
        tamper("update audit_entry set actor = 'sam', hash = '" + altered.hash() + "' where number = 2");

        assertThat(problems())
                .containsExactly(
                        "Entry 3 does not continue entry 2: one of them was changed, inserted or put elsewhere.");
    }

    @Test
    void findsARemovedEntry() throws IOException {
        tamper("delete from audit_entry where number = 2");

        assertThat(problems()).containsExactly("Entry 2 is missing: entry 3 follows on 1.");
    }

    @Test
    void findsAnInsertedEntry() throws IOException {
        tamper(
                "update audit_entry set number = 4 where number = 3",
                "insert into audit_entry select 3, occurred_at, actor, action, subject, detail, previous, hash"
                        + " from audit_entry where number = 2");

        assertThat(problems()).contains("Entry 3 was changed: its hash is not that of its content.");
    }

    @Test
    void findsEntriesInAnotherOrder() throws IOException {
        tamper(
                "update audit_entry set number = 9 where number = 2",
                "update audit_entry set number = 2 where number = 3",
                "update audit_entry set number = 3 where number = 9");

        assertThat(problems())
                .contains("Entry 2 does not continue entry 1: one of them was changed, inserted or put elsewhere.");
    }

    @Test
    void findsThatTheEndWasCutOff() throws IOException {
        tamper("delete from audit_entry where number = 3");

        assertThat(problems())
                .contains(
                        "The trail ends with entry 2, where the ledger's own count says 3: entries were removed from or"
                                + " added to its end.");
    }

    @Test
    void findsThatTheEndWasCutOffWithAHeadToMatch() throws IOException {
        AuditHead second = trail.all().get(1).head();
        tamper(
                "delete from audit_entry where number = 3",
                "update audit_head set number = 2, hash = '" + second.hash() + "'");

        assertThat(problems())
                .containsExactly(temp.resolve("data/audit-head.json")
                        + " knows entry 3 with another hash, or the trail ends before it: the trail was cut short or"
                        + " written anew, or an older ledger was restored.");
    }

    @Test
    void goesOnAfterAnEntryThatDidNotFit() throws IOException {
        assertThatThrownBy(() -> trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "x".repeat(2_001)))
                .isInstanceOf(DataAccessException.class);

        assertThat(problems()).isEmpty();
        assertThat(trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "").number()).isEqualTo(4);
    }

    @Test
    void isOneChainHoweverManyWriteAtOnce() throws Exception {
        Callable<AuditEntry> writing = () -> trail.add(AuditAction.SIGN_IN_FAILED, "unknown", "jo", "");
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Callable<AuditEntry>> all =
                    Stream.generate(() -> writing).limit(20).toList();
            for (Future<AuditEntry> written : writers.invokeAll(all)) {
                written.get();
            }
        }

        assertThat(trail.all()).hasSize(23);
        assertThat(ledger.get(AuditCheck.class).check().problems()).isEmpty();
    }

    private void tamper(String... statements) {
        ledger.tamper(UNGUARDED);
        ledger.tamper(statements);
    }

    private List<String> problems() throws IOException {
        return ledger.get(AuditCheck.class).check().problems();
    }
}
