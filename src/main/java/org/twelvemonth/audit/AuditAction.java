package org.twelvemonth.audit;

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
    SIGN_IN_FAILED,
    TRAIL_EXPORTED;

    /** The action in words, for example "edition sealed". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
