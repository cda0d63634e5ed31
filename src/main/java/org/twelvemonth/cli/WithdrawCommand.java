package org.twelvemonth.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.review.AfterWithdrawal;
import org.twelvemonth.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twelvemonth withdraw}: takes back what was published. */
@Command(
        name = "withdraw",
        description = {
            "Takes back what was published of the month, and removes it. If the public reads it now, what was published"
                    + " before it takes its place again.",
            "Exit code 3 when that is refused."
        },
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private Decider decider = new Decider();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why; kept in the audit trail, and shown to everybody who can sign in. Name no record in it.")
    private String reason = "";

    @Option(
            names = "--leave-nothing-public",
            description = "What was published before does not take its place: the public reads nothing until the next"
                    + " edition is approved.")
    private boolean leaveNothingPublic;

    WithdrawCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return decider.decide(
                common,
                clock,
                (application, choice, by) -> application
                        .get(Review.class)
                        .withdraw(choice.published(application.get(Editions.class)), by, reason, after()));
    }

    private AfterWithdrawal after() {
        return leaveNothingPublic ? AfterWithdrawal.NOTHING : AfterWithdrawal.PUBLICATION_BEFORE;
    }
}
