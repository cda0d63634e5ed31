package org.twelvemonth.account;

/** What became of a request that an operator confirmed. */
public sealed interface AccountConfirmation {
    /** The one-time link is made. */
    record Linked(Invitation.Open invitation) implements AccountConfirmation {}

    /** The account has its new roles. */
    record Changed(Account account) implements AccountConfirmation {}

    /** Nothing was changed; the sentence says why and what to do. */
    record Refused(String sentence) implements AccountConfirmation {}
}
