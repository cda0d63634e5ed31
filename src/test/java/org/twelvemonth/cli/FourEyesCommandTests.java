package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.OperatingSystemUser;

/** One person tries to publish alone by command, or to have somebody else named as the requester. */
@OnEachDatabase
class FourEyesCommandTests {
    private static final String PASSWORD = "three plain words";
    private static final String ME = OperatingSystemUser.ofThisProcess().name();

    @TempDir
    Path temp;

    private final String userName = System.getProperty("user.name");
    private WorkingFolder folder;
    private Path settings;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        settings = Files.writeString(temp.resolve("settings.yaml"), "review: {service-users: []}\n");
    }

    @AfterEach
    void putTheNameBack() {
        System.setProperty("user.name", userName);
    }

    @Test
    void namesAnInnocentPersonByAProperty() {
        System.setProperty("user.name", "rita");

        run("run", "--month=2026-10");

        assertThat(folder.execute("history").out())
                .contains("requested by operating-system user " + ME)
                .doesNotContain("rita");
    }

    @Test
    void runsByCommandUnderANameOfTheirOwnAndApprovesAlone() {
        run("run", "--month=2026-10");
        account("alice.smith", "reviewer");

        CommandLineRun alone = command("approve", "2026-10", "--as=alice.smith");

        assertThat(alone.exitCode()).isEqualTo(3);
        assertThat(alone.err().stripTrailing())
                .isEqualTo("alice.smith may not approve 2026-10/edition-1: operating-system user " + ME
                        + ", who requested it, has made or changed that account, or one that did, and nothing was published"
                        + " since. Ask a reviewer whose account nobody has touched since, or let the schedule or another"
                        + " person request the next edition.");
    }

    @Test
    void requestsAsAnAccountAndApprovesWithIt() {
        account("olga", "operator", "reviewer");
        account("rita", "reviewer");

        CommandLineRun wrong = folder.executeWithInput("another password\n", settings, "run", "--as=olga");
        CommandLineRun run = command("run", "--month=2026-10", "--as=Olga");
        CommandLineRun own = command("approve", "2026-10", "--as=olga");
        CommandLineRun other = command("approve", "2026-10", "--as=rita");

        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err().stripTrailing())
                .isEqualTo(
                        "This name and this password do not belong together. Nothing was done. Try again; an operator can"
                                + " set a new password.");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.execute("history").out()).contains("requested by olga");
        assertThat(own.err().stripTrailing())
                .isEqualTo("2026-10/edition-1 was requested by olga, who may not approve it: four eyes are needed. Ask"
                        + " another reviewer.");
        assertThat(other.exitCode()).as(other.err()).isZero();
    }

    @Test
    void setsAReviewersPasswordByCommandAfterAPublication() throws IOException {
        account("olga", "operator");
        account("rita", "reviewer");
        command("run", "--month=2026-10", "--as=olga");
        command("approve", "2026-10", "--as=rita");
        command("account password", "rita");
        folder.with("a.csv", HEADER, published("R-1", "Malta") + "2026-10-20");
        command("run", "--month=2026-10", "--as=olga");

        CommandLineRun refused = command("approve", "2026-10", "--as=rita");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith("rita may not approve 2026-10/edition-2: operating-system user " + ME
                        + " has made or changed that account, or one that did, by command since the last publication, and"
                        + " that could be olga, who requested it.");
    }

    @Test
    void confirmsByCommandWhatAnotherOperatorAskedFor() throws Exception {
        account("olga", "operator");
        account("otto", "operator");
        new Ledger(folder)
                .update("insert into account_request (account, kind, roles, asked_by, asked_at)"
                        + " values ('puppet', 'LINK', 'REVIEWER', 'olga', timestamp '2026-11-22 12:00:00')");

        CommandLineRun pending = run("account requests");
        CommandLineRun own = command("account confirm", "puppet", "--as=olga");
        CommandLineRun other = command("account confirm", "puppet", "--as=otto");

        assertThat(pending.lines()).containsExactly("puppet  a one-time link for puppet (reviewer), asked for by olga");
        assertThat(own.err().stripTrailing())
                .isEqualTo("olga has asked for a one-time link for puppet (reviewer), and may not confirm it: a second"
                        + " operator is needed. Ask another operator.");
        assertThat(other.out())
                .matches("One-time link for puppet, for 24 hours, while \"twelvemonth serve\" answers:"
                        + " http://127\\.0\\.0\\.1:8080/set-up/[\\w-]{43}\\R");
        assertThat(run("account requests").lines()).isEmpty();
        assertThat(run("account decline", "puppet").lines())
                .containsExactly("Nothing is asked for the account puppet; nothing was changed.");
        assertThat(run("account list").lines()).contains("puppet  reviewer");
    }

    @Test
    void anEarlierLedgerKeepsWhoMadeWhichAccountAndWhoRanByCommand() throws Exception {
        Files.createDirectories(temp.resolve("data"));
        Ledger ledger = new Ledger(folder);
        ledger.migrateTo("7");
        ledger.update("insert into audit_entry (number, occurred_at, actor, action, subject, detail, previous, hash)"
                + " values (1, timestamp '2026-11-01 12:00:00', 'olga', 'ACCOUNT_CREATED', 'rita', '', 'a', 'b')");
        ledger.update(
                "insert into audit_entry (number, occurred_at, actor, action, subject, detail, previous, hash)"
                        + " values (2, timestamp '2026-11-01 12:00:00', 'olga', 'ACCOUNT_CHANGED', 'rita', 'invited', 'b', 'c')");
        ledger.update("insert into invitation (token, account, expires_at)"
                + " values ('t', 'rita', timestamp '2026-11-02 12:00:00')");

        edition(ledger, "2026-08", "command line");
        edition(ledger, "2026-09", "console");

        ledger.migrateTo("8");

        assertThat(ledger.count("select count(*) from account_maker where maker = 'olga' and account = 'rita'"))
                .isEqualTo(2);
        assertThat(ledger.count("select count(*) from invitation where made_by = 'olga'"))
                .isOne();
        assertThat(ledger.count("select count(*) from edition where reporting_month = '2026-08'"
                        + " and requested_by = 'operating-system user anna'"))
                .isOne();
        assertThat(ledger.count(
                        "select count(*) from edition where reporting_month = '2026-09' and requested_by = 'anna'"))
                .isOne();
    }

    private static void edition(Ledger ledger, String month, String trigger) {
        int id = Integer.parseInt(month.substring(5));
        ledger.update("insert into edition (reporting_month, inputs, baseline, version, number, status, requested_by)"
                + " values ('" + month + "', '" + "0".repeat(64) + "', 'none', '0.0.1', 1, 'IN_REVIEW', 'anna')");
        ledger.update("insert into batch_job_instance (job_instance_id, version, job_name, job_key) values (" + id
                + ", 0, 'monthly-report', 'key" + id + "')");
        ledger.update(
                "insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time) values ("
                        + id + ", 0, " + id + ", timestamp '2026-10-01 06:00:00')");
        Map.of("requestedBy", "anna", "trigger", trigger, "month", month)
                .forEach((name, value) -> ledger.update("insert into batch_job_execution_params"
                        + " (job_execution_id, parameter_name, parameter_type, parameter_value, identifying) values ("
                        + id
                        + ", '" + name + "', 'java.lang.String', '" + value + "', 'N')"));
    }

    private void account(String name, String... roles) {
        List<String> args = new ArrayList<>(List.of(name));
        for (String role : roles) {
            args.add("--role=" + role);
        }
        CommandLineRun added = command("account add", args.toArray(String[]::new));
        assertThat(added.exitCode()).as(added.err()).isZero();
    }

    private CommandLineRun run(String command, String... more) {
        return folder.executeWith(settings, command, more);
    }

    /** With the password on standard input. */
    private CommandLineRun command(String command, String... more) {
        return folder.executeWithInput(PASSWORD + "\n", settings, command, more);
    }
}
