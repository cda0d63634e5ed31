package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.OwnerOnly;

/** Somebody with the rights of the data folder cuts, changes and replaces the audit trail, between commands of the program. */
@OnEachDatabase
class TrailAttackTests {
    private static final String PASSWORD = "three plain words";
    private static final String ALARM =
            "Alarm: entry %s of the audit trail tells of something that was changed without the"
                    + " program, and nobody has acknowledged it. See \"twelvemonth verify-audit\".";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Ledger ledger;

    @BeforeEach
    void writeATrail() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        folder.withAccount("jo", PASSWORD, "reviewer");
        folder.withAccount("sam", PASSWORD, "viewer");
        ledger = new Ledger(folder);
    }

    @Test
    void leavesAnUntouchedTrailInPeace() {
        CommandLineRun verified = folder.execute("verify-audit");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(folder.execute("editions").err()).isEmpty();
        assertThat(folder.execute("audit").err()).isEmpty();
    }

    @Test
    void alarmsForEverWhereTheEndWasCutWithACountToMatch() {
        long end = end();
        dropGuards();
        ledger.update("delete from audit_entry where number = " + end);
        ledger.update("update audit_head set number = " + (end - 1)
                + ", hash = (select hash from audit_entry where number = " + (end - 1) + ")");

        CommandLineRun first = folder.execute("editions");
        folder.withAccount("ann", PASSWORD, "viewer");
        CommandLineRun second = folder.execute("audit");

        assertThat(first.exitCode()).isZero();
        // The test has opened the ledger with files that others may read, which the program tells first.
        assertThat(first.err().lines().toList().getLast()).isEqualTo(ALARM.formatted(end));
        assertThat(second.err().stripTrailing()).isEqualTo(ALARM.formatted(end));
        assertThat(second.out())
                .contains(
                        end + "  ",
                        "the program  trail broken    " + head() + " knows entry " + end + " with the hash ")
                .contains(
                        "which the trail does not have: it was cut short or written anew, or an older ledger was restored.");
        CommandLineRun verified = folder.execute("verify-audit");
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.err())
                .startsWith("The audit trail is not as it was written:\n- Entry " + end + " of ")
                .endsWith(
                        "Keep the data folder as it is for whoever looks into it, and compare it with a backup. Afterwards"
                                + " acknowledge each entry with --acknowledge=N and --reason=TEXT.\n");
    }

    @Test
    void alarmsWhereAnEntryWasChangedOrTheCountAlone() {
        dropGuards();
        ledger.update("update audit_entry set actor = 'sam' where number = 2");
        ledger.update("update audit_head set number = 2");

        assertThat(folder.execute("verify-audit").err())
                .contains(
                        ": Entry 2 was changed: its content has the hash ", "where the ledger's own count says 2 with");
    }

    @Test
    void alarmsWhereAnEntryNamesNoActionOfTheProgram() {
        dropGuards();
        ledger.update("update audit_entry set action = 'NOTHING_TO_SEE' where number = 2");

        assertThat(folder.execute("verify-audit").err()).contains(": Entry 2 was changed: ");
    }

    @Test
    void alarmsWhereTheHeadIsMissingOrUnreadableOrOfAnotherLedger() throws IOException {
        long end = end();
        Files.delete(head());
        assertThat(folder.execute("verify-audit").err())
                .contains(head() + " is missing, where the trail has " + end
                        + " entries: the file was removed, or the data folder is a new one.");
        Files.writeString(head(), "{}");
        assertThat(folder.execute("verify-audit").err())
                .contains(head() + " cannot be read, where the trail ends with ");
        Files.writeString(head(), "{\"number\":2,\"hash\":\"" + "a".repeat(64) + "\"}");
        assertThat(folder.execute("verify-audit").err())
                .contains(
                        head() + " knows entry 2 with the hash " + "a".repeat(64) + ", which the trail does not have");
        assertThat(alarms()).isEqualTo(3);
    }

    @Test
    void acceptsAnAcknowledgementWithAReasonAndStillShowsTheBreak() throws IOException {
        long end = end();
        Files.delete(head());
        folder.execute("editions");

        CommandLineRun without = folder.execute("verify-audit", "--acknowledge=" + (end + 1));
        CommandLineRun other = folder.execute("verify-audit", "--acknowledge=1", "--reason=x");
        CommandLineRun with =
                folder.execute("verify-audit", "--acknowledge=" + (end + 1), "--reason=The disk was replaced");

        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.err().stripTrailing())
                .isEqualTo(
                        "An acknowledgement needs a reason of at most 1,000 characters; found 0. Say what you found out,"
                                + " without naming a record.");
        assertThat(other.err().stripTrailing())
                .isEqualTo("Entry 1 of the audit trail is no alarm that awaits its acknowledgement. These do: "
                        + (end + 1) + ".");
        assertThat(with.exitCode()).as(with.err()).isZero();
        CommandLineRun verified = folder.execute("verify-audit");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .startsWith("Found earlier, and acknowledged:\n- Entry " + (end + 1) + " of ")
                .contains(" is missing, where the trail has ", " Acknowledged by operating-system user ")
                .contains(": The disk was replaced\nAll " + (end + 2)
                        + " entries are as they were written, except for what was acknowledged.");
        assertThat(folder.execute("editions").err()).isEmpty();
        assertThat(folder.execute("audit").out())
                .contains("alarm acknowledged  entry " + (end + 1) + "  The disk was replaced");
    }

    @Test
    void entersARestoreAndAlarmsWhereEntriesAreLostByIt() throws IOException {
        if (Postgresql.isInUse()) {
            return;
        }
        Path backup = temp.resolve("backup.zip");
        folder.execute("backup", backup.toString());
        moveLedgerAway();
        folder.execute("restore", backup.toString());
        assertThat(folder.execute("verify-audit").err()).isEmpty();
        assertThat(folder.execute("audit").out())
                .contains(ShellUser.actor() + "  ledger restored    from " + backup + ", SHA-256 ");
        long end = end();

        moveLedgerAway();
        folder.execute("restore", backup.toString());

        assertThat(folder.execute("verify-audit").err()).contains(head() + " knows entry " + end + " with the hash ");
        assertThat(folder.execute("audit").out()).contains("ledger restored", "trail broken");
    }

    @Test
    void tellsOfALostLedgerThatIsMadeAnew() throws IOException {
        if (Postgresql.isInUse()) {
            return;
        }
        moveLedgerAway();
        Files.delete(head());

        CommandLineRun editions = folder.execute("editions");

        assertThat(editions.err().stripTrailing()).isEqualTo(ALARM.formatted(3));
        assertThat(folder.execute("audit").lines())
                .satisfiesExactly(
                        begun -> assertThat(begun).endsWith("  the program  trail begun"),
                        rebuilt -> assertThat(rebuilt)
                                .endsWith(
                                        "  the program  ledger rebuilt    The ledger is new, beside 1 sealed edition of"
                                                + " another one"),
                        broken -> assertThat(broken)
                                .endsWith("  the program  trail broken    The ledger is new, and " + folder.output()
                                        + " has sealed editions: the trail of who decided on them is lost."));
    }

    @Test
    void findsAnOldDataFolderByTheHeadsThatAreCopiedElsewhere() throws IOException {
        if (Postgresql.isInUse()) {
            return;
        }
        Path copies = temp.resolve("elsewhere/heads.jsonl");
        Files.createDirectories(copies.getParent());
        Path config = config("audit: {copies: " + copies + "}");
        folder.executeWith(config, "editions");
        copy(data(), temp.resolve("old"));
        folder.executeWithInput(PASSWORD + "\n", config, "account add", "ann", "--role=viewer");
        FileSystemUtils.deleteRecursively(data());
        copy(temp.resolve("old"), data());

        CommandLineRun verified = folder.executeWith(config, "verify-audit");

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.err()).contains(copies + " knows entry ");
        Files.delete(copies);
        assertThat(folder.executeWith(config, "verify-audit").err())
                .contains(copies + " is missing or empty, where the trail says that heads are copied to it.");
    }

    @Test
    void findsATrailWrittenAnewWithoutTheKeyThatSigns() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        Path publicKey = pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
        Path config = config("audit: {key: " + key + "}");
        CommandLineRun signed = folder.executeWith(config, "verify-audit", "--public-key=" + publicKey);
        assertThat(signed.exitCode()).as(signed.err()).isZero();
        assertThat(folder.executeWith(config, "audit").out())
                .contains("heads kept    Heads are signed for the public key "
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + " and not copied");
        long end = end();
        dropGuards();
        ledger.update("delete from audit_entry where number > " + (end - 2));
        ledger.update("update audit_head set number = " + (end - 2)
                + ", hash = (select hash from audit_entry where number = " + (end - 2) + ")");
        // The signing itself was cut off, too; so the public key that is kept elsewhere tells.
        Files.writeString(head(), "{\"number\":" + (end - 2) + ",\"hash\":\"" + hash(end - 2) + "\"}");

        CommandLineRun forged = folder.execute("verify-audit", "--public-key=" + publicKey);

        assertThat(forged.exitCode()).isEqualTo(1);
        assertThat(forged.err())
                .contains(head() + " has entry " + (end - 2) + " with the hash " + hash(end - 2)
                        + " without a signature that fits the public key ");
    }

    @Test
    void alarmsWhereTheSignatureIsGone() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path config = config("audit: {key: "
                + pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded()) + "}");
        folder.executeWith(config, "editions");
        Files.writeString(head(), Files.readString(head()).replaceAll(",\"signature\":\"[^\"]*\"", ""));

        assertThat(folder.executeWith(config, "verify-audit").err())
                .contains(" without a signature that fits the public key ", ": the program did not write it.");
    }

    @Test
    void refusesAKeyBesideTheTrailAndOneThatIsNone() throws IOException {
        Path inside = Files.writeString(data().resolve("key.pem"), "x");
        OwnerOnly.restrict(inside);
        Path none = Files.writeString(temp.resolve("none.pem"), "x");

        assertThat(folder.executeWith(config("audit: {key: " + inside + "}"), "editions"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err().lines().toList().getLast())
                        .isEqualTo("audit.key is " + inside
                                + ", which lies in the data or output folder. Whoever can change the trail there could sign"
                                + " it, too. Keep the key elsewhere."));
        assertThat(folder.executeWith(config("audit: {key: " + none + "}"), "editions")
                        .err()
                        .lines()
                        .toList()
                        .getLast())
                .isEqualTo("audit.key: the file " + none
                        + " holds no private key of Ed25519 as PEM, or cannot be read. Make"
                        + " one with \"openssl genpkey -algorithm ed25519\".");
        assertThat(folder.executeWith(config("audit: {copies: " + data().resolve("x") + "}"), "editions")
                        .err()
                        .lines()
                        .toList()
                        .getLast())
                .isEqualTo("audit.copies is " + data().resolve("x")
                        + ", which lies in the data or output folder. Whoever can change the trail there could change the"
                        + " copies, too. Name a file elsewhere.");
    }

    @Test
    void alarmsWhereAnEntryWasAddedWithoutTheProgram() {
        if (Postgresql.isInUse()) {
            // Another node may have added it.
            return;
        }
        long end = end();
        ledger.update("insert into audit_entry select number + 1, occurred_at, actor, action, subject, detail, hash, '"
                + "b".repeat(64) + "', address from audit_entry where number = " + end);
        ledger.update("update audit_head set number = " + (end + 1) + ", hash = '" + "b".repeat(64) + "'");

        assertThat(folder.execute("verify-audit").err())
                .contains(
                        "Entry " + (end + 1) + " was changed: ",
                        "The trail goes on to entry " + (end + 1) + " with the hash " + "b".repeat(64) + ", where "
                                + head()
                                + " ends with entry " + end
                                + ": entries were added without the program, or the file is an older one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_head",
                "delete from audit_entry where number > (select max(number) - 2 from audit_entry)",
                "delete from audit_entry"
            })
    void alarmsInsteadOfStoppingWhereTheTablesWereEmptied(String damage) {
        dropGuards();
        ledger.update(damage);

        CommandLineRun editions = folder.execute("editions");
        folder.withAccount("ann", PASSWORD, "operator");
        CommandLineRun verified = folder.execute("verify-audit");

        assertThat(editions.exitCode()).as(editions.err()).isZero();
        assertThat(editions.err()).containsPattern("Alarm: (entry \\d+|2 entries) of the audit trail");
        assertThat(verified.exitCode()).as(verified.err()).isEqualTo(1);
        assertThat(verified.err()).startsWith("The audit trail is not as it was written:\n- Entry ");
        assertThat(ledger.count("select count(*) from audit_head")).isEqualTo(1);
    }

    @Test
    void alarmsWhereTheEndOfTheActivityWasCut() throws IOException {
        assertThat(folder.execute("verify-audit").out())
                .endsWith(" entries of the activity are as they were written.\n");
        Path activity;
        try (Stream<Path> files = Files.list(data().resolve("activity"))) {
            activity = files.findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(activity);
        Files.writeString(activity, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        long end = end();

        CommandLineRun verified = folder.execute("verify-audit");

        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err())
                .startsWith("The audit trail is not as it was written:\n- Entry " + (end + 1) + " of ")
                .contains(": " + data().resolve("activity-head.json") + " knows entry " + lines.size()
                        + " with the hash ")
                .contains(", which the activity does not have: its end was removed or changed.");
        assertThat(folder.execute("editions").err().stripTrailing()).isEqualTo(ALARM.formatted(end + 1));
        CommandLineRun acknowledged =
                folder.execute("verify-audit", "--acknowledge=" + (end + 1), "--reason=The log disk was full");
        assertThat(acknowledged.exitCode()).as(acknowledged.err()).isZero();
    }

    @Test
    void saysThatACrashCutOffALineOfTheActivity() throws IOException {
        Path activity;
        try (Stream<Path> files = Files.list(data().resolve("activity"))) {
            activity = files.findFirst().orElseThrow();
        }
        int entries = Files.readAllLines(activity).size();
        Files.writeString(activity, "{\"number\":" + (entries + 1) + ",\"at\":", StandardOpenOption.APPEND);

        CommandLineRun verified = folder.execute("verify-audit");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out())
                .startsWith("After entry " + entries
                        + " of the activity, a line was cut off while it was written, as by a crash.\n")
                .endsWith("entries of the activity are as they were written.\n");
    }

    private long end() {
        return ledger.count("select max(number) from audit_entry");
    }

    private long alarms() {
        return ledger.count("select count(*) from audit_entry where action = 'TRAIL_BROKEN'");
    }

    private String hash(long number) {
        return ledger.text("select hash from audit_entry where number = " + number);
    }

    private Path data() {
        return temp.resolve("data");
    }

    private Path head() {
        return data().resolve("audit-head.json");
    }

    private void dropGuards() {
        if (Postgresql.isInUse()) {
            ledger.update("drop trigger audit_entry_stays on audit_entry");
        } else {
            ledger.update("drop trigger audit_entry_stays");
            ledger.update("drop trigger audit_entry_remains");
        }
    }

    private Path config(String more) throws IOException {
        return Files.writeString(temp.resolve("settings.yaml"), more + "\n");
    }

    private Path pem(String name, String kind, byte[] key) throws IOException {
        return Files.writeString(
                temp.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind
                        + "-----\n");
    }

    private void moveLedgerAway() throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            List<Path> ledgers = files.filter(
                            file -> file.getFileName().toString().startsWith("ledger."))
                    .toList();
            for (Path file : ledgers) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from, to);
    }
}
