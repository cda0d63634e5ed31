package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountChange;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Role;
import org.twelvemonth.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth account}: who may review. Whoever may use the data folder may use it. */
@Command(
        name = "account",
        description = {
            "Adds, lists and removes the accounts of the review, and sets their passwords.",
            "A password is asked for at the terminal, or read from the first line of standard input. It has at least 12"
                    + " characters."
        },
        mixinStandardHelpOptions = true)
final class AccountCommand {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AccountCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Command(
            name = "add",
            description = "Adds an account. Where its owner starts runs from a shell, it has their name there.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "The name.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "viewer, reviewer or operator; once for each.")
                    Set<Role> roles,
            @Mixin CommonOptions common)
            throws IOException {
        String password = PasswordInput.chosen();
        return change(
                common, accounts -> accounts.add(name, EnumSet.copyOf(roles), password, ShellUser.actor()), "is added");
    }

    @Command(name = "list", description = "Lists the accounts with their roles.", mixinStandardHelpOptions = true)
    int list(@Mixin CommonOptions common) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            application.get(Accounts.class).all().forEach(account -> out.println(line(account)));
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "remove",
            description = "Removes an account. What it did stays in the audit trail.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME", description = "The name.") String name, @Mixin CommonOptions common)
            throws IOException {
        return change(common, accounts -> accounts.remove(name, ShellUser.actor()), "is removed");
    }

    @Command(name = "password", description = "Sets an account's password.", mixinStandardHelpOptions = true)
    int password(@Parameters(paramLabel = "NAME", description = "The name.") String name, @Mixin CommonOptions common)
            throws IOException {
        String password = PasswordInput.chosen();
        return change(
                common, accounts -> accounts.changePassword(name, password, ShellUser.actor()), "has the new password");
    }

    private int change(CommonOptions common, Function<Accounts, AccountChange> change, String done) throws IOException {
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            switch (change.apply(application.get(Accounts.class))) {
                case AccountChange.Done it ->
                    spec.commandLine()
                            .getOut()
                            .println("The account " + it.account().name() + " " + done + ".");
                case AccountChange.Refused refused -> throw new RefusedException(refused.sentence());
            }
        }
        return ExitCode.OK.number();
    }

    private static String line(Account account) {
        return account.name() + "  "
                + account.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    }
}
