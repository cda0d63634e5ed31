package org.twelvemonth.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        return decider.decide(
                common,
                clock,
                (review, editions, choice, by) -> review.approve(choice.newest(editions), by, acknowledged));
    }
}
