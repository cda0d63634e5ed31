package org.twelvemonth.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code twelvemonth audit}: the audit trail, to be read or handed on. */
@Command(
        name = "audit",
        description =
                "Prints the audit trail, oldest entry first. As CSV or JSON it is an export, which is an entry itself.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final InstantSource clock;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, csv, or json, which keeps each hash checkable. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

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
            AuditTrail trail = application.get(AuditTrail.class);
            if (format != Format.TEXT) {
                trail.add(AuditAction.TRAIL_EXPORTED, ShellUser.actor(), "", format.name());
            }
            print(trail.all(), spec.commandLine().getOut());
        }
        return ExitCode.OK.number();
    }

    private void print(List<AuditEntry> entries, PrintWriter out) throws IOException {
        switch (format) {
            case TEXT -> entries.forEach(entry -> out.println(line(entry)));
            case CSV -> printCsv(entries, out);
            case JSON -> out.println(JSON.writeValueAsString(entries));
        }
    }

    /** One line, whatever a reason holds: a line end in it could pass for an entry. */
    private static String line(AuditEntry entry) {
        return String.join(
                        "  ",
                        Long.toString(entry.number()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.action().words(),
                        entry.subject(),
                        entry.detail())
                .replaceAll("\\p{Cntrl}+", " ")
                .stripTrailing();
    }

    private static void printCsv(List<AuditEntry> entries, PrintWriter out) throws IOException {
        // The writer is not ours to close.
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("number", "at", "actor", "action", "subject", "detail", "previous", "hash");
        entries.forEach(entry -> csv.writeRecord(
                Long.toString(entry.number()),
                entry.at().toString(),
                asText(entry.actor()),
                entry.action().name(),
                asText(entry.subject()),
                asText(entry.detail()),
                entry.previous(),
                entry.hash()));
        csv.flush();
    }

    /** A spreadsheet runs a cell that begins like a formula (OWASP, CSV injection); an apostrophe makes it text. */
    private static String asText(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
