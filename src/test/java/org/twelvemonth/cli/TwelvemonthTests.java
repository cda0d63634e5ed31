package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The commands as a whole. */
class TwelvemonthTests {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @Test
    void knowsAllCommandsWhereNoneIsNamed() {
        Set<String> all = Twelvemonth.commandLine(CLOCK).getSubcommands().keySet();

        assertThat(all).hasSize(17).contains("run", "serve", "check", "restore");
        assertThat(Twelvemonth.commandLine(CLOCK, "--help").getSubcommands()).containsOnlyKeys(all);
        assertThat(Twelvemonth.commandLine(CLOCK, "--debug", "run").getSubcommands())
                .containsOnlyKeys(all);
    }

    @Test
    void readsTheCommandThatIsNamedAlone() {
        Set<String> all = Twelvemonth.commandLine(CLOCK).getSubcommands().keySet();

        assertThat(all)
                .allSatisfy(name -> assertThat(Twelvemonth.commandLine(CLOCK, name, "--month=2026-10")
                                .getSubcommands())
                        .containsOnlyKeys(name));
    }

    @Test
    void suggestsTheCommandThatMayBeMeant() {
        CommandLineRun run = CommandLineRun.of("rum");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean: twelvemonth run");
    }

    @Test
    void listsTheCommandsInTheOrderOfTheWork() {
        assertThat(CommandLineRun.of("--help").out())
                .containsSubsequence("  run ", "  serve ", "  check ", "  approve ", "  restore ");
    }
}
