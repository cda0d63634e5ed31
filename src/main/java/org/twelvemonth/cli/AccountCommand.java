package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountChange;
import org.twelvemonth.account.AccountConfirmation;
import org.twelvemonth.account.AccountRequest;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.account.Role;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.notify.Notifier;
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
            "A password is asked for at the terminal, or read from the first line of standard input. It has at least 15"
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

    @Command(name = "add", description = "Adds an account, with its password.", mixinStandardHelpOptions = true)
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
        PrintWriter out = out();
        try (Application application = start(common)) {
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

    @Command(
            name = "requests",
            description = "Lists what operators have asked for and another operator must confirm.",
            mixinStandardHelpOptions = true)
    int requests(@Mixin CommonOptions common) throws IOException {
        try (Application application = start(common)) {
            application
                    .get(Accounts.class)
                    .requests()
                    .forEach(request -> out().println(request.account() + "  " + request.words() + ", asked for by "
                            + request.askedBy()));
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "confirm",
            description = "Confirms what another operator has asked for; a one-time link is printed, to be passed on.",
            mixinStandardHelpOptions = true)
    int confirm(
            @Parameters(paramLabel = "NAME", description = "The account that the request is for.") String name,
            @Option(
                            names = "--as",
                            paramLabel = "OPERATOR",
                            required = true,
                            description =
                                    "The operator who confirms. The password is asked for at the terminal, or read"
                                            + " from the first line of standard input.")
                    String operator,
            @Mixin CommonOptions common)
            throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        AccountSignIn.requireLocalAccounts(workplace);
        String password = PasswordInput.existing();
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            Account by = AccountSignIn.require(application, operator, password);
            AccountConfirmation confirmation = application.get(Accounts.class).confirm(name, by.name());
            sendMails(application);
            switch (confirmation) {
                case AccountConfirmation.Linked linked ->
                    out().println("One-time link for "
                            + linked.invitation().account().name() + ", for "
                            + Accounts.INVITATION.toHours() + " hours, while \"twelvemonth serve\" answers: "
                            + link(workplace, linked.invitation().token()));
                case AccountConfirmation.Changed changed ->
                    out().println("The account has its new roles: " + line(changed.account()) + ".");
                case AccountConfirmation.Refused refused -> throw new RefusedException(refused.sentence());
            }
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "decline",
            description = "Declines what another operator has asked for, or takes the own request back.",
            mixinStandardHelpOptions = true)
    int decline(
            @Parameters(paramLabel = "NAME", description = "The account that the request is for.") String name,
            @Mixin CommonOptions common)
            throws IOException {
        try (Application application = start(common)) {
            Optional<AccountRequest> declined = application.get(Accounts.class).decline(name, ShellUser.actor());
            sendMails(application);
            out().println(declined.map(request -> "Declined: " + request.words() + ".")
                    .orElse("Nothing is asked for the account " + name + "; nothing was changed."));
        }
        return ExitCode.OK.number();
    }

    private static String link(Workplace workplace, String token) {
        URI base = workplace.settings().notification().linkBase();
        return (base == null ? "http://127.0.0.1:8080" : base.toString()) + "/set-up/" + token;
    }

    private int change(CommonOptions common, Function<Accounts, AccountChange> change, String done) throws IOException {
        try (Application application = start(common)) {
            AccountChange changed = change.apply(application.get(Accounts.class));
            sendMails(application);
            switch (changed) {
                case AccountChange.Done it ->
                    out().println("The account " + it.account().name() + " " + done + ".");
                case AccountChange.AwaitsAnother awaits ->
                    out().println("Another operator must confirm "
                            + awaits.request().words() + ".");
                case AccountChange.Refused refused -> throw new RefusedException(refused.sentence());
            }
        }
        return ExitCode.OK.number();
    }

    /** The commands work while local accounts are off, so that somebody can be let in should the provider fail for long. */
    private Application start(CommonOptions common) throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        if (!workplace.settings().console().signIn().localAccounts()) {
            spec.commandLine()
                    .getErr()
                    .println("Local accounts are off (console.sign-in.local-accounts): no account can sign in until the"
                            + " setting allows them and \"twelvemonth serve\" is started again.");
        }
        return Application.start(workplace, Progress.SILENT, common, clock);
    }

    private void sendMails(Application application) {
        Notifier notifier = application.get(Notifier.class);
        notifier.send();
        notifier.trouble().ifPresent(spec.commandLine().getErr()::println);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(Account account) {
        return account.name() + "  "
                + account.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    }
}
