package org.twelvemonth.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.twelvemonth.account.Role;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.review.ListChange;
import org.twelvemonth.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth approve}: approves an edition, which publishes it. */
@Command(
        name = "approve",
        description = {
            "Approves an edition of the month, by default the newest. The last approval that is needed publishes it.",
            "Every blocking finding must be acknowledged; \"twelvemonth findings\" lists them. Exit code 3 when the approval"
                    + " is refused."
        },
        mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private Decider decider = new Decider();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--acknowledge",
            paramLabel = "ID",
            description = "A blocking finding that you have looked at and accept; once for each.")
    private Set<String> acknowledged = new LinkedHashSet<>();

    ApproveCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return decider.decide(common, clock, (application, choice, by) -> {
            Edition edition = choice.newest(application.get(Editions.class));
            Review review = application.get(Review.class);
            if (by.has(Role.REVIEWER)) {
                application
                        .get(ActivityStream.class)
                        .add(Activity.RECORDS_PRINTED, by.name(), "approve " + edition.name());
                printChange(review, edition);
            }
            return review.approve(edition, by, acknowledged);
        });
    }

    /** Prints what becomes of the list that the public reads; reviewers alone may know. */
    private void printChange(Review review, Edition edition) {
        if (edition.status() == EditionStatus.IN_REVIEW) {
            review.live()
                    .flatMap(live -> review.change(Optional.of(edition))
                            .map(change -> edition.name() + " compared with "
                                    + live.edition().name() + ", which the public reads: " + words(change)))
                    .ifPresent(spec.commandLine().getOut()::println);
        }
    }

    private static String words(ListChange change) {
        return change.added().isEmpty() && change.removed().isEmpty()
                ? "no country or territory is added or removed."
                : "added: " + names(change.added()) + "; removed: " + names(change.removed()) + ".";
    }

    private static String names(List<String> countries) {
        return countries.isEmpty() ? "none" : String.join(", ", countries);
    }
}
