package org.twelvemonth.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Role;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.Baselines;
import org.twelvemonth.job.Settings;
import org.twelvemonth.period.ReportingMonth;

class ReviewTests {
    private static final Account JO = new Account("jo", EnumSet.of(Role.REVIEWER));
    private static final Account SAM = new Account("sam", EnumSet.of(Role.REVIEWER));
    private static final String FINDING = """
            [{"id": "0123456789ab", "rule": "ROWS_TIE", "subject": "R-1", "detail": "Two rows.", "sources": []}]
            """;

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private Review review;

    @BeforeEach
    void openALedger() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        Files.createDirectories(temp.resolve("input"));
        Files.writeString(temp.resolve("input/a.csv"), "reference,country\nR-1,Fiji\n");
        open(Settings.DEFAULTS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void publishesWithOneApprovalOfSomebodyElse() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji");

        Decision decision = review.approve(edition, JO, Set.of());

        assertThat(decision)
                .isEqualTo(new Decision.Published(
                        current(edition), new Publication(1, current(edition), Instant.parse("2026-11-22T12:00:00Z"))));
        assertThat(live()).isEqualTo("Fiji");
        assertThat(actions())
                .containsExactly(
                        AuditAction.TRAIL_BEGUN,
                        AuditAction.EDITION_SEALED,
                        AuditAction.EDITION_APPROVED,
                        AuditAction.EDITION_PUBLISHED);
    }

    @Test
    void letsNobodyApproveWhatTheyRequestedInWhateverCase() throws IOException {
        refused(review.approve(seal("2026-10", "Jo", "Fiji"), JO, Set.of()), Refusal.IS_REQUESTER);
    }

    @Test
    void letsNobodyDecideWhoIsNoReviewer() throws IOException {
        Account viewer = new Account("kim", EnumSet.of(Role.VIEWER, Role.OPERATOR));
        Edition edition = seal("2026-10", "root", "Fiji");

        String sentence = refused(review.approve(edition, viewer, Set.of()), Refusal.NOT_A_REVIEWER);

        assertThat(sentence).isEqualTo("The account kim is no reviewer, and may not decide. Ask somebody who is.");
        refused(review.sendBack(edition, viewer, "Why not"), Refusal.NOT_A_REVIEWER);
        refused(
                review.withdraw(edition, viewer, "Why not", AfterWithdrawal.PUBLICATION_BEFORE),
                Refusal.NOT_A_REVIEWER);
        refused(review.acknowledge(edition, viewer, Set.of()), Refusal.NOT_A_REVIEWER);
    }

    @Test
    void takesTwoPeopleForAScheduledEditionIfConfigured() throws IOException {
        open(withTwoApprovals());
        Edition edition = seal("2026-10", Edition.SCHEDULE, "Fiji");

        assertThat(review.approve(edition, JO, Set.of())).isEqualTo(new Decision.AwaitsAnother(edition, 1));
        assertThat(refused(review.approve(edition, JO, Set.of()), Refusal.HAS_APPROVED))
                .isEqualTo("jo has approved 2026-10/edition-1 already; it still needs the approval of somebody else.");
        assertThat(review.live()).isEmpty();
        assertThat(review.approve(edition, SAM, Set.of())).isInstanceOf(Decision.Published.class);
    }

    @Test
    void takesOnePersonForAScheduledEditionOtherwise() throws IOException {
        Edition edition = seal("2026-10", Edition.SCHEDULE, "Fiji");

        assertThat(review.approve(edition, JO, Set.of())).isInstanceOf(Decision.Published.class);
    }

    @Test
    void takesTwoPeopleWhereNobodyKnowsTheRequester() throws IOException {
        Edition edition = seal("2026-10", Edition.UNKNOWN, "Fiji");

        assertThat(review.approve(edition, JO, Set.of())).isInstanceOf(Decision.AwaitsAnother.class);
        assertThat(review.approve(edition, SAM, Set.of())).isInstanceOf(Decision.Published.class);
    }

