package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.job.LockHeldException;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.StoreException;
import org.twelvemonth.review.PublicationException;
import org.twelvemonth.text.StackTraces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line; the way into the program. Help and usage errors answer at once, without starting the rest. */
@Command(
        name = "twelvemonth",
        description = "Builds the monthly list of countries assisted in the last 12 months, for people to review.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The edition is sealed, or was already there.",
            "1:Something unexpected.",
            "2:The command line or the settings are not as they should be.",
            "3:The input, a decision or a sign-in was refused.",
            "4:The disclosure gate refused what was written.",
            "5:Another process holds the lock."
        })
public final class Twelvemonth {
    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            HistoryCommand.class,
            EditionsCommand.class,
            FindingsCommand.class,
            ApproveCommand.class,
            ReturnCommand.class,
            WithdrawCommand.class,
            AuditCommand.class,
            VerifyAuditCommand.class,
            AccountCommand.class,
            VerifyCommand.class,
            TidyCommand.class,
            BackupCommand.class,
            RestoreCommand.class);

    private Twelvemonth() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    private static int execute(String[] args) {
        CommandLine commandLine = commandLine(InstantSource.system(), args);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println(Failure.describe(e, false));
            return ExitCode.UNEXPECTED.number();
        }
    }

    /**
     * The command that the arguments name, ready to be executed; all of them where they name none.
     *
     * @param clock tells which months are over, and dates the lock; nothing that a report says depends on it
     */
    static CommandLine commandLine(InstantSource clock, String... args) {
        CommandFactory factory = new CommandFactory(clock);
        CommandLine commandLine = new CommandLine(new Twelvemonth(), factory);
        for (Class<?> command : named(args)) {
            commandLine.addSubcommand(new CommandLine(command, factory));
        }
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    commandLine.setOut(VisiblePrintWriter.of(commandLine.getOut()));
                    commandLine.setErr(VisiblePrintWriter.of(commandLine.getErr()));
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(Twelvemonth::explainUsage)
                .setExecutionExceptionHandler(Twelvemonth::explainFailure);
    }

    /** A command is read by reflection, which takes some milliseconds for each. */
    private static List<Class<?>> named(String... args) {
        return args.length == 0
                ? COMMANDS
                : COMMANDS.stream()
                        .filter(command ->
                                command.getAnnotation(Command.class).name().equals(args[0]))
                        .<List<Class<?>>>map(List::of)
                        .findFirst()
                        .orElse(COMMANDS);
    }

    private static int explainUsage(ParameterException e, String[] args) {
        PrintWriter err = VisiblePrintWriter.of(e.getCommandLine().getErr());
        err.println(e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try \"" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
        }
        return ExitCode.USAGE.number();
    }

    private static int explainFailure(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = VisiblePrintWriter.of(command.getErr());
        boolean debug = parsed.expandedArgs().contains("--debug");
        if (debug) {
            err.print(StackTraces.of(e));
        }
        return switch (inPlainEnglish(e)) {
            case UsageException usage -> tell(err, usage, ExitCode.USAGE);
            case SettingsException settings -> tell(err, settings, ExitCode.USAGE);
            case RefusedException refused -> tell(err, refused, ExitCode.REFUSED);
            case PublicationException publication -> tell(err, publication, ExitCode.UNEXPECTED);
            case IntakeRefusedException refused -> tell(err, refused, ExitCode.INPUT_REFUSED);
            case LockHeldException locked -> tell(err, locked, ExitCode.LOCKED);
            case StoreException store -> tell(err, store, ExitCode.UNEXPECTED);
            default -> {
                err.println(Failure.describe(e, debug));
                yield ExitCode.UNEXPECTED.number();
            }
        };
    }

    /** What Spring wraps around one of our own sentences is taken away. */
    private static Throwable inPlainEnglish(Exception e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SettingsException || cause instanceof StoreException)
                .findFirst()
                .orElse(e);
    }

    private static int tell(PrintWriter err, Throwable e, ExitCode code) {
        err.println(e.getMessage());
        return code.number();
    }
}
