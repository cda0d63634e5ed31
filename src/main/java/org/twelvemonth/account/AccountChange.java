package org.twelvemonth.account;

/** What became of a wish to change accounts. */
public sealed interface AccountChange {
    /** It is done. */
    record Done(Account account) implements AccountChange {}

    /** Nothing was changed yet: another operator must confirm it. */
    record AwaitsAnother(AccountRequest request) implements AccountChange {}

    /** Nothing was changed; the sentence says why and what to do. */
    record Refused(String sentence) implements AccountChange {}
}
