package org.twelvemonth.audit;

import java.util.Arrays;
import java.util.Locale;

/** What is written into the audit trail. */
public enum AuditAction {
    /** A run may go on where it is refused unless somebody allows it. */
    CHECKS_RELAXED,
    EDITION_SEALED,
    FINDING_ACKNOWLEDGED,
    EDITION_APPROVED,
    EDITION_RETURNED,
    EDITION_PUBLISHED,
    PUBLICATION_WITHDRAWN,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_REMOVED,
    ACCOUNT_CHANGE_REQUESTED,
    ACCOUNT_CHANGE_CONFIRMED,
    ACCOUNT_CHANGE_DECLINED,
    /** Of ledgers until version 0.1; {@link Activity#SIGN_IN_FAILED} took its place. */
    SIGN_IN_FAILED,
    /** What an OpenID provider says of a person is new: subject, name and roles. */
    PROVIDER_PERSON_CHANGED,
    TRAIL_EXPORTED,
    /** The first entry of a ledger. */
    TRAIL_BEGUN,
    /** The ledger was put back from a backup. */
    LEDGER_RESTORED,
    /** The ledger was lost, and made anew beside editions that another one sealed. */
    LEDGER_REBUILT,
    /** From here on heads are signed, or copied, in another way. */
    HEADS_KEPT,
    /** The trail is not as it was written: an alarm. */
    TRAIL_BROKEN,
    /** What the public reads is not what the ledger says: an alarm. */
    PUBLICATION_DIFFERS,
    /** Somebody has looked into an alarm. */
    ALARM_ACKNOWLEDGED,
    /** What an entry names that this program does not know; such an entry was changed. */
    UNKNOWN;

    /** The action of that name. */
    static AuditAction named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The action in words, for example "edition sealed". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
