package org.twelvemonth.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Role;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.figures.BlockingFinding;

/** What can stand against a decision. */
@Component
class ApprovalChecks {
    private static final int LONGEST_REASON = 1_000;

    private final Approvals approvals;
    private final Publications publications;
    private final SealedFiles sealed;
    private final OpenFindings findings;
    private final IndependenceChecks independence;
    private final ComparedLists compared;

    ApprovalChecks(
            Approvals approvals,
            Publications publications,
            SealedFiles sealed,
            OpenFindings findings,
            IndependenceChecks independence,
            ComparedLists compared) {
        this.independence = independence;
        this.approvals = approvals;
        this.publications = publications;
        this.sealed = sealed;
        this.findings = findings;
        this.compared = compared;
    }

    /** The first reason against an approval. */
    Optional<Decision.Refused> againstApproval(Edition edition, Account by, Set<String> acknowledged) {
        return first(List.of(
                () -> reviewer(by),
                () -> inReview(edition),
                () -> independence.ofRequester(edition, by),
                () -> approvedBefore(edition, by),
                () -> independence.ofApprovers(edition, by),
                () -> laterMonth(edition),
                () -> changedFiles(edition),
                () -> changedRecords(edition),
                () -> changedConditions(edition),
                () -> outdatedComparison(edition),
                () -> unknownFindings(edition, acknowledged),
                () -> open(edition, by, acknowledged)));
    }

    /** The first reason against acknowledging findings. */
    Optional<Decision.Refused> againstAcknowledgement(Edition edition, Account by, Set<String> acknowledged) {
        return first(List.of(
                () -> reviewer(by),
                () -> inReview(edition),
                () -> changedFiles(edition),
                () -> unknownFindings(edition, acknowledged)));
    }

    /** The first reason against sending an edition back. */
    Optional<Decision.Refused> againstReturn(Edition edition, Account by, String reason) {
        return first(List.of(() -> reviewer(by), () -> inReview(edition), () -> reason(reason)));
    }

    /** The first reason against withdrawing what was published. */
    Optional<Decision.Refused> againstWithdrawal(Edition edition, Account by, String reason, AfterWithdrawal after) {
        return first(List.of(
                () -> reviewer(by),
                () -> published(edition),
                () -> reason(reason),
                () -> leavesNothing(edition, after)));
    }

