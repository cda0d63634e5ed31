package org.twelvemonth.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.account.Account;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.job.LedgerCheckpoint;

/**
 * Decisions on editions. Each looks at the edition as the ledger has it now, whatever the caller saw; whoever calls has made
 * sure that the account is the person's. Two decisions at once happen one after the other. What was decided is on the disk
 * when a method returns.
 */
@Service
public class Review {
    private static final int LONGEST_REFERENCE = 200;

    private final Editions editions;
    private final SealedFiles sealed;
    private final OpenFindings openFindings;
    private final Approvals approvals;
    private final ApprovalChecks checks;
    private final Publications publications;
    private final ListChanges changes;
    private final ComparedLists compared;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final LedgerCheckpoint checkpoint;
    private final ApplicationEventPublisher events;

    Review(
            Editions editions,
            SealedFiles sealed,
            OpenFindings openFindings,
            Approvals approvals,
            ApprovalChecks checks,
            Publications publications,
            ListChanges changes,
            ComparedLists compared,
            AuditTrail trail,
            TransactionOperations transaction,
            LedgerCheckpoint checkpoint,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.sealed = sealed;
        this.openFindings = openFindings;
        this.approvals = approvals;
        this.checks = checks;
        this.publications = publications;
        this.changes = changes;
        this.compared = compared;
        this.trail = trail;
        this.transaction = transaction;
        this.checkpoint = checkpoint;
        this.events = events;
    }

    /**
     * The findings that must be acknowledged before approval, in the order of the rules. Confidential.
     *
     * @return none when there are none, or the edition's folder is gone
     */
    public List<BlockingFinding> findings(Edition edition) {
        return openFindings.of(edition);
    }

    /** The ids of the findings that the account has acknowledged. */
    public Set<String> acknowledged(Edition edition, Account by) {
        return approvals.acknowledged(edition, by);
    }