    @Test
    void takesEachPersonsOwnAcknowledgements() throws IOException {
        open(withTwoApprovals());
        Edition edition = seal("2026-10", Edition.SCHEDULE, "Fiji", FINDING);

        assertThat(review.acknowledge(edition, JO, Set.of("0123456789ab")))
                .isEqualTo(new Decision.Acknowledged(edition, 0));
        assertThat(review.approve(edition, JO, Set.of())).isInstanceOf(Decision.AwaitsAnother.class);
        refused(review.approve(edition, SAM, Set.of()), Refusal.NOT_ACKNOWLEDGED);
        assertThat(review.approve(edition, SAM, Set.of("0123456789ab"))).isInstanceOf(Decision.Published.class);
    }

    @Test
    void refusesTheAcknowledgementOfWhatWasNotFound() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji", FINDING);

        assertThat(refused(review.approve(edition, JO, Set.of("ffffffffffff")), Refusal.UNKNOWN_FINDING))
                .isEqualTo("2026-10/edition-1 has no blocking finding with the id ffffffffffff. \"twelvemonth findings"
                        + " 2026-10/edition-1\" lists those that it has.");
        assertThat(review.acknowledged(edition, JO)).isEmpty();
    }

    @Test
    void refusesASupersededEdition() throws IOException {
        Edition seen = seal("2026-10", "root", "Fiji");
        seal("2026-10", "root", "Fiji, Malta");

        assertThat(refused(review.approve(seen, JO, Set.of()), Refusal.WRONG_STATUS))
                .isEqualTo("2026-10/edition-1 is superseded; only an edition in review can be decided on. Decide on the"
                        + " month's newest one.");
    }

    @Test
    void publishesOnceHoweverOftenItIsAsked() throws Exception {
        Edition edition = seal("2026-10", "root", "Fiji");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Decision> one = people.submit(() -> review.approve(edition, JO, Set.of()));
            Future<Decision> other = people.submit(() -> review.approve(edition, SAM, Set.of()));

            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(Decision.Published.class)
                    .hasAtLeastOneElementOfType(Decision.Refused.class);
        }
        refused(review.approve(edition, JO, Set.of()), Refusal.WRONG_STATUS);
        assertThat(actions()).filteredOn(AuditAction.EDITION_PUBLISHED::equals).hasSize(1);
    }

    /** Each holds what the other wants, unless both take the edition before the trail. */
    @Test
    void decidesWhileAnotherEditionIsSealed() throws Exception {
        Edition edition = seal("2026-10", "root", "Fiji");
        Edition other = seal("2026-09", "root", "Malta");
        TransactionOperations transaction = ledger.get(TransactionOperations.class);
        AuditTrail trail = ledger.get(AuditTrail.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                trail.add(AuditAction.TRAIL_EXPORTED, "kim", "", "");
                both.add(threads.submit(() -> review.approve(edition, JO, Set.of())));
                pause();
                both.add(threads.submit(() -> transaction.executeWithoutResult(sealing -> {
                    ledger.get(Editions.class).move(other, EditionStatus.SUPERSEDED);
                    trail.add(AuditAction.EDITION_SEALED, "schedule", other.name(), "");
                })));
                pause();
            });
            for (Future<?> each : both) {
                each.get(1, TimeUnit.MINUTES);
            }
        }
        assertThat(current(edition).status()).isEqualTo(EditionStatus.PUBLISHED);
        assertThat(current(other).status()).isEqualTo(EditionStatus.SUPERSEDED);
    }

    /** Until whoever was started waits for what we hold. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }

    @Test
    void publishesNothingThatMayNotBeOnTheDisk() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji");
        ledger.fillDisk();

        assertThatThrownBy(() -> review.approve(edition, JO, Set.of()))
                .isInstanceOf(PublicationException.class)
                .hasMessage(
                        "The decision may not be on the disk, so what the public reads was not touched. Check that the"
                                + " disk of the data folder has space left and can be written, start Twelvemonth anew, and look"
                                + " whether the decision is there: if not, decide again.");
        assertThat(temp.resolve("output/published/current")).doesNotExist();
    }

    @Test
    void refusesAnEditionWhoseRecordsHaveChanged() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji");
        Files.writeString(temp.resolve("input/a.csv"), "reference,country\nR-1,Malta\n");
        Files.writeString(temp.resolve("input/b.csv"), "reference,country\n");

        assertThat(refused(review.approve(edition, JO, Set.of()), Refusal.RECORDS_CHANGED))
                .isEqualTo(
                        "The record files have changed since 2026-10/edition-1 was built: a.csv was changed. b.csv is"
                                + " new. Build a new edition, in the console or with \"twelvemonth run --month=2026-10\", and"
                                + " decide on that one.");
        assertThat(review.sendBack(edition, JO, "Outdated"))
                .isEqualTo(new Decision.Returned(current(edition), List.of("a.csv was changed.", "b.csv is new.")));
    }

    @Test
    void refusesAnEditionWhoseFilesHaveChanged() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji");
        Path list = temp.resolve("output/2026-10/edition-1/public/list.txt");
        Files.writeString(list, "Malta");

        assertThat(refused(review.approve(edition, JO, Set.of()), Refusal.FILES_CHANGED))
                .startsWith("The files of 2026-10/edition-1 are not as they were sealed: public/list.txt was changed:");
        FileSystemUtils.deleteRecursively(temp.resolve("output/2026-10"));
        refused(review.approve(edition, JO, Set.of()), Refusal.FILES_CHANGED);
    }

    @Test
    void refusesAnEditionWhoseManifestWasWrittenAnew() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji", FINDING);
        Path folder = temp.resolve("output/2026-10/edition-1");
        Path findings = folder.resolve("internal/findings.json");
        String before = Digest.of(findings);
        Files.writeString(findings, "[]");
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, Digest.of(findings)));

        assertThat(refused(review.approve(edition, JO, Set.of()), Refusal.FILES_CHANGED))
                .contains("manifest.json was changed.");
    }

    @Test
    void refusesToGoBackToAnEarlierMonth() throws IOException {
        Edition earlier = seal("2026-09", "root", "Fiji");
        review.approve(seal("2026-10", "root", "Malta"), JO, Set.of());

        assertThat(refused(review.approve(earlier, JO, Set.of()), Refusal.LATER_MONTH_IS_LIVE))
                .isEqualTo(
                        "2026-10/edition-1 is published, which is of a later month than 2026-09/edition-1. Return this"
                                + " one; or withdraw the later one first, if this is what the public should read.");
    }

    @Test
    void needsAReasonToReturnOrToWithdraw() throws IOException {
        Edition edition = seal("2026-10", "root", "Fiji");

        assertThat(refused(review.sendBack(edition, JO, "  "), Refusal.NO_REASON))
                .isEqualTo(
                        "A reason is needed, of at most 1000 characters. It is kept in the audit trail: name no record"
                                + " in it.");
        review.approve(edition, JO, Set.of());
        refused(review.withdraw(edition, JO, "x".repeat(1001), AfterWithdrawal.PUBLICATION_BEFORE), Refusal.NO_REASON);
    }

    @Test
    void doesNotPublishTheSameBytesAgain() throws IOException {
        review.approve(seal("2026-10", "root", "Fiji"), JO, Set.of());
        ledger.pass(Duration.ofDays(1));
        Edition again = seal("2026-10", "root", "Fiji", FINDING);

        Decision decision = review.approve(again, JO, Set.of("0123456789ab"));

        assertThat(decision)
                .isEqualTo(new Decision.Published(
                        current(again), new Publication(1, current(again), Instant.parse("2026-11-22T12:00:00Z"))));
        assertThat(temp.resolve("output/published/2")).doesNotExist();
        assertThat(review.withdraw(again, JO, "All of it", AfterWithdrawal.PUBLICATION_BEFORE))
                .isEqualTo(new Decision.Withdrawn(current(again), Optional.empty(), List.of()));
    }

    @Test
    void neverPointsToACopyThatWasChanged() throws IOException {
        review.approve(seal("2026-10", "root", "Fiji"), JO, Set.of());
        Edition again = seal("2026-10", "root", "Fiji", FINDING);
        Path copy = temp.resolve("output/published/1");
        Files.writeString(copy.resolve("list.txt"), "Atlantis");

        assertThatThrownBy(() -> review.approve(again, JO, Set.of("0123456789ab")))
                .isInstanceOf(PublicationException.class)
                .hasMessage(
                        "The copy " + copy + " is not what was approved. Nothing was changed. Check the disk, move that"
                                + " copy away, and approve again.");
        assertThat(current(again).status()).isEqualTo(EditionStatus.IN_REVIEW);
    }

    @Test
    void neverComesBackToWhatWasWithdrawnBeforeItsTurn() throws IOException {
        Edition first = seal("2026-09", "root", "Fiji");
        review.approve(first, JO, Set.of());
        Edition second = seal("2026-10", "root", "Malta");
        review.approve(second, JO, Set.of());

        review.withdraw(first, JO, "Wrong", AfterWithdrawal.PUBLICATION_BEFORE);
        assertThat(live()).isEqualTo("Malta");
        review.withdraw(second, JO, "Wrong too", AfterWithdrawal.PUBLICATION_BEFORE);

        assertThat(review.live()).isEmpty();
        assertThat(current(first).status()).isEqualTo(EditionStatus.WITHDRAWN);
        refused(review.withdraw(first, JO, "Again", AfterWithdrawal.PUBLICATION_BEFORE), Refusal.WRONG_STATUS);
    }

    @Test
    void publishesToAConfiguredFolderToo() throws IOException {
        Path site = temp.resolve("site");
        open(alsoPublishingTo(site));

        review.approve(seal("2026-10", "root", "Fiji"), JO, Set.of());

        assertThat(Files.readString(site.resolve("current/list.txt"))).isEqualTo("Fiji");
        assertThat(live()).isEqualTo("Fiji");
    }

    @Test
    void saysThatTheLinkCouldNotFollowAndLetsItFollowAtTheNextStart() throws IOException {
        Path obstacle = Files.createDirectories(temp.resolve("output/published/current/obstacle"));
        Edition edition = seal("2026-10", "root", "Fiji");

        assertThatThrownBy(() -> review.approve(edition, JO, Set.of()))
                .isInstanceOf(PublicationException.class)
                .hasMessage("The decision is in the ledger, but " + temp.resolve("output/published")
                        + " could not be made to follow it: the public may still read what was there before. Check that"
                        + " the folder can be written and that \"current\" in it is a link or missing; the next command or"
                        + " start of Twelvemonth then makes it follow.");
        FileSystemUtils.deleteRecursively(obstacle.getParent());
        ledger.get(Publications.class).followAtStart();

        assertThat(live()).isEqualTo("Fiji");
    }

    @Test
    void changesNothingWhenFilesCannotBePublished() throws IOException {
        open(alsoPublishingTo(Files.createFile(temp.resolve("no-folder"))));
        Edition edition = seal("2026-10", "root", "Fiji");

        assertThatThrownBy(() -> review.approve(edition, JO, Set.of())).isInstanceOf(UncheckedIOException.class);

        assertThat(current(edition).status()).isEqualTo(EditionStatus.IN_REVIEW);
        assertThat(review.approvedBy(edition)).isEmpty();
        assertThat(actions()).containsExactly(AuditAction.TRAIL_BEGUN, AuditAction.EDITION_SEALED);
        assertThat(temp.resolve("output/published/current")).doesNotExist();
    }

    @Test
    void keepsFilesClosedWhoseApprovalWasRolledBack() throws IOException {
        open(alsoPublishingTo(Files.createFile(temp.resolve("no-folder"))));
        Edition edition = seal("2026-10", "root", "Fiji");

        assertThatThrownBy(() -> review.approve(edition, JO, Set.of())).isInstanceOf(UncheckedIOException.class);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("output/published/1"))))
                .isEqualTo("rwx------");
        open(Settings.DEFAULTS);
        assertThat(temp.resolve("output/published/current")).doesNotExist();
    }

    @Test
    void leavesALinkAloneThatTheLedgerDoesNotKnow() throws IOException {
        Path published = Files.createDirectories(temp.resolve("output/published/7"));
        Files.writeString(published.resolve("list.txt"), "Tonga");
        Files.createSymbolicLink(published.resolveSibling("current"), Path.of("7"));

        ledger.get(Publications.class).followAtStart();
        assertThat(live()).isEqualTo("Tonga");
        review.approve(seal("2026-10", "root", "Fiji"), JO, Set.of());

        assertThat(live()).isEqualTo("Fiji");
        assertThat(Files.readString(published.resolve("list.txt"))).isEqualTo("Tonga");
    }

    private void open(Settings settings) {
        if (ledger != null) {
            ledger.close();
        }
        ledger = new LedgerInMemory(temp, settings);
        review = ledger.get(Review.class);
    }

    private static Settings withTwoApprovals() {
        return new Settings(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Settings.ReviewSettings(2, null),
                null,
                null,
                null,
                null,
                null);
    }

    private static Settings alsoPublishingTo(Path folder) {
        return new Settings(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Settings.PublicationSettings(folder),
                null,
                null,
                null,
                null);
    }

    /** As where another edition of the month went live while this one was built. */
    @Test
    void refusesAnEditionThatIsComparedWithOtherListsThanThoseOfToday() throws IOException {
        String before = ledger.get(Baselines.class).digest(ReportingMonth.parse("2026-10"));
        review.approve(seal("2026-10", "root", "Fiji"), JO, Set.of());
        Edition second = TestEdition.seal(ledger, temp, "2026-10", "root", "Malta", "[]", before);

        assertThat(refused(review.approve(second, JO, Set.of()), Refusal.COMPARISON_OUTDATED))
                .isEqualTo(
                        "What is published has changed since 2026-10/edition-2 was built, so its changes and findings are"
                                + " told against another list than readers have: 2026-10/edition-1 is published now. Build a new"
                                + " edition, in the console or with \"twelvemonth run --month=2026-10\", and decide on that one.");
        assertThat(live()).isEqualTo("Fiji");
        assertThat(review.approve(seal("2026-10", "root", "Samoa"), JO, Set.of()))
                .isInstanceOf(Decision.Published.class);
    }

    private Edition seal(String month, String requestedBy, String list) throws IOException {
        return seal(month, requestedBy, list, "[]");
    }

    private Edition seal(String month, String requestedBy, String list, String findings) throws IOException {
        return TestEdition.seal(ledger, temp, month, requestedBy, list, findings);
    }

    private Edition current(Edition edition) {
        return ledger.get(Editions.class).find(edition.key()).orElseThrow();
    }

    private String live() throws IOException {
        return Files.readString(temp.resolve("output/published/current/list.txt"));
    }

    private List<AuditAction> actions() {
        return ledger.get(AuditTrail.class).all().stream()
                .map(AuditEntry::action)
                .filter(action -> action != AuditAction.FINDING_ACKNOWLEDGED)
                .toList();
    }

    private static String refused(Decision decision, Refusal refusal) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal()).isEqualTo(refusal);
        return ((Decision.Refused) decision).sentence();
    }
}
