package org.twelvemonth.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityOfStrangers;

/** Password authentication with rate limiting, whose rules {@link FailedSignIns} has. Thread-safe. */
@Service
public final class SignIns {
    /** How long a browser is known that is not used. */
    public static final Duration BROWSER_IS_KNOWN = Duration.ofDays(180);

    /** How long an attempt takes at least while the brake is on: longer than to compare a password. */
    private static final Duration BRAKED = Duration.ofSeconds(1);

    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final KnownBrowsers browsers;
    private final ActivityOfStrangers activity;

    SignIns(
            Accounts accounts,
            Passwords passwords,
            FailedSignIns failures,
            KnownBrowsers browsers,
            ActivityOfStrangers activity) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.browsers = browsers;
        this.activity = activity;
    }

    /** Checks whether the password is the account's. Takes up to some seconds while many attempts fail. */
    public SignIn attempt(String name, String password, SignInSource source) {
        long begun = System.nanoTime();
        String canonical = Account.canonical(name);
        Optional<Account> account =
                Optional.of(canonical).filter(Account::canBeNamed).flatMap(accounts::find);
        Optional<String> browser =
                account.flatMap(known -> source.browser().filter(token -> browsers.isKnown(token, known.name())));
        if (browser.isPresent()) {
            return check(account, password, failures.ofKnownBrowser(canonical, browser.get()));
        }
        FailedSignIns.Counter counter = account.isPresent()
                ? failures.ofNetwork(canonical, source.network())
                : failures.ofOtherName(canonical, source.network());
        if (!failures.isBrakeOn() && !passwords.isBusy()) {
            return check(account, password, counter);
        }
        SignIn outcome = account.isPresent() ? check(account, password, counter) : refuse(counter, account);
        pauseUntil(begun + BRAKED.toNanos());
        return outcome;
    }

    private SignIn check(Optional<Account> account, String password, FailedSignIns.Counter counter) {
        return counter.inTurn(() -> {
            Duration wait = counter.remainingWait();
            if (wait.isPositive()) {
                return new SignIn.Delayed(wait);
            }
            boolean fits = passwords.isOf(account.map(Account::name).orElse(""), password);
            if (!fits || account.isEmpty()) {
                return refuse(counter, account);
            }
            counter.clear();
            return new SignIn.Accepted(account.get());
        });
    }

    /** Records no unknown name: people type passwords into the field for the name. */
    private SignIn refuse(FailedSignIns.Counter counter, Optional<Account> account) {
        Duration wait = counter.remainingWait();
        if (wait.isPositive()) {
            return new SignIn.Delayed(wait);
        }
        counter.add();
        activity.add(Activity.SIGN_IN_FAILED, account.map(Account::name).orElse("no such account"));
        return new SignIn.Refused();
    }

    /**
     * Remembers the browser of an account that has signed in.
     *
     * @param token what the browser sent, if anything
     * @return the token that the browser is to send from now on, for {@link #BROWSER_IS_KNOWN}
     */
    public String rememberBrowser(Optional<String> token, String account) {
        return browsers.remember(token, account);
    }

    private static void pauseUntil(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
