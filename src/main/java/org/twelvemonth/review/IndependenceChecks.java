package org.twelvemonth.review;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountProvenance;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;

/**
 * Four eyes are two people, not two accounts: whether those who requested and approved an edition could be the person who
 * approves it now.
 */
@Component
class IndependenceChecks {
    private static final String WAY_OUT =
            " Ask a reviewer whose account nobody has touched since, or let the schedule or another person request the"
                    + " next edition.";

    private final Approvals approvals;
    private final AccountProvenance provenance;

    IndependenceChecks(Approvals approvals, AccountProvenance provenance) {
        this.approvals = approvals;
        this.provenance = provenance;
    }

    /** Why the account could be the requester's, or under the requester's control. */
    Optional<Decision.Refused> ofRequester(Edition edition, Account by) {
        String requester = edition.requestedBy();
        if (by.isOf(requester)) {
            return refused(
                    Refusal.IS_REQUESTER,
                    edition.name() + " was requested by " + by.name()
                            + ", who may not approve it: four eyes are needed. Ask another reviewer.");
        }
        if (requester.equals(Edition.SCHEDULE) || requester.equals(Edition.UNKNOWN) || beingSetUp(edition)) {
            return Optional.empty();
        }
        if (provenance.isBehind(requester, by.name())) {
            return refused(
                    Refusal.ACCOUNT_OF_REQUESTER,
                    by.name() + " may not approve " + edition.name() + ": " + requester
                            + ", who requested it, has made or changed that account, or one that did, " + since() + "."
                            + WAY_OUT);
        }
        return requesterMadeBy(edition, by)
                .or(() -> madeByOne(edition, by))
                .or(() -> provenance.anythingPublished() ? changedAtTheShell(edition, by) : Optional.empty());
    }

    private Optional<Decision.Refused> requesterMadeBy(Edition edition, Account by) {
        return provenance.isBehind(by.name(), edition.requestedBy())
                ? refused(
                        Refusal.ACCOUNT_OF_REQUESTER,
                        by.name() + " may not approve " + edition.name() + ": " + by.name()
                                + " has made or changed the account of its requester, " + edition.requestedBy()
                                + ", or one that did, " + since() + "." + WAY_OUT)
                : Optional.empty();
    }

    /** One account that made both could use both. */
    private Optional<Decision.Refused> madeByOne(Edition edition, Account by) {
        Set<String> ofRequester = provenance.makersOf(edition.requestedBy());
        return provenance.makersOf(by.name()).stream()
                .filter(ofRequester::contains)
                .filter(maker -> OperatingSystemUser.named(maker).isEmpty())
                .findFirst()
                .flatMap(maker -> refused(
                        Refusal.ACCOUNT_OF_REQUESTER,
                        by.name() + " may not approve " + edition.name() + ": " + maker
                                + " has made or changed that account and the one of its requester, "
                                + edition.requestedBy() + ", " + since() + "." + WAY_OUT));
    }

    /** Whoever sets the program up by command makes the accounts, too: the first publication needs somebody to approve it. */
    private boolean beingSetUp(Edition edition) {
        return !provenance.anythingPublished() && approvals.requestedByServiceUser(edition);
    }

    /** Which person a user of the operating system is, nobody knows: it could be the requester. */
    private Optional<Decision.Refused> changedAtTheShell(Edition edition, Account by) {
        return provenance.makersOf(by.name()).stream()
                .filter(maker -> OperatingSystemUser.named(maker).isPresent())
                .findFirst()
                .flatMap(maker -> refused(
                        Refusal.ACCOUNT_OF_REQUESTER,
                        by.name() + " may not approve " + edition.name() + ": " + maker
                                + " has made or changed that account, or one that did, by command " + since()
                                + ", and that could be " + edition.requestedBy() + ", who requested it." + WAY_OUT));
    }

    /** Why the account could belong to somebody who has approved the edition already. */
    Optional<Decision.Refused> ofApprovers(Edition edition, Account by) {
        return approvals.of(edition).stream()
                .filter(other -> mayBeOnePerson(other, by.name()))
                .findFirst()
                .flatMap(other -> refused(
                        Refusal.ACCOUNT_OF_APPROVER,
                        by.name() + " may not approve " + edition.name() + " beside " + other
                                + ": one of them, or one person, has made or changed these accounts " + since()
                                + "." + WAY_OUT));
    }

    private boolean mayBeOnePerson(String one, String other) {
        return provenance.isBehind(one, other)
                || provenance.isBehind(other, one)
                || (provenance.anythingPublished() && haveOneMaker(one, other));
    }

    private boolean haveOneMaker(String one, String other) {
        Set<String> makers = provenance.makersOf(one);
        return !Collections.disjoint(makers, provenance.makersOf(other));
    }

    private String since() {
        return provenance.anythingPublished() ? "since the last publication" : "and nothing was published since";
    }

    private static Optional<Decision.Refused> refused(Refusal refusal, String sentence) {
        return Optional.of(new Decision.Refused(refusal, sentence));
    }
}
