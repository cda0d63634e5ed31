package org.twelvemonth.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.edition.Digest;

/**
 * Which browsers an account has signed in with. Others' failed attempts do not delay such a browser. The ledger keeps the
 * SHA-256 of the browsers' tokens, at most 20 for an account, until they were not used for 180 days; a new password forgets
 * them.
 */
@Component
final class KnownBrowsers {
    private static final int MOST = 20;

    private final JdbcClient ledger;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    KnownBrowsers(JdbcClient ledger, TransactionOperations transaction, InstantSource clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the account has signed in with that browser. */
    boolean isKnown(String token, String account) {
        return ledger.sql("select count(*) from known_browser where browser = ? and account = ? and last_used_at > ?")
                        .params(Digest.of(token), account, oldest())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Remembers the browser of an account that has just signed in.
     *
     * @param token what the browser sent; a token that this program has not given to any browser is replaced
     * @return the token that the browser is to send from now on
     */
    String remember(Optional<String> token, String account) {
        String kept = token.filter(this::isOurs).orElseGet(RandomToken::next);
        try {
            transaction.executeWithoutResult(status -> save(Digest.of(kept), account));
        } catch (DuplicateKeyException e) {
            // The browser has sent the form twice, and the other request has saved it.
        }
        return kept;
    }

    private void save(String browser, String account) {
        ledger.sql("delete from known_browser where (browser = ? and account = ?) or last_used_at <= ?")
                .params(browser, account, oldest())
                .update();
        ledger.sql("insert into known_browser (browser, account, last_used_at) values (?, ?, ?)")
                .params(browser, account, utc(clock.instant()))
                .update();
        ledger
                .sql("select browser from known_browser where account = ? order by last_used_at desc, browser")
                .param(account)
                .query(String.class)
                .list()
                .stream()
                .skip(MOST)
                .forEach(old -> ledger.sql("delete from known_browser where browser = ? and account = ?")
                        .params(old, account)
                        .update());
    }

    /** Forgets the browsers of an account. */
    void forget(String account) {
        ledger.sql("delete from known_browser where account = ?").param(account).update();
    }

    private boolean isOurs(String token) {
        return ledger.sql("select count(*) from known_browser where browser = ?")
                        .param(Digest.of(token))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private OffsetDateTime oldest() {
        return utc(clock.instant().minus(SignIns.BROWSER_IS_KNOWN));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
