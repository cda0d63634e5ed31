package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditExport;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth audit}: the audit trail, to be read or handed on. */
@Command(
        name = "audit",
        description =
                "Prints the audit trail, oldest entry first. As CSV or JSON it is an export, which is an entry itself.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, csv, or json, which keeps each hash checkable. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--activity",
            description =
                    "Print instead who signed in, was refused, read, searched, started runs and changed settings.")
    private boolean activity;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How the trail is printed. */
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    AuditCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            PrintWriter out = spec.commandLine().getOut();
            if (activity) {
                printActivity(application.get(ActivityStream.class), out);
                return ExitCode.OK.number();
            }
            AuditExport export = application.get(AuditExport.class);
            switch (format) {
                case TEXT -> application.get(AuditTrail.class).all().forEach(entry -> out.println(line(entry)));
                case CSV -> export.write(AuditExport.Format.CSV, ShellUser.actor(), out);
                case JSON -> export.write(AuditExport.Format.JSON, ShellUser.actor(), out);
            }
            application
                    .get(Alarms.class)
                    .sentence()
                    .ifPresent(spec.commandLine().getErr()::println);
        }
        return ExitCode.OK.number();
    }

    private void printActivity(ActivityStream stream, PrintWriter out) throws IOException {
        stream.all()
                .forEach(entry -> out.println(String.join(
                                "  ",
                                Long.toString(entry.number()),
                                entry.at().toString(),
                                entry.actor(),
                                entry.activity().words(),
                                entry.subject(),
                                entry.address())
                        .stripTrailing()));
        ActivityStream.Check check = stream.check();
        check.problems().forEach(spec.commandLine().getErr()::println);
        check.remarks().forEach(spec.commandLine().getErr()::println);
    }

    /** One line, whatever a reason holds: a line end in it could pass for an entry. */
    private static String line(AuditEntry entry) {
        return String.join(
                        "  ",
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        entry.actor()
                                + (entry.address() == null || entry.address().isEmpty()
                                        ? ""
                                        : " from " + entry.address()),
                        entry.action().words(),
                        entry.subject(),
                        entry.detail())
                .replaceAll("\\p{Cntrl}+", " ")
                .stripTrailing();
    }
}
