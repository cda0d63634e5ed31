package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.account.AccountChangeCompleted;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.console.RunThread;
import org.twelvemonth.job.LockHeldException;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.job.Schedule;
import org.twelvemonth.job.Tick;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.notify.Notifier;
import org.twelvemonth.review.DecisionCompleted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth serve}: builds each month by itself, once it is over. */
@Command(
        name = "serve",
        description = {
            "Stays, and builds every month that is over and has no edition: at its start, and whenever the schedule in the"
                    + " settings says. The oldest month comes first.",
            "Ends in an orderly way when it is asked to (SIGTERM, Ctrl-C)."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final InstantSource clock;

    @Option(names = "--once", description = "Look once, and end: for cron and timers.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the console, health and metrics; 0 for any. Default: 8080.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDR",
            description = "Address of this machine on which to answer. Default: 127.0.0.1, for this machine alone.")
    private @Nullable String address;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ExitCode worst = ExitCode.OK;

    ServeCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workplace workplace = common.workplaceThatIsFree();
        WritableFolder.require(workplace.output(), "--output");
        if (once) {
            refuseWeb();
            try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
                tick(application);
                return worst.number();
            }
        }
        try (Application application = Application.serve(workplace, common, clock, webSettings());
                ExecutorService mails = mailThread()) {
            application.on(DecisionCompleted.class, decision -> mails.execute(application.get(Notifier.class)::send));
            application.on(
                    AccountChangeCompleted.class, change -> mails.execute(application.get(Notifier.class)::send));
            application.listeningAt(application.address());
            new Welcome(out(), err()).tell(application);
            serve(application, workplace.settings().schedule());
            return ExitCode.OK.number();
        }
    }

    /**
     * One thread for the mails about decisions, so that a mail server that does not answer holds up no web request. After its
     * shutdown it accepts nothing: the next start sends what is in the outbox.
     */
    private static ExecutorService mailThread() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "mails"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private void refuseWeb() {
        if (port != null || address != null) {
            throw new UsageException(
                    "--port and --address are for a service that stays, and --once ends after one look."
                            + " Leave one out.");
        }
    }

    private String[] webSettings() throws IOException {
        List<String> settings = new ArrayList<>();
        if (port != null) {
            settings.add("--server.port=" + checked(port));
        }
        if (address != null) {
            settings.add("--server.address=" + checked(address));
        }
        return settings.toArray(String[]::new);
    }

    private static int checked(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port is a number from 0 to " + HIGHEST_PORT + "; found " + port + ".");
        }
        return port;
    }

    private static String checked(String address) throws IOException {
        try {
            InetAddress asked = InetAddress.getByName(address);
            if (asked.isAnyLocalAddress() || NetworkInterface.getByInetAddress(asked) != null) {
                return address;
            }
        } catch (UnknownHostException e) {
            // No address at all: the same sentence helps.
        }
        throw new UsageException(
                "--address is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them;" + " found "
                        + address + ".");
    }

    private void tick(Application application) {
        application.get(Tick.class).run(this::tell);
        application.get(Notifier.class).trouble().ifPresent(err()::println);
        application.get(Alarms.class).sentence().ifPresent(err()::println);
    }

    private void serve(Application application, Schedule schedule) throws InterruptedException {
        RunThread runs = application.get(RunThread.class);
        runs.execute(() -> run(application));
        Future<?> ticks = runs.schedule(() -> run(application), schedule.trigger());
        out().println("Serving: looking for due months at \"" + schedule.cron() + "\" (" + schedule.zone() + ").");
        try {
            application.get(MonthlyReport.class).awaitStop();
        } finally {
            ticks.cancel(false);
            runs.close();
        }
        out().println("Ended, because the process was asked to.");
    }

    /** Whatever goes wrong, the next tick comes. */
    private void run(Application application) {
        try {
            tick(application);
        } catch (LockHeldException e) {
            err().println(e.getMessage());
        } catch (RuntimeException e) {
            err().println(Failure.describe(e, common.debug()));
        }
    }

    private void tell(Tick.Outcome outcome) {
        String month = outcome.month().toString();
        switch (outcome) {
            case Tick.Outcome.Run run -> tell(month, run.result());
            case Tick.Outcome.Waiting waiting -> out().println(month + " waits for " + waiting.waitsFor() + ".");
            case Tick.Outcome.Overdue overdue ->
                problem(ExitCode.INPUT_REFUSED, month + " is overdue: it still waits for " + overdue.waitsFor() + ".");
        }
    }

    private void tell(String month, RunResult result) {
        switch (result) {
            case RunResult.Sealed sealed -> out().println(month + " waits for review in " + sealed.folder());
            case RunResult.AlreadyThere there -> out().println(month + " is there already in " + there.folder());
            case RunResult.InputRefused refused -> problem(ExitCode.INPUT_REFUSED, month + ": " + refused.reason());
            case RunResult.GateRefused refused ->
                problem(ExitCode.GATE_REFUSED, month + ": " + String.join(" ", refused.reasons()));
            case RunResult.Stopped stopped -> out().println(month + " was stopped; the next start goes on with it.");
            case RunResult.Failed failed ->
                problem(ExitCode.UNEXPECTED, month + ": " + Failure.describe(failed.cause(), common.debug()));
        }
    }

    private void problem(ExitCode code, String sentence) {
        worst = code;
        err().println(sentence);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
