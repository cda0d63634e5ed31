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
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;

/** The accounts in the ledger. There is none at first, and none has a password that it was not given. */
@Service
public final class Accounts {
    /** How long an invitation is open. */
    public static final Duration INVITATION = Duration.ofHours(24);

    /** Names that stand for somebody else in the ledger. */
    private static final Set<String> TAKEN = Set.of(Edition.SCHEDULE, Edition.UNKNOWN);

    private static final String NO_ROLE = "The account has no role. Give it at least one: viewer, reviewer, operator.";

    private static final int TOKEN_BYTES = 32;
    private static final int BCRYPT_STRENGTH = 12;

    /** Looked at where there is no password: a name that is not there must not be answered faster than one that is. */
    private static final String NO_PASSWORD = "$2a$" + BCRYPT_STRENGTH + "$" + ".".repeat(53);

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    private final SecureRandom random = new SecureRandom();

    private final JdbcClient ledger;
    private final FailedSignIns failures;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Accounts(
            JdbcClient ledger,
            FailedSignIns failures,
            AuditTrail trail,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.failures = failures;
        this.trail = trail;
        this.transaction = transaction;
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

    /** Whether there is an account with a password. While there is none, nobody could let another in. */
    public boolean anybodyCanSignIn() {
        return ledger.sql("select count(*) from account where password is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The names of the accounts that have no password yet. */
    public Set<String> withoutPassword() {
        return Set.copyOf(ledger.sql("select name from account where password is null")
                .query(String.class)
                .list());
    }

    /**
     * What changes with an account's password, and tells nothing of it: for a session to remember what it began with. Empty
     * where nobody can sign in with the name.
     */
    public Optional<String> passwordStamp(String name) {
        return storedPassword(Account.canonical(name)).map(Digest::of);
    }

    /** The account of that name, unless it was removed or its password is not the one that the stamp was taken of. */
    public Optional<Account> find(String name, String passwordStamp) {
        return passwordStamp(name).filter(passwordStamp::equals).flatMap(same -> find(name));
    }

    /**
     * Adds an account with its password.
     *
     * @param by who adds it, for the audit trail
     */
    public AccountChange add(String name, Set<Role> roles, String password, String by) {
        return transaction.execute(status -> {
            Account account = new Account(Account.canonical(name), roles);
            return objectionToNew(account)
                    .or(() -> PasswordRule.objection(account.name(), password))
                    .<AccountChange>map(AccountChange.Refused::new)
                    .orElseGet(() -> {
                        insert(account, by);
                        savePassword(account, password);
                        return new AccountChange.Done(account);
                    });
        });
    }

    /**
     * Adds an account whose owner sets the password, or lets the owner of one that is there set a new one. An older
     * invitation of the account is closed.
     *
     * @param roles for a new account; one that is there keeps its own
     * @param by who invites, for the audit trail
     */
    public Invitation invite(String name, Set<Role> roles, String by) {
        return transaction.execute(status -> {
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
        });
    }

    /** Whoever is invited with the token; empty when it is used up, replaced or too old. */
    public Optional<Account> invited(String token) {
        return ledger.sql("select a.name, a.roles from invitation i join account a on a.name = i.account"
                        + " where i.token = ? and i.expires_at > ?")
                .params(Digest.of(token), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Accounts::account)
                .optional();
    }

    /** Sets the password of whoever was invited with the token, which is then used up. */
    public AccountChange accept(String token, String password) {
        return transaction.execute(status -> {
            Optional<Account> invited = invited(token);
            if (invited.isEmpty()) {
                return new AccountChange.Refused("This invitation is used up, replaced or older than "
                        + INVITATION.toHours() + " hours. Ask an operator for another one.");
            }
            return changePassword(invited.get(), password, invited.get().name());
        });
    }

    /**
     * Gives an account another password.
     *
     * @param by who does so, for the audit trail
     */
    public AccountChange changePassword(String name, String password, String by) {
        return transaction.execute(status -> {
            return find(name)
                    .map(account -> changePassword(account, password, by))
                    .orElseGet(() -> unknown(name));
        });
    }

    /**
     * Gives an account other roles, from its next request on.
     *
     * @param by who does so, for the audit trail
     */
    public AccountChange changeRoles(String name, Set<Role> roles, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<Account> known = find(name);
            if (known.isEmpty()) {
                return unknown(name);
            }
            Account changed = new Account(known.get().name(), roles);
            if (roles.isEmpty()) {
                return new AccountChange.Refused(NO_ROLE);
            }
            if (!changed.has(Role.OPERATOR) && isLastOperator(known.get())) {
                return new AccountChange.Refused(lastOperator(known.get()));
            }
            ledger.sql("update account set roles = ? where name = ?")
                    .params(stored(roles), changed.name())
                    .update();
            trail.add(AuditAction.ACCOUNT_CHANGED, by, changed.name(), "roles " + stored(roles));
            return new AccountChange.Done(changed);
        });
    }

    /**
     * Removes an account, unless nobody would be left to look after accounts. What it did stays in the audit trail.
     *
     * @param by who does so, for the audit trail
     */
    public AccountChange remove(String name, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<Account> known = find(name);
            if (known.isEmpty()) {
                return unknown(name);
            }
            Account account = known.get();
            if (isLastOperator(account)) {
                return new AccountChange.Refused(lastOperator(account));
            }
            closeInvitations(account);
            ledger.sql("delete from account where name = ?")
                    .param(account.name())
                    .update();
            trail.add(AuditAction.ACCOUNT_REMOVED, by, account.name(), "");
            return new AccountChange.Done(account);
        });
    }

    /** Looks whether the password is the account's. Failures make the next attempt wait. */
    public SignIn signIn(String name, String password) {
        return transaction.execute(status -> {
            String canonical = Account.canonical(name);
            Duration wait = failures.waitFor(canonical);
            if (wait.isPositive()) {
                return new SignIn.Delayed(wait);
            }
            Optional<Account> account = find(canonical);
            boolean fits = encoder.matches(
                    PasswordRule.normalized(password), storedPassword(canonical).orElse(NO_PASSWORD));
            if (fits && account.isPresent()) {
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
        });
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
            return Optional.of(NO_ROLE);
        }
        return find(account.name())
                .map(known ->
                        "There is an account " + known.name() + " already. Remove it first, or choose another name.");
    }

    private void insert(Account account, String by) {
        String roles = stored(account.roles());
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

    private Optional<String> storedPassword(String canonical) {
        return ledger.sql("select password from account where name = ? and password is not null")
                .param(canonical)
                .query(String.class)
                .optional();
    }

    /** Holds all accounts until the transaction ends: two operators must not remove each other at once. */
    private void lock() {
        ledger.sql("update account set roles = roles").update();
    }

    private boolean isLastOperator(Account account) {
        Set<String> invited = withoutPassword();
        List<String> operators = all().stream()
                .filter(known -> known.has(Role.OPERATOR))
                .map(Account::name)
                .filter(name -> !invited.contains(name))
                .toList();
        return operators.equals(List.of(account.name()));
    }

    private static String lastOperator(Account account) {
        return account.name() + " is the only operator who can sign in. Let another operator sign in first, or nobody"
                + " could look after accounts.";
    }

    private static String stored(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
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
