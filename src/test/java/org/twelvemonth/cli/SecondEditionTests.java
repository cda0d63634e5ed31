package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.country.Country;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresFile;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.Rule;

/** A second edition of a month is compared with what the public reads for that month. */
class SecondEditionTests {
    private static final String PASSWORD = "three plain words\n";
    private static final String OUTDATED =
            "What is published has changed since 2026-10/edition-2 was built, so its changes"
                    + " and findings are told against another list than readers have: ";
    private static final String BUILD_ANOTHER = " Build a new edition, in the console or with \"twelvemonth run"
            + " --month=2026-10\", and decide on that one.";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void publishTheFirst() throws IOException {
        folder = new WorkingFolder(temp);
        listBoth();
        add("jo");
        run();
        assertThat(approve("jo").exitCode()).isZero();
    }

    @Test
    void findsACountryThatThePublicReadsAndTheSecondLacks() throws IOException {
        withholdMalta();

        Figures figures = figures(run());

        assertThat(figures.changes().since()).isNull();
        assertThat(figures.changesToLive().since()).hasToString("2026-10");
        assertThat(figures.changesToLive().removedEarly())
                .extracting(Country::code)
                .containsExactly("MT");
        assertThat(figures.changesToLive().added()).isEmpty();
        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::detail)
                .containsExactly(
                        "It was on the list for 2026-10 that was live when this edition was built, and would still be by"
                                + " the dates of its engagements then. Of its 1 engagement in the window, kept back: 1"
                                + " withheld by decision.");
        assertThat(figures.findingsOf(Rule.NOW_WITHHELD).first())
                .extracting(Finding::detail)
                .containsExactly(
                        "It was on the list for 2026-10 that was live when this edition was built. It is now: Not listed,"
                                + " withheld. Of its 1 engagement in the window, kept back: 1 withheld by decision.");
    }

    @Test
    void showsItInTheSummaryAndNotInPublic() throws IOException {
        withholdMalta();

        Path edition = run();

        assertThat(summary(edition))
                .contains(
                        "Changes to the live list for October 2026",
                        "Removed early",
                        "1 change to the live list, 1 removed early")
                .contains("Compared with the list for October 2026 that the public read when this edition was built.");
        try (Stream<Path> files = Files.list(edition.resolve("public"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(file).content().doesNotContain("Malta").doesNotContainIgnoringCase("removed"));
        }
    }

    @Test
    void findsACountryWhoseRecordIsGone() throws IOException {
        folder.with("b.csv", HEADER, fresh("R-3", "Samoa"));

        Figures figures = figures(rerun("--accept-shrinkage", "--reason=Asked for"));
        Files.delete(folder.input().resolve("a.csv"));
        Figures without = figures(rerun("--accept-shrinkage", "--reason=Asked for"));

        assertThat(figures.changesToLive().added()).extracting(Country::code).containsExactly("WS");
        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).count()).isZero();
        assertThat(without.findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::subject)
                .containsExactly("Fiji", "Malta");
    }

    @Test
    void asksForAnAcknowledgementBeforeApproval() throws IOException {
        withholdMalta();
        run();

        String id = folder.execute("findings", "2026-10").lines().getLast().substring(0, 12);
        CommandLineRun refused = approve("jo");
        CommandLineRun approved = approve("jo", "--acknowledge=" + id);

        String change =
                "2026-10/edition-2 compared with 2026-10/edition-1, which the public reads: added: none; removed:"
                        + " Malta.";
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.lines()).containsExactly(change);
        assertThat(refused.err().stripTrailing())
                .isEqualTo("jo has not acknowledged these blocking findings of 2026-10/edition-2: " + id
                        + ". \"twelvemonth findings 2026-10/edition-2\" tells what they are; acknowledge each, or return the"
                        + " edition.");
        assertThat(approved.lines())
                .containsExactly(
                        change,
                        "2026-10/edition-2 is approved. The public reads publication 2, 2026-10/edition-2, since 22 November"
                                + " 2026, 12:00.");
    }

    @Test
    void printsThatNothingIsAddedOrRemoved() throws IOException {
        folder.with("b.csv", HEADER, fresh("R-3", "Fiji"));
        run();

        assertThat(approve("jo").lines().getFirst())
                .isEqualTo(
                        "2026-10/edition-2 compared with 2026-10/edition-1, which the public reads: no country or territory"
                                + " is added or removed.");
    }

    @Test
    void printsNothingOfTheListForThoseWhoMayNotSeeIt() throws IOException {
        withholdMalta();
        run();
        folder.withAccount("kim", PASSWORD.strip(), "operator");

        CommandLineRun run = approve("kim");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void isThereAlreadyWhenTheInputsAreThoseOfTheLiveOne() throws IOException {
        assertAlreadyThere(1);
        withholdMalta();
        run();
        assertAlreadyThere(2);
        approveAll();

        assertAlreadyThere(2);
    }

    @Test
    void isThereAlreadyAfterTheSecondWasWithdrawn() throws IOException {
        withholdMalta();
        run();
        approveAll();
        withdraw("2026-10/edition-2");

        assertAlreadyThere(2);
        listBoth();
        assertAlreadyThere(1);
        withdraw("2026-10/edition-1");
        assertAlreadyThere(1);
    }

    /** Else nobody could publish the former list again without the withdrawal of the present one. */
    @Test
    void isAnotherWhenAnotherListHasBecomeLive() throws IOException {
        withholdMalta();
        run();
        approveAll();
        listBoth();

        Path third = run();

        assertThat(third).hasFileName("edition-3");
        assertThat(figures(third).changesToLive().added())
                .extracting(Country::code)
                .containsExactly("MT");
        assertThat(approve("jo").exitCode()).isZero();
        assertAlreadyThere(3);
    }

    @Test
    void isBuiltAgainAsItWasWhenItsFolderIsGone() throws IOException {
        withholdMalta();
        Path second = run();
        approveAll();
        Manifest before = Manifest.read(second);
        FileSystemUtils.deleteRecursively(second);

        assertThat(run()).isEqualTo(second);

        assertThat(Manifest.read(second)).isEqualTo(before);
    }

    @Test
    void isNotApprovedOnceWhatItIsComparedWithWasWithdrawn() throws IOException {
        withholdMalta();
        run();
        String id = folder.execute("findings", "2026-10").lines().getLast().substring(0, 12);
        withdraw("2026-10/edition-1");

        CommandLineRun refused = approve("jo", "--acknowledge=" + id);

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err().stripTrailing()).isEqualTo(OUTDATED + "nothing is published now." + BUILD_ANOTHER);
        assertThat(folder.execute("findings", "2026-10").lines().getLast())
                .isEqualTo(OUTDATED + "nothing is published now. It needs a new edition.");
        Path third = run();
        assertThat(third).hasFileName("edition-3");
        assertThat(figures(third).findingsOf(Rule.REMOVED_EARLY).count()).isZero();
        approveAll();
    }

    @Test
    void isComparedWithTheEarlierMonthToo() throws IOException {
        withdraw("2026-10/edition-1");
        folder.with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"), fresh("R-4", "Samoa"));
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
        approveAll("2026-09");
        String samoa = withheld("R-4", "Samoa") + "2026-10-21";
        folder.with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"), samoa);
        Path second = run();
        approveAll();
        folder.with("a.csv", HEADER, fresh("R-1", "Fiji"), withheld("R-2", "Malta") + "2026-10-21", samoa);

        Figures figures = figures(run());

        assertThat(figures(second).findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::subject)
                .containsExactly("Samoa");
        assertThat(figures.changes().removedEarly()).extracting(Country::code).containsExactly("MT", "WS");
        assertThat(figures.changesToLive().removedEarly())
                .extracting(Country::code)
                .containsExactly("MT");
        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::detail)
                .first()
                .asString()
                .startsWith(
                        "It was on the list for 2026-09 and on the list for 2026-10 that was live when this edition was"
                                + " built, and would still be by the dates of its engagements then.");
    }

    @Test
    void isNotApprovedOnceAnEarlierMonthWasPublishedSince() throws IOException {
        withdraw("2026-10/edition-1");
        withholdMalta();
        run();
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
        approveAll("2026-09");

        assertThat(approve("jo").err().stripTrailing())
                .isEqualTo(OUTDATED + "2026-09/edition-1 is published now." + BUILD_ANOTHER);
    }

    /** The ledger knows of no publication then; the comparison that the edition holds is the only one left. */
    @Test
    void isApprovedByTwoAfterTheLedgerWasLost() throws IOException {
        withholdMalta();
        run();
        FileSystemUtils.deleteRecursively(temp.resolve("data"));
        assertThat(folder.execute("run", "--month=2026-08").exitCode()).isZero();
        add("jo");
        add("sam");

        assertThat(approveAll("2026-10", "jo").out()).contains("Approval by 1 other person is needed");
        assertThat(approveAll("2026-10", "sam").out()).contains("The public reads publication");
    }

    @Test
    void isNeitherBuiltNorApprovedWhileTheManifestOfTheLiveOneIsGone() throws IOException {
        withholdMalta();
        Path second = run();
        String missing =
                "The manifest of 2026-10/edition-1, which was published, is gone, so changes to its list cannot be"
                        + " told. Restore its folder in the output folder from a backup.";
        FileSystemUtils.deleteRecursively(second.resolveSibling("edition-1"));

        assertThat(approve("jo").err().stripTrailing()).isEqualTo(missing + BUILD_ANOTHER);
        folder.with("c.csv", HEADER, fresh("R-5", "Tonga"));
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains(missing);
    }

    @Test
    void isNeitherBuiltNorApprovedWhileTheManifestOfTheLiveOneIsChanged() throws IOException {
        withholdMalta();
        Path second = run();
        Path manifest = second.resolveSibling("edition-1").resolve("manifest.json");
        String changed =
                "The manifest of 2026-10/edition-1, which was published, was changed since it was sealed, so changes to its"
                        + " list cannot be told. Restore its folder in the output folder from a backup.";
        // Malta, which the next edition removes from the list, would never have been on it.
        Files.writeString(manifest, Files.readString(manifest).replace("\"MT\"", "\"FJ\""));

        assertThat(approve("jo").err()).contains(changed);
        folder.with("c.csv", HEADER, fresh("R-5", "Tonga"));
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains(changed);
    }

    @Test
    void isNotBuiltWhileTheManifestOfTheLastOneIsChanged() throws IOException {
        withholdMalta();
        Path second = run();
        Path manifest = second.resolve("manifest.json");
        // The records that are missing now would never have been there.
        Files.writeString(manifest, Files.readString(manifest).replaceAll("\"accepted\" : \\d+", "\"accepted\" : 0"));
        folder.with("c.csv", HEADER, fresh("R-5", "Tonga"));

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err())
                .contains(
                        "The manifest of 2026-10/edition-2, the last edition, was changed since it was sealed, so whether"
                                + " the register has shrunk cannot be told. Restore its folder in the output folder from a"
                                + " backup.");
    }

    private void listBoth() throws IOException {
        folder.with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"));
    }

    private void withholdMalta() throws IOException {
        folder.with("a.csv", HEADER, fresh("R-1", "Fiji"), withheld("R-2", "Malta") + "2026-10-21");
    }

    /** With its day of change, so that the register is not stale and nothing blocks. */
    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }

    private Path run() {
        return rerun();
    }

    private Path rerun(String... more) {
        List<String> args = new ArrayList<>(List.of("--month=2026-10"));
        args.addAll(List.of(more));
        CommandLineRun run = folder.execute("run", args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.folder();
    }

    private void assertAlreadyThere(int edition) {
        CommandLineRun run = folder.execute("run", "--month=2026-10");
        assertThat(run.out()).contains("is already there; nothing was changed.");
        assertThat(run.folder()).hasFileName("edition-" + edition);
    }

    private void add(String name) {
        folder.withAccount(name, PASSWORD.strip(), "reviewer");
    }

    private void approveAll() {
        approveAll("2026-10");
    }

    private void approveAll(String edition) {
        approveAll(edition, "jo");
    }

    /** Approves, with everything acknowledged. */
    private CommandLineRun approveAll(String edition, String by) {
        List<String> args = new ArrayList<>(List.of(edition, "--as=" + by));
        folder.execute("findings", edition).lines().stream()
                .skip(1)
                .filter(line -> line.matches("[0-9a-f]{12}  .*"))
                .forEach(line -> args.add("--acknowledge=" + line.substring(0, 12)));
        CommandLineRun run = folder.executeWithInput(PASSWORD, "approve", args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private CommandLineRun approve(String by, String... more) {
        List<String> args = new ArrayList<>(List.of("2026-10", "--as=" + by));
        args.addAll(List.of(more));
        return folder.executeWithInput(PASSWORD, "approve", args.toArray(String[]::new));
    }

    private void withdraw(String edition) {
        CommandLineRun run = folder.executeWithInput(PASSWORD, "withdraw", edition, "--as=jo", "--reason=It was wrong");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static Figures figures(Path edition) {
        Optional<Figures> figures = FiguresFile.read(edition.resolve("internal").resolve(FiguresFile.FILE_NAME));
        return figures.orElseThrow();
    }

    private static String summary(Path edition) throws IOException {
        try (PdfReader pdf = new PdfReader(Files.readAllBytes(edition.resolve("internal/summary.pdf")))) {
            StringBuilder text = new StringBuilder();
            PdfTextExtractor extractor = new PdfTextExtractor(pdf);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", " ");
        }
    }
}