    /**
     * What has changed since the edition was built in the record files, the settings, the templates and the program, sentences;
     * then it cannot be approved.
     */
    public List<String> changesSinceBuilt(Edition edition) {
        return Stream.of(sealed.changedRecords(edition), sealed.changedConditions(edition))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The names of the accounts that have approved the edition. */
    public List<String> approvedBy(Edition edition) {
        return approvals.of(edition);
    }

    /** How many different people must approve the edition. */
    public int approvalsNeeded(Edition edition) {
        return approvals.needed(edition);
    }

    /** What the public reads, and since when; empty when nothing is published. */
    public Optional<Publication> live() {
        return publications.live();
    }

    /** What the public would read if the publication of that edition were withdrawn; empty when it would be nothing. */
    public Optional<Edition> liveWithout(Edition edition) {
        return publications.liveWithout(edition);
    }

    /**
     * What becomes of the list that the public reads when that edition takes its place, or nothing does.
     *
     * @return empty when the manifest of one of them is gone
     */
    public Optional<ListChange> change(Optional<Edition> next) {
        return changes.between(live().map(Publication::edition), next);
    }

    /**
     * Why the changes that the edition tells are not those that readers would see, a sentence: what is published has changed
     * since it was built. Then it cannot be approved. Empty when they are.
     */
    public Optional<String> outdatedComparison(Edition edition) {
        return compared.whyOutdated(edition);
    }

    /** The names of the countries that are on the lists of both, in the order of the list; none when a manifest is gone. */
    public List<String> namedByBoth(Edition one, Edition other) {
        return changes.inBoth(one, other);
    }

    /** Why the person's approval would be refused now; nothing is decided. */
    public Optional<Decision.Refused> objectionToApproval(Edition edition, Account by) {
        return checks.againstApproval(edition, by, Set.of());
    }

    /** Why sending it back for that reason would be refused now; nothing is decided. */
    public Optional<Decision.Refused> objectionToReturn(Edition edition, Account by, String reason) {
        return checks.againstReturn(edition, by, reason);
    }

    /** Why a withdrawal for that reason would be refused now; nothing is decided. */
    public Optional<Decision.Refused> objectionToWithdrawal(Edition edition, Account by, String reason) {
        return checks.againstWithdrawal(edition, by, reason, AfterWithdrawal.PUBLICATION_BEFORE);
    }

    /**
     * Acknowledges findings, without approving.
     *
     * @param findings their ids; one that is acknowledged already is passed over
     * @throws PublicationException when it may not be on the disk
     */
    public Decision acknowledge(Edition edition, Account by, Set<String> findings) {
        return decide(edition, current -> checks.againstAcknowledgement(current, by, findings), current -> {
            record(current, by, findings);
            Set<String> acknowledged = approvals.acknowledged(current, by);
            int open = BlockingFinding.count(openFindings.of(current).stream()
                    .filter(finding -> !acknowledged.contains(finding.id()))
                    .toList());
            return new Decision.Acknowledged(current, open);
        });
    }

    /**
     * Approves an edition, and publishes it when no further approval is needed.
     *
     * @param findings ids of findings that are acknowledged with it
     * @throws PublicationException when the edition is published in the ledger, and the public cannot see it yet
     */
    public Decision approve(Edition edition, Account by, Set<String> findings) {
        Decision decision = decide(edition, current -> checks.againstApproval(current, by, findings), current -> {
            record(current, by, findings);
            approvals.add(current, by);
            trail.add(AuditAction.EDITION_APPROVED, by.name(), current.name(), "");
            int missing = approvals.needed(current) - approvals.of(current).size();
            return missing > 0 ? new Decision.AwaitsAnother(current, missing) : publish(current, by);
        });
        publications.follow();
        return completed(decision);
    }

    /**
     * Sends an edition back: it is never published.
     *
     * @param reason for the audit trail; names no record
     * @throws PublicationException when it may not be on the disk
     */
    public Decision sendBack(Edition edition, Account by, String reason) {
        return completed(decide(edition, current -> checks.againstReturn(current, by, reason), current -> {
            editions.move(current, EditionStatus.RETURNED);
            trail.add(AuditAction.EDITION_RETURNED, by.name(), current.name(), reason.strip());
            return new Decision.Returned(reload(current), changesSinceBuilt(current));
        }));
    }

    /**
     * Takes back what was published of an edition. Its files are removed from where the public reads.
     *
     * @param reason for the audit trail; names no record
     * @param after what the public reads then, if it reads this now
     * @throws PublicationException when it is withdrawn in the ledger, and the public may still see it
     */
    public Decision withdraw(Edition edition, Account by, String reason, AfterWithdrawal after) {
        Decision decision =
                decide(edition, current -> checks.againstWithdrawal(current, by, reason, after), current -> {
                    Optional<Publication> live = publications.withdraw(current, after);
                    trail.add(AuditAction.PUBLICATION_WITHDRAWN, by.name(), current.name(), told(reason, after));
                    return new Decision.Withdrawn(
                            reload(current),
                            live,
                            live.map(it -> namedByBoth(current, it.edition())).orElse(List.of()));
                });
        publications.follow();
        return completed(decision);
    }

    private static String told(String reason, AfterWithdrawal after) {
        return switch (after) {
            case PUBLICATION_BEFORE -> reason.strip();
            case NOTHING -> reason.strip() + " (Nothing is left public.)";
        };
    }

    private Decision decide(
            Edition edition,
            Function<Edition, Optional<Decision.Refused>> objection,
            Function<Edition, Decision> work) {
        Decision decision = Objects.requireNonNull(transaction.execute(status -> {
            publications.lock();
            editions.lock(edition);
            Edition current = reload(edition);
            return objection
                    .apply(current)
                    .<Decision>map(refused -> refused)
                    .orElseGet(() -> made(work.apply(current)));
        }));
        if (!(decision instanceof Decision.Refused)) {
            putOnDisk();
        }
        return decision;
    }

    private Decision made(Decision decision) {
        events.publishEvent(new DecisionMade(decision));
        return decision;
    }

    private Decision completed(Decision decision) {
        if (!(decision instanceof Decision.Refused)) {
            events.publishEvent(new DecisionCompleted(decision));
        }
        return decision;
    }

    /** Before the links follow: the public must not read what the ledger may have forgotten after a loss of power. */
    private void putOnDisk() {
        try {
            checkpoint.take();
        } catch (IOException e) {
            throw PublicationException.ledgerNotWritten(e);
        }
    }

    private Decision publish(Edition edition, Account by) {
        editions.move(edition, EditionStatus.APPROVED);
        try {
            Publication publication = publications.publish(reload(edition));
            trail.add(
                    AuditAction.EDITION_PUBLISHED,
                    by.name(),
                    edition.name(),
                    "publication " + publication.number() + ", manifest "
                            + editions.manifestDigest(edition).orElseThrow());
            return new Decision.Published(publication.edition(), publication);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(Edition edition, Account by, Set<String> findings) {
        Set<String> before = approvals.acknowledged(edition, by);
        Map<String, String> known = sealed.findings(edition).stream()
                .collect(Collectors.toMap(BlockingFinding::id, Review::named, (first, second) -> first));
        findings.stream().filter(finding -> !before.contains(finding)).sorted().forEach(finding -> {
            approvals.acknowledge(edition, by, finding);
            trail.add(
                    AuditAction.FINDING_ACKNOWLEDGED,
                    by.name(),
                    edition.name(),
                    (finding + " " + known.getOrDefault(finding, "")).strip());
        });
    }

    /** The rule and the reference, which tell nothing else of the record. */
    private static String named(BlockingFinding finding) {
        String subject = finding.subject().replaceAll("\\p{C}", "?");
        return finding.rule().name() + " " + subject.substring(0, Math.min(subject.length(), LONGEST_REFERENCE));
    }

    private Edition reload(Edition edition) {
        return editions.find(edition.key()).orElseThrow();
    }
}
