package org.twelvemonth.console.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.review.ListChange;
import org.twelvemonth.review.Publication;
import org.twelvemonth.review.Review;

/** Says what an approval or a withdrawal is about to do. */
@Component
class Confirmations {
    private final Review review;

    Confirmations(Review review) {
        this.review = review;
    }

    Confirmation ofApproval(Edition edition) {
        int others =
                review.approvalsNeeded(edition) - review.approvedBy(edition).size() - 1;
        Optional<ListChange> change = review.change(Optional.of(edition));
        String what = change.map(it -> "the list of " + Wording.count(it.listed(), "country", "countries"))
                        .orElse("the list")
                + " for " + Wording.month(edition.key().month());
        String action = EditionPath.of(edition) + "/approve";
        return others > 0
                ? new Confirmation(
                        "Approve " + Wording.edition(edition) + "?",
                        List.of("You are about to approve " + what + ". It needs the approval of "
                                + Wording.count(others, "other person", "other people") + " before it is published."),
                        change,
                        action,
                        "Approve",
                        false,
                        false,
                        false)
                : new Confirmation(
                        "Publish " + Wording.edition(edition) + "?",
                        List.of("You are about to publish " + what + ". The public reads it at once."),
                        change,
                        action,
                        "Approve and publish",
                        false,
                        false,
                        false);
    }

    Confirmation ofWithdrawal(Edition edition) {
        Optional<Edition> live = review.live().map(Publication::edition);
        Optional<Edition> next = review.liveWithout(edition);
        boolean stays = next.equals(live);
        String after = next.map(it -> "The public " + (stays ? "goes on reading " : "then reads ") + Wording.edition(it)
                        + (stays ? ", and " + Wording.edition(edition) + " never comes back." : " again."))
                .orElse("Nothing is published then.");
        return new Confirmation(
                "Withdraw " + Wording.edition(edition) + "?",
                Stream.concat(
                                Stream.of("You are about to withdraw " + Wording.edition(edition) + ". " + after),
                                next.flatMap(it -> stillNamed(edition, it)).stream())
                        .toList(),
                stays ? Optional.empty() : review.change(next),
                EditionPath.of(edition) + "/withdraw",
                "Withdraw",
                true,
                next.isPresent() && !stays,
                true);
    }

    private Optional<String> stillNamed(Edition withdrawn, Edition next) {
        List<String> names = review.namedByBoth(withdrawn, next);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("That list names these countries, too: " + String.join(", ", names)
                        + ". Look whether one of them is why you withdraw.");
    }
}
