package org.twelvemonth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.AtomicFile;
import org.twelvemonth.edition.FileSync;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.Workplace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads of the trail outside of the ledger: the newest in a file of the data folder, one beside each publication, and all of
 * them in a file elsewhere where the settings name one. The newest is written ahead: before a transaction commits, the file
 * names the head before and the head after it, so that a crash between leaves a ledger that agrees with the file.
 */
@Component
public class KeptHeads {
    private static final Logger log = LoggerFactory.getLogger(KeptHeads.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = ".audit-head.json";

    private final Path data;
    private final Path publications;
    private final @Nullable Path copies;
    private final HeadSigner signer;

    KeptHeads(Workplace workplace, HeadSigner signer) {
        this.data = workplace.data();
        this.publications = workplace.published();
        this.copies = workplace.settings().audit().copies();
        this.signer = signer;
        if (copies != null && (copies.startsWith(data) || copies.startsWith(workplace.output()))) {
            throw new SettingsException("audit.copies is " + copies
                    + ", which lies in the data or output folder. Whoever can change the trail there could change the copies,"
                    + " too. Name a file elsewhere.");
        }
    }

    /** The file with the newest head. */
    Path newestFile() {
        return data.resolve(SUFFIX.substring(1));
    }

    /** How heads are kept, as the trail tells it: the public key and the file with the copies. */
    Keeping keeping() {
        return new Keeping(signer.publicKey(), copies == null ? null : copies.toString());
    }

    /**
     * Writes, before the transaction commits, which head it leads to.
     *
     * @throws UncheckedIOException when it cannot be written; then the transaction must not commit
     */
    synchronized void prepare(AuditHead before, AuditHead after) {
        try {
            write(newestFile(), new KeptHead(before.number(), before.hash(), signer.sign(before), signed(after)));
            // Or a loss of power could bring the older file back, beside a ledger that has the entry.
            FileSync.force(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes that the ledger has the prepared head. A failure is logged: the file names that head already. */
    synchronized void confirm(AuditHead head) {
        try {
            // The next transaction may have prepared its own head meanwhile, which continues this one.
            if (newest().filter(
                            kept -> kept.number() > head.number() || kept.head().equals(head))
                    .isEmpty()) {
                write(newestFile(), signed(head));
            }
            copy(head);
        } catch (IOException | JacksonException e) {
            log.warn("The head of the audit trail could not be kept.", e);
        }
    }

    /** After a crash: forgets what was prepared, where the trail and the file agree. */
    synchronized void settle(AuditHead end) {
        try {
            if (newest().filter(kept -> kept.prepared() != null && kept.allows(end))
                    .isPresent()) {
                write(newestFile(), signed(end));
            }
        } catch (IOException | JacksonException e) {
            log.warn("The head of the audit trail could not be kept.", e);
        }
    }

    private void copy(AuditHead head) throws IOException {
        if (copies != null) {
            Files.writeString(
                    copies,
                    JSON.writeValueAsString(signed(head)) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Keeps the head with which the publication of that number was decided. */
    public void keepBeside(int publication, AuditHead head) throws IOException {
        Path file = publications.resolve(publication + SUFFIX);
        if (!Files.exists(file)) {
            write(file, signed(head));
        }
    }

    /**
     * The newest head; empty without a file.
     *
     * @throws JacksonException when it cannot be read
     */
    Optional<KeptHead> newest() {
        return Files.exists(newestFile()) ? Optional.of(read(newestFile())) : Optional.empty();
    }

    /**
     * The heads beside the publications, by the files that hold them.
     *
     * @throws JacksonException when one cannot be read
     */
    SortedMap<Path, KeptHead> besidePublications() throws IOException {
        SortedMap<Path, KeptHead> heads = new TreeMap<>();
        if (Files.isDirectory(publications)) {
            try (Stream<Path> files = Files.list(publications)) {
                files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .forEach(file -> heads.put(file, read(file)));
            }
        }
        return heads;
    }

    /**
     * The copies elsewhere, oldest first; empty where there is no such file.
     *
     * @throws JacksonException when one cannot be read
     */
    Optional<List<KeptHead>> copies() throws IOException {
        return copies == null || Files.notExists(copies)
                ? Optional.empty()
                : Optional.of(Files.readAllLines(copies).stream()
                        .map(line -> present(JSON.readValue(line, KeptHead.class)))
                        .toList());
    }

    private KeptHead signed(AuditHead head) {
        return new KeptHead(head.number(), head.hash(), signer.sign(head), null);
    }

    private static KeptHead read(Path file) {
        return present(JSON.readValue(file, KeptHead.class));
    }

    /** JSON's null is no head. */
    private static KeptHead present(@Nullable KeptHead head) {
        if (head == null) {
            throw DatabindException.from((JsonParser) null, "null is no head");
        }
        return head;
    }

    private static void write(Path file, KeptHead head) throws IOException {
        AtomicFile.write(file, JSON.writeValueAsString(head) + "\n");
    }
}
