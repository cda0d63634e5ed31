package org.twelvemonth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twelvemonth.account.AccountProvenance;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Role;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.job.Settings;
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
        assertThat(trail.all()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void findsNothingWhileEntriesAreAdded() throws Exception {
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> added = writer.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    trail.add(AuditAction.ACCOUNT_CREATED, "ops", "sam", "VIEWER");
                }
            });
            while (!added.isDone()) {
                assertThat(problems()).isEmpty();
            }
            added.get();
        }

        assertThat(trail.all()).hasSize(54);
    }

    @Test
    void isOnlyEverAddedTo() {
        assertThatThrownBy(() -> ledger.tamper("update audit_entry set actor = 'sam' where number = 2"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("The audit trail is only ever added to.");
        assertThatThrownBy(() -> ledger.tamper("delete from audit_entry where number = 4"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("The audit trail is only ever added to.");
    }

    @Test
    void findsAnAlteredEntry() throws IOException {
        tamper("update audit_entry set actor = 'sam' where number = 3");
        AuditEntry altered = trail.all().get(2);

        assertThat(problems())
                .containsExactly("Entry 3 was changed: its content has the hash " + altered.computedHash()
                        + ", where the entry says " + altered.hash() + ".");
    }

    @Test
    void findsAnAlteredEntryWithAHashToMatch() throws IOException {
        AuditEntry altered = AuditEntry.after(
                trail.all().get(1).head(),
                trail.all().get(2).at(),
                "sam",
                AuditAction.EDITION_APPROVED,
                "2026-10/edition-1",
                "",
                "");
        tamper("update audit_entry set actor = 'sam', hash = '" + altered.hash() + "' where number = 3");

        assertThat(problems())
                .containsExactly("Entry 4 does not continue entry 3, which has the hash " + altered.hash()
                        + ": one of them was changed, inserted or put elsewhere.");
    }

    @Test
    void findsAnAlteredAddedOrRemovedAddress() throws IOException {
        ClientAddress.bind("192.0.2.7");
        trail.add(AuditAction.EDITION_RETURNED, "jo", "2026-11/edition-1", "");
        ClientAddress.clear();
        trail.add(AuditAction.EDITION_RETURNED, "jo", "2026-11/edition-2", "");
        assertThat(trail.all()).extracting(AuditEntry::address).endsWith("", "192.0.2.7", "");
        assertThat(problems()).isEmpty();

        tamper(
                "update audit_entry set address = null where number = 4",
                "update audit_entry set address = '192.0.2.8' where number = 5",
                "update audit_entry set address = '192.0.2.7' where number = 6");

        assertThat(problems())
                .satisfiesExactly(
                        removed -> assertThat(removed).startsWith("Entry 4 was changed: "),
                        altered -> assertThat(altered).startsWith("Entry 5 was changed: "),
                        added -> assertThat(added).startsWith("Entry 6 was changed: "));
    }

    @Test
    void verifiesEntriesOfVersionsWithoutAddresses() throws IOException {
        AuditEntry old = AuditEntry.after(
                trail.head(),
                Instant.parse("2026-11-22T12:00:00Z"),
                "sam",
                AuditAction.EDITION_RETURNED,
                "2026-11/edition-1",
                "Why",
                null);
        assertThat(old.hash())
                .isEqualTo(
                        Digest.of("[\"5\",\"2026-11-22T12:00:00Z\",\"sam\",\"EDITION_RETURNED\",\"2026-11/edition-1\","
                                + "\"Why\",\"" + trail.head().hash() + "\"]"));
        ledger.get(KeptHeads.class).confirm(old.head());
        ledger.tamper(
                "insert into audit_entry (number, occurred_at, actor, action, subject, detail, previous, hash) values"
                        + " (5, timestamp '2026-11-22 12:00:00+0:00', 'sam', 'EDITION_RETURNED', '2026-11/edition-1',"
                        + " 'Why', '" + old.previous() + "', '" + old.hash() + "')",
                "update audit_head set number = 5, hash = '" + old.hash() + "'");

        assertThat(problems()).isEmpty();
        assertThat(trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "").number()).isEqualTo(6);
        assertThat(problems()).isEmpty();

        tamper("update audit_entry set address = '' where number = 5");
        assertThat(problems()).singleElement().asString().startsWith("Entry 5 was changed: ");
    }

    @Test
    void findsARemovedEntry() throws IOException {
        tamper("delete from audit_entry where number = 3");

        assertThat(problems()).containsExactly("Entry 3 is missing: entry 4 follows on 2.");
    }

    @Test
    void findsAnInsertedEntry() throws IOException {
        tamper(
                "update audit_entry set number = 5 where number = 4",
                "insert into audit_entry select 4, occurred_at, actor, action, subject, detail, previous, hash, address"
                        + " from audit_entry where number = 3");

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("Entry 4 was changed: its content has the hash "));
    }

    @Test
    void findsEntriesInAnotherOrder() throws IOException {
        tamper(
                "update audit_entry set number = 9 where number = 3",
                "update audit_entry set number = 3 where number = 4",
                "update audit_entry set number = 4 where number = 9");

        assertThat(problems())
                .contains("Entry 3 does not continue entry 2, which has the hash "
                        + trail.all().get(1).hash() + ": one of them was changed, inserted or put elsewhere.");
    }

    @Test
    void findsThatTheEndWasCutOff() throws IOException {
        AuditEntry last = trail.all().getLast();
        tamper("delete from audit_entry where number = 4");

        assertThat(problems())
                .contains("The trail ends with entry 3, where the ledger's own count says 4 with the hash "
                        + last.hash() + ": entries were removed from or added to its end.");
    }

    @Test
    void findsThatTheEndWasCutOffWithAHeadToMatch() throws IOException {
        AuditHead third = trail.all().get(2).head();
        AuditEntry last = trail.all().getLast();
        tamper(
                "delete from audit_entry where number = 4",
                "update audit_head set number = 3, hash = '" + third.hash() + "'");

        assertThat(problems())
                .containsExactly(temp.resolve("data/audit-head.json") + " knows entry 4 with the hash " + last.hash()
                        + ", which the trail does not have: it was cut short or written anew, or an older ledger was"
                        + " restored.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_head",
                "insert into audit_head select * from audit_head",
                "update audit_head set number = 0",
                "delete from audit_entry",
                "delete from audit_entry where number = 2",
                "delete from audit_entry where number = 1",
                "delete from audit_entry where number > 2",
                "delete from audit_entry; delete from audit_head",
                "delete from audit_entry where number > 2; delete from audit_head",
                "nullable audit_entry actor; update audit_entry set actor = null where number = 2",
                "nullable audit_entry subject; update audit_entry set subject = null",
                "nullable audit_entry detail; update audit_entry set detail = null where number = 1",
                "nullable audit_entry action; update audit_entry set action = null where number = 2",
                "nullable audit_entry occurred_at; update audit_entry set occurred_at = null where number = 2",
                "nullable audit_entry previous; update audit_entry set previous = null where number = 2",
                "nullable audit_entry hash; update audit_entry set hash = null where number = 2",
                "nullable audit_entry hash; update audit_entry set hash = null",
                "nullable audit_head hash; update audit_head set hash = null",
                "nullable audit_head number; update audit_head set number = null"
            })
    void entersDamagedTablesAsABreakAndGoesOn(String damage) throws IOException {
        tamper(damage.replaceAll("nullable (\\S+) (\\S+?);", "alter table $1 alter column $2 set null;")
                .split("; "));

        ledger.get(TrailWatch.class).atStart();
        AuditEntry next = trail.add(AuditAction.ACCOUNT_CREATED, "ops", "ann", "VIEWER");

        assertThat(ledger.get(Alarms.class).open()).isNotEmpty();
        assertThat(problems()).isNotEmpty();
        assertThat(trail.newest(AuditFilter.ALL, 1, 0)).containsExactly(next);
        assertThat(trail.actors()).contains("ops", "the program");
        assertThat(trail.counts()).containsExactly(next.head());
    }

    @Test
    void saysThatTheCountHasNoRow() throws IOException {
        AuditHead end = trail.head();
        tamper("delete from audit_head");

        assertThat(problems())
                .containsExactly(
                        "The ledger's own count of the trail has 0 rows, where it must have one and the trail ends"
                                + " with entry 4 and the hash " + end.hash()
                                + ": rows were removed or added without the program.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"number\":3}", "{\"number\":3,\"hash\":null}", "[]", "", "\u00ff"})
    void entersAHeadThatIsNoHeadAsABreakAndGoesOn(String content) throws IOException {
        AuditHead end = trail.head();
        Path file = temp.resolve("data/audit-head.json");
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);

        ledger.get(TrailWatch.class).atStart();

        assertThat(ledger.get(Alarms.class).open())
                .singleElement()
                .extracting(alarm -> alarm.entry().detail())
                .isEqualTo(file + " cannot be read, where the trail ends with entry 4 and the hash " + end.hash()
                        + ": it was changed or is damaged.");
    }

    @Test
    void notesChangesOfAccountsUnderNumbersThatAreGivenAgain() {
        Accounts accounts = ledger.get(Accounts.class);
        accounts.add("ann", Set.of(Role.VIEWER), "three plain words", "ops");
        accounts.add("ben", Set.of(Role.VIEWER), "three plain words", "ops");
        tamper("delete from audit_entry where number > 4", "delete from audit_head");
        for (String name : List.of("cem", "dan", "eve")) {
            accounts.add(name, Set.of(Role.VIEWER), "three plain words", "ops");
        }

        AccountProvenance provenance = ledger.get(AccountProvenance.class);
        assertThat(List.of("ann", "ben", "cem", "dan", "eve"))
                .allSatisfy(name -> assertThat(provenance.makersOf(name)).containsExactly("ops"));
    }

    @Test
    void agreesWithTheFileWhereACommitFollowedOrDidNotFollow() throws IOException {
        Path file = temp.resolve("data/audit-head.json");
        List<String> seen = new ArrayList<>();
        TransactionOperations transaction = ledger.get(TransactionOperations.class);
        transaction.executeWithoutResult(status -> {
            trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "CSV");
            trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "JSON");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    seen.add(read(file));
                }
            });
        });
        AuditHead end = trail.head();

        // As a crash right after the commit leaves it: the file was prepared, and not confirmed.
        Files.writeString(file, seen.getFirst());
        assertThat(seen.getFirst()).contains("\"number\":4", "\"prepared\":{\"number\":6");
        assertThat(problems()).isEmpty();
        assertThat(trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "").number()).isEqualTo(7);

        // As a crash right before a commit leaves it.
        Files.writeString(
                file,
                read(file).replaceFirst("\\}\\s*$", ",\"prepared\":{\"number\":8,\"hash\":\"" + end.hash() + "\"}}"));
        assertThat(problems()).isEmpty();
        assertThat(trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "").number()).isEqualTo(8);
    }

    @Test
    void addsNothingWhereTheHeadCannotBeWrittenAhead() throws IOException {
        Path file = temp.resolve("data/audit-head.json");
        Files.delete(file);
        Files.createDirectory(file);
        Files.createFile(file.resolve("in the way"));

        assertThatThrownBy(() -> trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", ""))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(trail.all()).hasSize(4);
    }

    @Test
    void entersABreakBeforeTheNextEntryAndNeverForgetsIt() throws IOException {
        Path file = temp.resolve("data/audit-head.json");
        Files.delete(file);

        trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "");

        Alarms alarms = ledger.get(Alarms.class);
        assertThat(alarms.open()).extracting(alarm -> alarm.entry().number()).containsExactly(5L);
        assertThat(trail.all().get(4).detail())
                .isEqualTo(file
                        + " is missing, where the trail has 4 entries: the file was removed, or the data folder is a new"
                        + " one.");
        assertThat(problems()).singleElement().asString().startsWith("Entry 5 of ");
        assertThat(alarms.acknowledge(4, "jo", "nothing"))
                .contains("Entry 4 of the audit trail is no alarm that awaits its" + " acknowledgement. These do: 5.");
        assertThat(alarms.acknowledge(5, "jo", " "))
                .contains("An acknowledgement needs a reason of at most 1,000"
                        + " characters; found 0. Say what you found out, without naming a record.");
        assertThat(alarms.acknowledge(5, "jo", "The disk was changed")).isEmpty();
        AuditCheck.Result after = ledger.get(AuditCheck.class).check();
        assertThat(after.problems()).isEmpty();
        assertThat(after.acknowledged())
                .singleElement()
                .asString()
                .endsWith(" Acknowledged by jo on 2026-11-22T12:00:00Z: The disk was changed");
        assertThat(after.whole())
                .startsWith("All 7 entries are as they were written, except for what was acknowledged.");

        Files.delete(file);
        trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "");
        assertThat(alarms.open()).hasSize(1);
    }

    @Test
    void goesOnAfterAnEntryThatDidNotFit() throws IOException {
        assertThatThrownBy(() -> trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "x".repeat(2_001)))
                .isInstanceOf(DataAccessException.class);

        assertThat(problems()).isEmpty();
        assertThat(trail.add(AuditAction.TRAIL_EXPORTED, "jo", "", "").number()).isEqualTo(5);
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

        assertThat(trail.all()).hasSize(24);
        assertThat(ledger.get(AuditCheck.class).check().problems()).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tamper(String... statements) {
        ledger.tamper(UNGUARDED);
        ledger.tamper(statements);
    }

    private List<String> problems() throws IOException {
        return ledger.get(AuditCheck.class).check().problems();
    }
}
