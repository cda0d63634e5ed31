package org.twelvemonth.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The way from a sealed edition to the public, through the real program. */
class ReviewCommandTests {
    private static final String UNAPPROVED =
            "R-9,Malta,Training,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,,";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, fresh("R-1", "Fiji"));
    }

    @Test
    void publishesWhatIsApproved() throws IOException {
        Path edition = build("2026-10");
        add("Jo", "reviewer");

        CommandLineRun run = approve("2026-10", "JO");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "2026-10/edition-1 is approved. The public reads publication 1, 2026-10/edition-1, since 22"
                                + " November 2026, 12:00.");
        assertThat(Tree.of(current().toRealPath())).isEqualTo(Tree.of(edition.resolve("public")));
        assertThat(Files.readSymbolicLink(current())).isEqualTo(Path.of("1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page())))
                .isEqualTo("rw-r--r--");
        assertThat(Files.getLastModifiedTime(page()))
                .isEqualTo(Files.getLastModifiedTime(edition.resolve("public/countries-assisted.html")));
        assertThat(folder.execute("editions").out()).contains("2026-10/edition-1  published");
    }

    @Test
    void tellsTheNextMonthsChangesAgainstWhatWasPublished() throws IOException {
        build("2026-09");
        add("jo", "reviewer");
        approve("2026-09", "jo");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));

        Path next = build("2026-10");

        assertThat(Files.readString(next.resolve("manifest.json"))).doesNotContain("\"baseline\" : \"none\"");
        CommandLineRun history = folder.execute("history");
        assertThat(history.out()).contains("2026-09  edition 1  published", "2026-10  edition 1  in review");
    }

    @Test
    void listsWhatMustBeAcknowledgedAndRefusesApprovalUntilItIs() throws IOException {
        folder.with("b.csv", HEADER, UNAPPROVED);
        build("2026-10");
        add("jo", "reviewer");

        CommandLineRun findings = folder.execute("findings", "2026-10/edition-1");
        String id = findings.lines().getLast().substring(0, 12);
        CommandLineRun without = approve("2026-10", "jo");
        CommandLineRun with = approve("2026-10", "jo", "--acknowledge=" + id);

        assertThat(findings.lines())
                .containsExactly(
                        "2026-10/edition-1, in review: 1 blocking finding.",
                        id
                                + "  Delivered without a recorded approval. R-9. No date of approval is written. (b.csv, line"
                                + " 2)");
        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.err().stripTrailing())
                .isEqualTo("jo has not acknowledged these blocking findings of 2026-10/edition-1: " + id
                        + ". \"twelvemonth findings 2026-10/edition-1\" tells what they are; acknowledge each, or return"
                        + " the edition.");
        assertThat(with.exitCode()).as(with.err()).isZero();
        assertThat(folder.execute("audit").out()).contains("jo  finding acknowledged  2026-10/edition-1  " + id);
    }

    @Test
    void letsNobodyApproveWhatTheyRequested() throws IOException {
        build("2026-10");
        add(ShellUser.name(), "reviewer");

        CommandLineRun run = approve("2026-10", ShellUser.name());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().stripTrailing())
                .isEqualTo("2026-10/edition-1 was requested by " + ShellUser.name()
                        + ", who may not approve it: four eyes are needed. Ask another reviewer.");
        assertThat(folder.output().resolve("published")).doesNotExist();
    }

    @Test
    void returnsAnEditionWithAReason() throws IOException {
        build("2026-10");
        add("jo", "reviewer");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));

        CommandLineRun run = decide("return", "2026-10", "jo", "--reason=Malta\nis missing");

        assertThat(run.lines())
                .containsExactly(
                        "2026-10/edition-1 is returned. It will not be published.",
                        "Since it was built: b.csv is new.");
        assertThat(folder.execute("audit").out()).contains("jo  edition returned  2026-10/edition-1  Malta is missing");
        assertThat(approve("2026-10", "jo").err().stripTrailing())
                .isEqualTo("2026-10/edition-1 is returned; only an edition in review can be decided on.");
    }

    @Test
    void withdrawsToThePublicationBeforeAndThenToNothing() throws IOException {
        build("2026-10");
        add("jo", "reviewer");
        approve("2026-10", "jo");
        folder.with("b.csv", HEADER, fresh("R-2", "Malta"));
        build("2026-10");
        approve("2026-10", "jo");
        assertThat(Files.readString(page())).contains("Malta");

        CommandLineRun toBefore = decide("withdraw", "2026-10", "jo", "--reason=Malta must not be named");
        String before = Files.readString(page());
        CommandLineRun toNothing = decide("withdraw", "2026-10", "jo", "--reason=All of it");

        assertThat(toBefore.lines())
                .containsExactly(
                        "What was published as 2026-10/edition-2 is withdrawn. The public reads publication 1,"
                                + " 2026-10/edition-1, since 22 November 2026, 12:00.",
                        "It names these countries, which the withdrawn list named, too: Fiji. Should one of them not be"
                                + " public, withdraw 2026-10/edition-1 as well.");
        assertThat(before).doesNotContain("Malta");
        assertThat(toNothing.lines())
                .containsExactly("What was published as 2026-10/edition-1 is withdrawn. Nothing is published now.");
        assertThat(Files.exists(current(), NOFOLLOW_LINKS)).isFalse();
        assertThat(folder.output().resolve("published/1")).doesNotExist();
    }

    @Test
    void refusesAWrongPassword() throws IOException {
        build("2026-10");
        add("jo", "reviewer");

        CommandLineRun run = withInput("another long password\n", "approve", "2026-10", "--as=jo");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "This name and this password do not belong together. Nothing was done. Try again; an operator"
                                + " can set a new password.");
        assertThat(folder.execute("audit", "--activity").out().lines())
                .anyMatch(line -> line.matches(".*unknown.*sign in failed.*jo"));
    }

    @Test
    void saysThatThereIsNoSuchEdition() throws IOException {
        build("2026-10");

        assertThat(folder.execute("findings", "2026-10/edition-9").err().stripTrailing())
                .isEqualTo(
                        "There is no edition 2026-10/edition-9. \"twelvemonth editions\" lists those that there are.");
        CommandLineRun run = folder.execute("findings", "October");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().stripTrailing())
                .isEqualTo("\"October\" names no edition. Write the month, such as 2026-10, or the edition, such as"
                        + " 2026-10/edition-1.");
    }

    @Test
    void keepsAccounts() {
        add("jo", "reviewer", "--role=viewer");
        add("Ops", "operator");

        assertThat(folder.execute("account list").lines()).containsExactly("jo  viewer, reviewer", "ops  operator");
        assertThat(withInput("correct horse stable\n", "account password", "jo").lines())
                .containsExactly("The account jo has the new password.");
        assertThat(folder.execute("account remove", "JO").lines()).containsExactly("The account jo is removed.");
        assertThat(folder.execute("account list").lines()).containsExactly("ops  operator");
        assertThat(folder.execute("account remove", "jo").err().stripTrailing())
                .isEqualTo("There is no account jo. \"twelvemonth account list\" shows those that there are.");
    }

    @Test
    void showsExportsAndVerifiesTheAuditTrail() throws IOException {
        assertThat(folder.execute("verify-audit").out())
                .isEqualTo("There is no entry yet.\nThe one entry of the activity is as it was written.\n");
        build("2026-10");
        assertThat(folder.execute("verify-audit").out())
                .startsWith("All 2 entries are as they were written. The last has the hash ");
        add("jo", "reviewer");
        approve("2026-10", "jo");

        List<String> shown = folder.execute("audit").lines();
        CommandLineRun csv = folder.execute("audit", "--format=csv");
        CommandLineRun json = folder.execute("audit", "--format=json");

        assertThat(shown).hasSize(5).first().isEqualTo("1  2026-11-22T12:00:00Z  the program  trail begun");
        assertThat(shown.get(1))
                .startsWith("2  2026-11-22T12:00:00Z  " + ShellUser.actor() + "  edition sealed  2026-10/edition-1");
        assertThat(csv.lines())
                .hasSize(7)
                .first()
                .isEqualTo("number,at,actor,action,subject,detail,address,previous,hash");
        assertThat(json.out()).contains("\"action\" : \"EDITION_PUBLISHED\"");
        CommandLineRun verified = folder.execute("verify-audit");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("All 7 entries are as they were written. The last has the hash ");
    }

    @Test
    void finishesAtTheNextStartWhatWasCutOffBeforeTheLinkFollowed() throws IOException {
        build("2026-10");
        add("jo", "reviewer");
        approve("2026-10", "jo");
        FileSystemUtils.deleteRecursively(folder.output().resolve("published"));

        folder.execute("history");

        assertThat(page()).exists();
    }

    @Test
    void publishesWhatWasCutOffBeforeTheLedgerKnewOfIt() throws IOException {
        build("2026-10");
        add("jo", "reviewer");
        Path before = temp.resolve("before");
        FileSystemUtils.copyRecursively(temp.resolve("data"), before);
        approve("2026-10", "jo");
        FileSystemUtils.deleteRecursively(temp.resolve("data"));
        FileSystemUtils.copyRecursively(before, temp.resolve("data"));
        Files.createDirectories(folder.output().resolve("published/.publishing-1"));

        assertThat(folder.execute("editions").out()).contains("2026-10/edition-1  in review");
        assertThat(approve("2026-10", "jo").out()).contains("The public reads publication 1,");

        assertThat(page()).exists();
        assertThat(folder.output().resolve("published/2")).doesNotExist();
    }

    /** With its day of change, so that the register is not stale and nothing blocks. */
    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }

    private Path build(String month) {
        CommandLineRun run = folder.execute("run", "--month=" + month);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.folder();
    }

    private void add(String name, String role, String... more) {
        List<String> args = new ArrayList<>(List.of(name, "--role=" + role));
        args.addAll(List.of(more));
        CommandLineRun run = withInput("three plain words\n", "account add", args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandLineRun approve(String edition, String as, String... more) {
        return decide("approve", edition, as, more);
    }

    private CommandLineRun decide(String command, String edition, String as, String... more) {
        List<String> args = new ArrayList<>(List.of(edition, "--as=" + as));
        args.addAll(List.of(more));
        return withInput("three plain words\n", command, args.toArray(String[]::new));
    }

    private CommandLineRun withInput(String input, String command, String... args) {
        return folder.executeWithInput(input, command, args);
    }

    private Path current() {
        return folder.output().resolve("published/current");
    }

    private Path page() {
        return current().resolve("countries-assisted.html");
    }
}
