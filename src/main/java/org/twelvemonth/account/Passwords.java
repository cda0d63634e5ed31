package org.twelvemonth.account;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;

/**
 * The passwords of accounts, as bcrypt hashes in the ledger. To compare one takes a processor for about a quarter of a second,
 * so that a stolen ledger does not give them away; no more are compared at once than there are processors, on threads of their
 * own, so that other requests go on meanwhile.
 */
@Component
final class Passwords {
    private static final int BCRYPT_STRENGTH = 12;

    private final ThreadPoolExecutor comparisons = comparisons();
    private final JdbcClient ledger;
    private final PasswordEncoder encoder;

    /** Dummy hash, compared for unknown accounts so that timing does not reveal which names exist. */
    private final String noPassword;

    @Autowired
    Passwords(JdbcClient ledger) {
        this(ledger, BCRYPT_STRENGTH);
    }

    /** @param strength the logarithm of the rounds of bcrypt, from 4 to 31 */
    Passwords(JdbcClient ledger, int strength) {
        this.ledger = ledger;
        this.encoder = new BCryptPasswordEncoder(strength);
        this.noPassword = String.format(Locale.ROOT, "$2a$%02d$", strength) + ".".repeat(53);
    }

    /**
     * Compares a password with the account's; without an account it takes as long.
     *
     * @param account the account's name in its canonical form
     */
    boolean isOf(String account, String password) {
        String stored = stored(account).orElse(noPassword);
        return CompletableFuture.supplyAsync(
                        () -> encoder.matches(PasswordRule.normalized(password), stored), comparisons)
                .join();
    }

    /** Whether so many comparisons wait that another would take longer than usual. */
    boolean isBusy() {
        return comparisons.getQueue().size() >= 2 * comparisons.getCorePoolSize();
    }

    /** Replaces the password of an account. */
    void save(Account account, String password) {
        ledger.sql("update account set password = ? where name = ?")
                .params(encoder.encode(PasswordRule.normalized(password)), account.name())
                .update();
    }

    /** What changes with an account's password, and tells nothing of it; empty where there is no password. */
    Optional<String> stamp(String account) {
        return stored(account).map(Digest::of);
    }

    private Optional<String> stored(String account) {
        return ledger.sql("select password from account where name = ? and password is not null")
                .param(account)
                .query(String.class)
                .optional();
    }

    private static ThreadPoolExecutor comparisons() {
        int processors = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                processors, processors, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "passwords");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
