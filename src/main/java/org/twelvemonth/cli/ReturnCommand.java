package org.twelvemonth.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code twelvemonth return}: sends an edition back. */
@Command(
        name = "return",
        description = {
            "Sends an edition of the month back, by default the newest: it is never published. Exit code 3 when that is"
                    + " refused."
        },
        mixinStandardHelpOptions = true)
final class ReturnCommand implements Callable<Integer> {
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

    ReturnCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return decider.decide(
                common,
                clock,
                (application, choice, by) -> application
                        .get(Review.class)
                        .sendBack(choice.newest(application.get(Editions.class)), by, reason));
    }
}
