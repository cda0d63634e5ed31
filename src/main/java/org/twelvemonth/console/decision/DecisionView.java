package org.twelvemonth.console.decision;

import java.util.List;
import java.util.Optional;
import org.twelvemonth.review.ListChange;
import org.twelvemonth.review.Refusal;

/**
 * An edition to be decided on, as one person sees it.
 *
 * @param address of the edition's page
 * @param seen what a form says of the edition, so that nobody decides on something else than they saw
 * @param live what the public reads, a sentence
 * @param change what becomes of the list that the public reads; empty when the edition cannot be published any more, when
 *     nothing is published, and when it cannot be told
 * @param objections why this person cannot approve; empty when they can, and when only acknowledgements are missing
 * @param newest the address of the month's newest edition; empty when this is it
 */
record DecisionView(
        String name,
        String address,
        String seen,
        String status,
        String requestedBy,
        String sealedAt,
        int approvalsNeeded,
        List<String> approvedBy,
        String live,
        Optional<ListChange> change,
        List<Finding> findings,
        List<Objection> objections,
        boolean mayReturn,
        boolean mayWithdraw,
        String newest) {

    /** A blocking finding, and whether this person has acknowledged it. */
    record Finding(String id, String rule, String subject, String detail, String source, boolean acknowledged) {}

    /** A reason against an approval. */
    record Objection(Refusal refusal, String sentence) {

        /** Whether a new edition is the way out. */
        public boolean endsWithANewEdition() {
            return switch (refusal) {
                case RECORDS_CHANGED, FILES_CHANGED, COMPARISON_OUTDATED -> true;
                default -> false;
            };
        }
    }

    /** Those that this person has not acknowledged. */
    public List<Finding> openFindings() {
        return findings.stream().filter(finding -> !finding.acknowledged()).toList();
    }

    /** How many that are. */
    public int open() {
        return openFindings().size();
    }

    /** Whether the person may approve, once all findings are acknowledged. */
    public boolean mayApprove() {
        return objections.isEmpty();
    }
}
