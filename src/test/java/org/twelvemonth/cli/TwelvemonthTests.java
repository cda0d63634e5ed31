package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "serve, serve",
        "serve --once, serve",
        "findings 2026-10, findings",
        "approve 2026-10 --as=jo, approve",
        "return 2026-10 --as=jo --reason=late, return",
        "withdraw 2026-10 --as=jo --reason=late, withdraw",
        "audit, audit",
        "verify-audit, verify-audit",
        "account list, account list",
        "account add jo --role=viewer, account add",
        "account password jo, account password",
        "account remove jo, account remove",
        "verify 2026-10/edition-1, verify",
        "tidy, tidy",
        "backup ledger.zip, backup",
        "restore ledger.zip, restore"
    })
    void refusesAMonthWhereItWouldDoNothing(String words, String command) {
        CommandLineRun run = CommandLineRun.of((words + " --month=2026-10").split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                Unknown option: '--month=2026-10'
                Try "twelvemonth %s --help".
                """.formatted(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "explain Fiji", "history", "editions"})
    void readsTheMonthWhereItCounts(String words) {
        CommandLineRun run = CommandLineRun.of((words + " --month=October").split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "\"October\" is not a reporting month. Write the year and the month, for example 2026-10.\n");
    }
}
