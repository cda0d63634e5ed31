package org.twelvemonth.console.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.review.ListChange;
import org.twelvemonth.review.Refusal;
import org.twelvemonth.review.Review;

/** Puts together what a reviewer must know to decide. */
@Component
class DecisionViews {
    /** Stands for any reason that may be given. */
    static final String SOME_REASON = "-";

    private final Review review;
    private final Editions editions;
    private final SealedEditions sealed;

    DecisionViews(Review review, Editions editions, SealedEditions sealed) {
        this.review = review;
        this.editions = editions;
        this.sealed = sealed;
    }

    DecisionView of(Edition edition, Account by) {
        return new DecisionView(
                edition.name(),
                EditionPath.of(edition),
                seen(edition),
                edition.status().words(),
                requestedBy(edition),
                editions.sealedAt(edition).map(Wording::time).orElse("unknown"),
                review.approvalsNeeded(edition),
                review.approvedBy(edition),
                review.live().map(Wording::live).orElse("Nothing is published."),
                change(edition),
                findings(edition, by),
                objections(edition, by),
                review.objectionToReturn(edition, by, SOME_REASON).isEmpty(),
                review.objectionToWithdrawal(edition, by, SOME_REASON).isEmpty(),
                newest(edition).map(EditionPath::of).orElse(""));
    }

    private Optional<ListChange> change(Edition edition) {
        return edition.status() == EditionStatus.IN_REVIEW && review.live().isPresent()
                ? review.change(Optional.of(edition))
                : Optional.empty();
    }

    /** What a person sees of an edition and decides by: whatever changes it makes their form a stale one. */
    String seen(Edition edition) {
        return Digest.of(String.join(
                "\n",
                edition.status().name(),
                editions.manifestDigest(edition).orElse(""),
                review.approvedBy(edition).toString(),
                review.live().map(live -> live.edition().name()).orElse("")));
    }

    /** The newest edition of the month, if this is an older one. */
    Optional<Edition> newest(Edition edition) {
        return sealed.newerThan(edition);
    }

    private List<DecisionView.Finding> findings(Edition edition, Account by) {
        Set<String> acknowledged = review.acknowledged(edition, by);
        return review.findings(edition).stream()
                .map(finding -> finding(finding, acknowledged.contains(finding.id())))
                .toList();
    }

    private static DecisionView.Finding finding(BlockingFinding finding, boolean acknowledged) {
        return new DecisionView.Finding(
                finding.id(),
                finding.rule().title(),
                finding.subject(),
                finding.detail(),
                String.join(
                        "; ",
                        finding.sources().stream().map(SourceLine::toString).toList()),
                acknowledged);
    }

    private List<DecisionView.Objection> objections(Edition edition, Account by) {
        return review
                .objectionToApproval(edition, by)
                .filter(objection -> objection.refusal() != Refusal.NOT_ACKNOWLEDGED)
                .map(objection -> new DecisionView.Objection(objection.refusal(), objection.sentence()))
                .stream()
                .toList();
    }

    private static String requestedBy(Edition edition) {
        return switch (edition.requestedBy()) {
            case Edition.SCHEDULE -> "The schedule";
            case Edition.UNKNOWN -> "Nobody knows any more: the ledger was lost since";
            default -> edition.requestedBy();
        };
    }
}
