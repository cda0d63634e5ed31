package org.twelvemonth.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.LedgerCheckpoint;
import org.twelvemonth.text.CsvCell;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The whole trail, to be handed on. */
@Component
public class AuditExport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AuditTrail trail;
    private final LedgerCheckpoint checkpoint;

    AuditExport(AuditTrail trail, LedgerCheckpoint checkpoint) {
        this.trail = trail;
        this.checkpoint = checkpoint;
    }

    /** What it can be written as. */
    public enum Format {
        /** For spreadsheets. */
        CSV,
        /** Keeps each hash checkable. */
        JSON
    }

    /**
     * Writes all entries, oldest first, the last of which tells of this export.
     *
     * @param by who exports
     * @param out is not closed
     */
    public void write(Format format, String by, Writer out) throws IOException {
        trail.add(AuditAction.TRAIL_EXPORTED, by, "", format.name());
        checkpoint.take();
        List<AuditEntry> entries = trail.all();
        switch (format) {
            case CSV -> writeCsv(entries, out);
            case JSON -> out.write(JSON.writeValueAsString(entries) + System.lineSeparator());
        }
        out.flush();
    }

    private static void writeCsv(List<AuditEntry> entries, Writer out) throws IOException {
        // The writer is not ours to close.
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("number", "at", "actor", "action", "subject", "detail", "address", "previous", "hash");
        entries.forEach(entry -> csv.writeRecord(
                Long.toString(entry.number()),
                entry.at().toString(),
                CsvCell.of(entry.actor()),
                entry.action().name(),
                CsvCell.of(entry.subject()),
                CsvCell.of(entry.detail()),
                CsvCell.of(Objects.requireNonNullElse(entry.address(), "")),
                entry.previous(),
                entry.hash()));
        csv.flush();
    }
}