    private static Optional<Decision.Refused> first(List<Supplier<Optional<Decision.Refused>>> checks) {
        return checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Decision.Refused> reviewer(Account by) {
        return by.has(Role.REVIEWER)
                ? Optional.empty()
                : refused(
                        Refusal.NOT_A_REVIEWER,
                        "The account " + by.name() + " is no reviewer, and may not decide. Ask somebody who is.");
    }

    private static Optional<Decision.Refused> inReview(Edition edition) {
        if (edition.status() == EditionStatus.IN_REVIEW) {
            return Optional.empty();
        }
        return refused(
                Refusal.WRONG_STATUS,
                edition.name() + " is " + edition.status().words() + "; only an edition in review can be decided on."
                        + (edition.status() == EditionStatus.SUPERSEDED ? " Decide on the month's newest one." : ""));
    }

    private static Optional<Decision.Refused> published(Edition edition) {
        return edition.status() == EditionStatus.PUBLISHED || edition.status() == EditionStatus.REPLACED
                ? Optional.empty()
                : refused(
                        Refusal.WRONG_STATUS,
                        edition.name() + " is " + edition.status().words()
                                + "; only what was published can be withdrawn.");
    }

    private Optional<Decision.Refused> approvedBefore(Edition edition, Account by) {
        return approvals.of(edition).contains(by.name())
                ? refused(
                        Refusal.HAS_APPROVED,
                        by.name() + " has approved " + edition.name()
                                + " already; it still needs the approval of somebody else.")
                : Optional.empty();
    }

    /** The public list is kept current: it never goes back to an earlier month. */
    private Optional<Decision.Refused> laterMonth(Edition edition) {
        return publications
                .live()
                .filter(live ->
                        live.edition().key().month().compareTo(edition.key().month()) > 0)
                .flatMap(live -> refused(
                        Refusal.LATER_MONTH_IS_LIVE,
                        live.edition().name() + " is published, which is of a later month than " + edition.name()
                                + ". Return this one; or withdraw the later one first, if this is what the public should"
                                + " read."));
    }

    private Optional<Decision.Refused> changedFiles(Edition edition) {
        return refusedFor(
                Refusal.FILES_CHANGED,
                sealed.differences(edition),
                "The files of " + edition.name() + " are not as they were sealed: ",
                " Move its folder away and run the month again with the same inputs, or restore the folder from a"
                        + " backup.");
    }

    private Optional<Decision.Refused> changedRecords(Edition edition) {
        return refusedFor(
                Refusal.RECORDS_CHANGED,
                sealed.changedRecords(edition),
                "The record files have changed since " + edition.name() + " was built: ",
                " Build a new edition, in the console or with \"twelvemonth run --month="
                        + edition.key().month() + "\", and decide on that one.");
    }

    private Optional<Decision.Refused> changedConditions(Edition edition) {
        return refusedFor(
                Refusal.CONDITIONS_CHANGED,
                sealed.changedConditions(edition),
                "Settings, templates or the program have changed since " + edition.name() + " was built: ",
                " Restart \"twelvemonth serve\" where it runs, build a new edition, in the console or with \"twelvemonth run"
                        + " --month=" + edition.key().month() + "\", and decide on that one.");
    }

    private Optional<Decision.Refused> outdatedComparison(Edition edition) {
        return compared.whyOutdated(edition)
                .flatMap(why -> refused(
                        Refusal.COMPARISON_OUTDATED,
                        why + " Build a new edition, in the console or with \"twelvemonth run --month="
                                + edition.key().month() + "\", and decide on that one."));
    }

    private Optional<Decision.Refused> unknownFindings(Edition edition, Set<String> acknowledged) {
        Set<String> unknown = new TreeSet<>(acknowledged);
        findings.of(edition).stream().map(BlockingFinding::id).forEach(unknown::remove);
        return refusedFor(
                Refusal.UNKNOWN_FINDING,
                List.copyOf(unknown),
                edition.name() + " has no blocking finding with the id ",
                ". \"twelvemonth findings " + edition.name() + "\" lists those that it has.");
    }

    private Optional<Decision.Refused> open(Edition edition, Account by, Set<String> acknowledged) {
        Set<String> open =
                findings.of(edition).stream().map(BlockingFinding::id).collect(Collectors.toCollection(TreeSet::new));
        open.removeAll(acknowledged);
        open.removeAll(approvals.acknowledged(edition, by));
        return refusedFor(
                Refusal.NOT_ACKNOWLEDGED,
                List.copyOf(open),
                by.name() + " has not acknowledged these blocking findings of " + edition.name() + ": ",
                ". \"twelvemonth findings " + edition.name()
                        + "\" tells what they are; acknowledge each, or return the edition.");
    }

    private Optional<Decision.Refused> leavesNothing(Edition edition, AfterWithdrawal after) {
        Optional<Edition> then = publications.liveWithout(edition);
        return after == AfterWithdrawal.NOTHING
                        && then.equals(publications.live().map(Publication::edition))
                ? then.flatMap(live -> refused(
                        Refusal.NOT_LIVE,
                        "The public reads " + live.name() + " and not " + edition.name()
                                + ", so to withdraw this does not leave nothing public. Withdraw it without that option, or"
                                + " withdraw " + live.name() + "."))
                : Optional.empty();
    }

    private static Optional<Decision.Refused> reason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? refused(
                        Refusal.NO_REASON,
                        "A reason is needed, of at most " + LONGEST_REASON
                                + " characters. It is kept in the audit trail: name no record in it.")
                : Optional.empty();
    }

    private static Optional<Decision.Refused> refusedFor(
            Refusal refusal, List<String> found, String before, String after) {
        return found.isEmpty()
                ? Optional.empty()
                : refused(refusal, before + String.join(found.getFirst().endsWith(".") ? " " : ", ", found) + after);
    }

    private static Optional<Decision.Refused> refused(Refusal refusal, String sentence) {
        return Optional.of(new Decision.Refused(refusal, sentence));
    }
}
