package org.twelvemonth.review;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.AccountProvenance;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.edition.ProviderPerson;

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
        if (requester.equals(Edition.SCHEDULE) || requester.equals(Edition.UNKNOWN) || isNobodys(edition, by)) {
            return Optional.empty();
        }
        if (by.isOfProvider() || ProviderPerson.named(requester).isPresent()) {
            return inDifferentWays(edition, by);
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

    /** Which local account or user of the operating system a person of the provider is, is unknown: it could be the same person. */
    private static Optional<Decision.Refused> inDifferentWays(Edition edition, Account by) {
        return by.isOfProvider() == ProviderPerson.named(edition.requestedBy()).isPresent()
                ? Optional.empty()
                : refused(
                        Refusal.ACCOUNT_OF_REQUESTER,
                        by.name() + " may not approve " + edition.name() + ": " + edition.requestedBy()
                                + ", who requested it, signs in another way, and could be the same person. Ask a reviewer"
                                + " who signs in as the requester does, or let the schedule or a person who signs in as"
                                + " you do request the next edition.");
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

    /**
     * Whether a service user requested it, and stands behind no account that could approve it: not behind a person of the
     * provider; and the first publication needs an account to approve it, which is made by command.
     */
    private boolean isNobodys(Edition edition, Account by) {
        return approvals.requestedByServiceUser(edition) && (by.isOfProvider() || !provenance.anythingPublished());
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
        return approverInAnotherWay(edition, by).or(() -> approverOfSameMaker(edition, by));
    }

    private Optional<Decision.Refused> approverInAnotherWay(Edition edition, Account by) {
        return approvals.of(edition).stream()
                .filter(other -> ProviderPerson.named(other).isPresent() != by.isOfProvider())
                .findFirst()
                .flatMap(other -> refused(
                        Refusal.ACCOUNT_OF_APPROVER,
                        by.name() + " may not approve " + edition.name() + " beside " + other
                                + ", who signs in another way, and could be the same person. Ask a reviewer who signs in as "
                                + other + " does."));
    }

    private Optional<Decision.Refused> approverOfSameMaker(Edition edition, Account by) {
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
