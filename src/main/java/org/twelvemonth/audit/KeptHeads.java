package org.twelvemonth.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.AtomicFile;
import org.twelvemonth.job.Workplace;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads of the trail outside of the ledger: the newest in a file of the data folder, and one beside each publication. A
 * trail that was cut short in the ledger no longer agrees with them.
 */
@Component
public class KeptHeads {
    private static final Logger log = LoggerFactory.getLogger(KeptHeads.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = ".audit-head.json";

    private final Path data;
    private final Path publications;

    KeptHeads(Workplace workplace) {
        this.data = workplace.data();
        this.publications = workplace.published();
    }

    /** Keeps the newest head. Nothing fails where it cannot be written: the trail itself has the entry. */
    void keep(AuditHead head) {
        try {
            write(data.resolve(SUFFIX.substring(1)), head);
        } catch (IOException e) {
            log.warn("The head of the audit trail could not be kept in the data folder.", e);
        }
    }

    /** Keeps the head with which the publication of that number was decided. */
    public void keepBeside(int publication, AuditHead head) throws IOException {
        Path file = publications.resolve(publication + SUFFIX);
        if (!Files.exists(file)) {
            write(file, head);
        }
    }

    /**
     * The heads by the files that hold them.
     *
     * @throws tools.jackson.core.JacksonException when one cannot be read
     */
    SortedMap<Path, AuditHead> all() throws IOException {
        SortedMap<Path, AuditHead> heads = new TreeMap<>();
        for (Path folder : List.of(data, publications)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(KeptHeads::isHead)
                            .forEach(file -> heads.put(file, JSON.readValue(file, AuditHead.class)));
                }
            }
        }
        return heads;
    }

    private static boolean isHead(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX.substring(1));
    }

    private static void write(Path file, AuditHead head) throws IOException {
        AtomicFile.write(file, JSON.writeValueAsString(head) + "\n");
    }
}
