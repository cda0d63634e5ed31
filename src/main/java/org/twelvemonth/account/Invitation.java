package org.twelvemonth.account;

import java.time.Instant;

/** What became of a wish to let somebody set a password of their own. */
public sealed interface Invitation {
    /**
     * It is open. The token is here and nowhere else: the ledger has its hash alone.
     *
     * @param account who is invited
     * @param token what the person must show, once
     * @param expires until when, exclusive
     */
    record Open(Account account, String token, Instant expires) implements Invitation {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Open[account=" + account + ", expires=" + expires + "]";
        }
    }

    /** Nothing was changed yet: another operator must confirm it. */
    record AwaitsAnother(AccountRequest request) implements Invitation {}

    /** Nothing was changed; the sentence says why and what to do. */
    record Refused(String sentence) implements Invitation {}
}
