package org.twelvemonth.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.Ticked;
import org.twelvemonth.job.Workplace;

/**
 * Verifies editions and what the public reads against the ledger: the digests of an edition's manifest and of a publication's
 * files are in it, so a manifest that was changed together with a file does not deceive.
 */
@Component
public class PublishedFiles {
    private static final Logger log = LoggerFactory.getLogger(PublishedFiles.class);
    private static final String CURRENT = "current";

    private final JdbcClient ledger;
    private final Publications publications;
    private final SealedFiles sealed;
    private final Alarms alarms;
    private final List<Path> roots;

    PublishedFiles(
            JdbcClient ledger, Publications publications, SealedFiles sealed, Alarms alarms, Workplace workplace) {
        this.ledger = ledger;
        this.publications = publications;
        this.sealed = sealed;
        this.alarms = alarms;
        Path further = workplace.settings().publication().folder();
        this.roots = Stream.of(workplace.published(), further == null ? workplace.published() : further)
                .distinct()
                .toList();
    }

    /** What of a sealed edition's folder is not as the ledger says, sentences. */
    public List<String> differences(Edition edition) {
        return sealed.differences(edition);
    }

    /**
     * What of that which the public reads is not as the ledger says, sentences.
     *
     * @throws IOException when a folder cannot be read
     */
    public List<String> differences() throws IOException {
        Optional<Publication> live = publications.live();
        List<String> differences = new ArrayList<>();
        for (Path root : roots) {
            if (live.isPresent()) {
                differences.addAll(differences(root, live.get()));
            } else if (Files.exists(root.resolve(CURRENT), LinkOption.NOFOLLOW_LINKS)) {
                differences.add(root.resolve(CURRENT) + " is there, where the ledger says that nothing is published.");
            }
        }
        return List.copyOf(differences);
    }

    /** Before the links follow the ledger, which would hide where they led. A link to an earlier publication is a cut-off decision's. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void atStart() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : roots) {
            Path link = root.resolve(CURRENT);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !leadsToAPublication(link)) {
                found.add(link + " led to what was never published"
                        + (Files.isSymbolicLink(link)
                                ? ": " + Files.readSymbolicLink(link) + "."
                                : ": it was no link."));
            }
        }
        alarms.publicationDiffers(found);
    }

    private boolean leadsToAPublication(Path link) throws IOException {
        String target =
                Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
        return target.matches("\\d{1,9}")
                && ledger.sql("select count(*) from publication where number = ?")
                                .param(Integer.parseInt(target))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Daily, while {@code serve} stays, and at its start. */
    @EventListener
    void on(Ticked ticked) {
        try {
            List<String> found = new ArrayList<>(differences());
            publications
                    .live()
                    .map(Publication::edition)
                    .ifPresent(edition -> sealed.differences(edition)
                            .forEach(difference -> found.add("The files of " + edition.name()
                                    + ", which is published, are not as they were sealed: " + difference)));
            alarms.publicationDiffers(found);
        } catch (IOException e) {
            log.warn("What is published could not be verified.", e);
            alarms.publicationDiffers(List.of("What is published could not be read and verified."));
        }
    }

    private List<String> differences(Path root, Publication live) throws IOException {
        String number = Integer.toString(live.number());
        Path link = root.resolve(CURRENT);
        String says = ", where the ledger says publication " + number + ", "
                + live.edition().name() + ".";
        List<String> differences = new ArrayList<>();
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            differences.add(link + " is missing" + says);
        } else if (!Files.isSymbolicLink(link)) {
            differences.add(link + " is no link" + says);
        } else if (!Files.readSymbolicLink(link).equals(Path.of(number))) {
            differences.add(link + " leads to " + Files.readSymbolicLink(link) + says);
        }
        Path folder = root.resolve(number);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            differences.addAll(contents(folder, live));
        } else {
            differences.add(folder + " is missing or no folder" + says);
        }
        return differences;
    }

    private List<String> contents(Path folder, Publication live) throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> files = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(child.getFileName() + "\n" + Digest.of(child));
                } else {
                    differences.add(child + " is a folder or a link, where only files were published.");
                }
            }
        }
        if (!content(files).equals(published(live.number()))) {
            List<String> named = named(folder, live.edition());
            differences.addAll(
                    named.isEmpty()
                            ? List.of(folder + " does not hold the files that were published as "
                                    + live.edition().name() + ": their names or digests are others than the ledger's.")
                            : named);
        }
        return differences;
    }

    /** Which files differ, as far as the edition's own manifest can still tell. */
    private List<String> named(Path folder, Edition edition) throws IOException {
        if (!sealed.isManifestSealed(edition)) {
            return List.of();
        }
        TreeSet<String> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.map(child -> child.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        List<String> differences = new ArrayList<>();
        for (Manifest.FileEntry file : sealed.publicFiles(edition)) {
            Path there = folder.resolve(file.name());
            if (!found.remove(file.name())) {
                differences.add(there + " is missing.");
            } else if (Files.isRegularFile(there) && !Digest.of(there).equals(file.sha256())) {
                differences.add(there + " was changed: it has the digest " + Digest.of(there) + ", where "
                        + file.sha256() + " was published.");
            }
        }
        found.forEach(name -> differences.add(folder.resolve(name) + " was not published."));
        return differences;
    }

    private String published(int number) {
        return ledger.sql("select content from publication where number = ? order by id fetch first 1 rows only")
                .param(number)
                .query(String.class)
                .single();
    }

    /** As a publication's entry in the ledger has it. */
    private static String content(List<String> files) {
        return Digest.of(files.stream().sorted().collect(Collectors.joining("\n")));
    }
}
