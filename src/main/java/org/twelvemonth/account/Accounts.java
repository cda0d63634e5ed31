package org.twelvemonth.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;

/** The accounts in the ledger. There is none at first, and none has a password that it was not given. */
@Service
public class Accounts {
    /** How long an invitation is open. */
    public static final Duration INVITATION = Duration.ofHours(24);

    /** Names that stand for somebody else in the ledger. */
    private static final Set<String> TAKEN = Set.of(Edition.SCHEDULE, Edition.UNKNOWN);

    private static final int TOKEN_BYTES = 32;
    private static final int BCRYPT_STRENGTH = 12;

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    private final SecureRandom random = new SecureRandom();

    private final JdbcClient ledger;
    private final FailedSignIns failures;
    private final AuditTrail trail;
    private final InstantSource clock;

    Accounts(JdbcClient ledger, FailedSignIns failures, AuditTrail trail, InstantSource clock) {
        this.ledger = ledger;
        this.failures = failures;
        this.trail = trail;
        this.clock = clock;
    }

    /** All accounts by name, also those that are only invited. */
    public List<Account> all() {
        return ledger.sql("select name, roles from account order by name")
                .query(Accounts::account)
                .list();
    }

    /** The account of that name, in whatever case. */
    public Optional<Account> find(String name) {
        return ledger.sql("select name, roles from account where name = ?")
                .param(Account.canonical(name))
                .query(Accounts::account)
                .optional();
    }

    /**
     * Adds an account with its password.
     *
     * @param by who adds it, for the audit trail
     */
    @Transactional
    public AccountChange add(String name, Set<Role> roles, String password, String by) {
        Account account = new Account(Account.canonical(name), roles);
        return objectionToNew(account)
                .or(() -> PasswordRule.objection(account.name(), password))
                .<AccountChange>map(AccountChange.Refused::new)
                .orElseGet(() -> {
                    insert(account, by);
                    savePassword(account, password);
                    return new AccountChange.Done(account);
                });
    }

    /**
     * Adds an account whose owner sets the password, or lets the owner of one that is there set a new one. An older
     * invitation of the account is closed.
     *
     * @param roles for a new account; one that is there keeps its own
     * @param by who invites, for the audit trail
     */
    @Transactional
    public Invitation invite(String name, Set<Role> roles, String by) {
        Optional<Account> known = find(name);
        Account account = known.orElseGet(() -> new Account(Account.canonical(name), roles));
        if (known.isEmpty()) {
            Optional<String> objection = objectionToNew(account);
            if (objection.isPresent()) {
                return new Invitation.Refused(objection.get());
            }
            insert(account, by);
        }
        closeInvitations(account);
        String token = token();
        Instant expires = clock.instant().plus(INVITATION);
        ledger.sql("insert into invitation (token, account, expires_at) values (?, ?, ?)")
                .params(Digest.of(token), account.name(), OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .update();
        trail.add(AuditAction.ACCOUNT_CHANGED, by, account.name(), "invited");
        return new Invitation.Open(account, token, expires);
    }

    /** Sets the password of whoever was invited with the token, which is then used up. */
    @Transactional
    public AccountChange accept(String token, String password) {
        Optional<Account> invited = ledger.sql(
                        "select a.name, a.roles from invitation i join account a on a.name = i.account"
                                + " where i.token = ? and i.expires_at > ?")
                .params(Digest.of(token), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Accounts::account)
                .optional();
        if (invited.isEmpty()) {
            return new AccountChange.Refused("This invitation is used up, replaced or older than "
                    + INVITATION.toHours() + " hours. Ask an operator for another one.");
        }
        return changePassword(invited.get(), password, invited.get().name());
    }

    /**
     * Gives an account another password.
     *
     * @param by who does so, for the audit trail
     */
    @Transactional
    public AccountChange changePassword(String name, String password, String by) {
        return find(name).map(account -> changePassword(account, password, by)).orElseGet(() -> unknown(name));
    }

    /**
     * Removes an account. What it did stays in the audit trail.
     *
     * @param by who does so, for the audit trail
     */
    @Transactional
    public AccountChange remove(String name, String by) {
        Optional<Account> known = find(name);
        if (known.isEmpty()) {
            return unknown(name);
        }
        Account account = known.get();
        closeInvitations(account);
        ledger.sql("delete from account where name = ?").param(account.name()).update();
        trail.add(AuditAction.ACCOUNT_REMOVED, by, account.name(), "");
        return new AccountChange.Done(account);
    }

    /** Looks whether the password is the account's. Failures make the next attempt wait. */
    @Transactional
    public SignIn signIn(String name, String password) {
        String canonical = Account.canonical(name);
        Duration wait = failures.waitFor(canonical);
        if (wait.isPositive()) {
            return new SignIn.Delayed(wait);
        }
        Optional<Account> account = find(canonical);
        if (account.isPresent() && fits(account.get(), PasswordRule.normalized(password))) {
            failures.forget(canonical);
            return new SignIn.Accepted(account.get());
        }
        failures.add(canonical);
        // What was typed for a name could be a password.
        trail.add(
                AuditAction.SIGN_IN_FAILED,
                "unknown",
                account.map(Account::name).orElse("no such account"),
                "");
        return new SignIn.Refused();
    }

    private Optional<String> objectionToNew(Account account) {
        if (!Account.canBeNamed(account.name()) || TAKEN.contains(account.name())) {
            return Optional.of("\"" + account.name()
                    + "\" cannot be an account's name. Write up to 60 letters, digits, full stops, hyphens and"
                    + " underscores, beginning with a letter or a digit; " + Edition.SCHEDULE + " and "
                    + Edition.UNKNOWN
                    + " are taken.");
        }
        if (account.roles().isEmpty()) {
            return Optional.of("The account has no role. Give it at least one: viewer, reviewer, operator.");
        }
        return find(account.name())
                .map(known ->
                        "There is an account " + known.name() + " already. Remove it first, or choose another name.");
    }

    private void insert(Account account, String by) {
        String roles = account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        ledger.sql("insert into account (name, roles) values (?, ?)")
                .params(account.name(), roles)
                .update();
        trail.add(AuditAction.ACCOUNT_CREATED, by, account.name(), roles);
    }

    private AccountChange changePassword(Account account, String password, String by) {
        Optional<String> objection = PasswordRule.objection(account.name(), password);
        if (objection.isPresent()) {
            return new AccountChange.Refused(objection.get());
        }
        savePassword(account, password);
        closeInvitations(account);
        trail.add(AuditAction.ACCOUNT_CHANGED, by, account.name(), "password");
        return new AccountChange.Done(account);
    }

    private void savePassword(Account account, String password) {
        ledger.sql("update account set password = ? where name = ?")
                .params(encoder.encode(PasswordRule.normalized(password)), account.name())
                .update();
    }

    private boolean fits(Account account, String password) {
        return ledger.sql("select password from account where name = ? and password is not null")
                .param(account.name())
                .query(String.class)
                .optional()
                .map(expected -> encoder.matches(password, expected))
                .orElse(false);
    }

    private void closeInvitations(Account account) {
        ledger.sql("delete from invitation where account = ?")
                .param(account.name())
                .update();
    }

    private static AccountChange unknown(String name) {
        return new AccountChange.Refused("There is no account " + Account.canonical(name)
                + ". \"twelvemonth account list\" shows those that there are.");
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        Set<Role> roles =
                Stream.of(row.getString("roles").split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new Account(row.getString("name"), roles);
    }
}
