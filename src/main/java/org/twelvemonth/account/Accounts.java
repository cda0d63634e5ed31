package org.twelvemonth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.edition.ProviderPerson;

/** The accounts in the ledger. There is none at first, and none has a password that it was not given. */
@Service
public final class Accounts {
    /** How long an invitation is open. */
    public static final Duration INVITATION = Duration.ofHours(24);

    /** Names that stand for somebody else in the ledger. */
    private static final Set<String> TAKEN = Set.of(Edition.SCHEDULE, Edition.UNKNOWN);

    private static final String NO_ROLE = "The account has no role. Give it at least one: viewer, reviewer, operator.";

    private final JdbcClient ledger;
    private final Passwords passwords;
    private final PasswordRule passwordRule;
    private final KnownBrowsers browsers;
    private final AuditTrail trail;
    private final AccountProvenance provenance;
    private final AccountRequests requests;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Accounts(
            JdbcClient ledger,
            Passwords passwords,
            PasswordRule passwordRule,
            KnownBrowsers browsers,
            AuditTrail trail,
            AccountProvenance provenance,
            AccountRequests requests,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.passwordRule = passwordRule;
        this.browsers = browsers;
        this.trail = trail;
        this.provenance = provenance;
        this.requests = requests;
        this.events = events;
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
        return passwords.stamp(Account.canonical(name));
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
                    .or(() -> passwordRule.objection(account.name(), password))
                    .<AccountChange>map(AccountChange.Refused::new)
                    .orElseGet(() -> {
                        insert(account, by);
                        passwords.save(account, password);
                        return new AccountChange.Done(account);
                    });
        });
    }

    /**
     * Adds an account whose owner sets the password, or lets the owner of one that is there set a new one. An older
     * invitation of the account is closed. A reviewer's needs the confirmation of another operator, where there is one.
     *
     * @param roles for a new account; one that is there keeps its own
     * @param by who invites: an account, or a user of the operating system as the audit trail names it
     */
    public Invitation invite(String name, Set<Role> roles, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<Account> known = find(name);
            Account account = known.orElseGet(() -> new Account(Account.canonical(name), roles));
            Optional<String> objection = known.isEmpty() ? objectionToNew(account) : Optional.empty();
            if (objection.isPresent()) {
                return new Invitation.Refused(objection.get());
            }
            if (account.has(Role.REVIEWER) && needsAnother(by)) {
                return new Invitation.AwaitsAnother(request(account, AccountRequest.Kind.LINK, by));
            }
            return open(account, by, null);
        });
    }

    private Invitation.Open open(Account account, String by, @Nullable String confirmedBy) {
        if (find(account.name()).isEmpty()) {
            insert(account, by);
        }
        closeInvitations(account);
        String token = RandomToken.next();
        Instant expires = clock.instant().plus(INVITATION);
        ledger.sql("insert into invitation (token, account, expires_at, made_by, confirmed_by) values (?, ?, ?, ?, ?)")
                .param(Digest.of(token))
                .param(account.name())
                .param(utc(expires))
                .param(by)
                .param(confirmedBy)
                .update();
        record(AuditAction.ACCOUNT_CHANGED, by, account, "invited");
        return new Invitation.Open(account, token, expires);
    }

    /** What operators have asked for and others must confirm, by the account's name. */
    public List<AccountRequest> requests() {
        return requests.all();
    }

    /**
     * Does what another operator asked for. Both stand behind the account from then on.
     *
     * @param name the account that the request is for
     * @param by the operator who confirms; of a person of an OpenID provider, the caller has checked the role
     */
    public AccountConfirmation confirm(String name, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<AccountRequest> request = requests.find(name);
            if (request.isEmpty()) {
                return new AccountConfirmation.Refused(noRequest(name));
            }
            return objectionToConfirmation(request.get(), by)
                    .<AccountConfirmation>map(AccountConfirmation.Refused::new)
                    .orElseGet(() -> confirm(request.get(), by));
        });
    }

    private AccountConfirmation confirm(AccountRequest request, String by) {
        Account account = new Account(request.account(), request.roles());
        if (request.kind() == AccountRequest.Kind.ROLES) {
            Optional<String> objection = objectionToRoles(account);
            if (objection.isPresent()) {
                return new AccountConfirmation.Refused(objection.get());
            }
        }
        requests.remove(request.account());
        record(
                AuditAction.ACCOUNT_CHANGE_CONFIRMED,
                by,
                account,
                request.words() + ", which " + request.askedBy() + " asked for");
        return switch (request.kind()) {
            case LINK ->
                new AccountConfirmation.Linked(open(find(account.name()).orElse(account), request.askedBy(), by));
            case ROLES -> new AccountConfirmation.Changed(saveRoles(account, request.askedBy()));
        };
    }

    /**
     * Takes a request back, or declines it: any operator may.
     *
     * @param by who does so, for the audit trail
     */
    public Optional<AccountRequest> decline(String name, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<AccountRequest> request = requests.find(name);
            request.ifPresent(it -> {
                requests.remove(it.account());
                record(
                        AuditAction.ACCOUNT_CHANGE_DECLINED,
                        by,
                        new Account(it.account(), it.roles()),
                        it.words() + ", which " + it.askedBy() + " asked for");
            });
            return request;
        });
    }

    private AccountRequest request(Account account, AccountRequest.Kind kind, String by) {
        AccountRequest request = requests.put(account.name(), kind, account.roles(), by);
        record(AuditAction.ACCOUNT_CHANGE_REQUESTED, by, account, request.words());
        return request;
    }

    /**
     * Whether another operator must agree: always for a person of an OpenID provider, whose other operators are unknown. At the
     * shell nobody has to: whoever may use the data folder could change the ledger
     * anyway.
     */
    private boolean needsAnother(String by) {
        return OperatingSystemUser.named(by).isEmpty()
                && (ProviderPerson.named(by).isPresent()
                        || requests.anyFormerOperator()
                        || operators().stream().anyMatch(operator -> !operator.equals(Account.canonical(by))));
    }

    private Optional<String> objectionToConfirmation(AccountRequest request, String by) {
        boolean ofProvider = ProviderPerson.named(by).isPresent();
        if (!ofProvider
                && find(by).filter(account -> account.has(Role.OPERATOR)).isEmpty()) {
            return Optional.of(by + " is no operator, and may not confirm changes of accounts. Ask an operator.");
        }
        if (ofProvider != ProviderPerson.named(request.askedBy()).isPresent()) {
            return Optional.of(by + " may not confirm what " + request.askedBy()
                    + " asked for: they sign in in different ways, and could be the same person. Ask an operator who signs"
                    + " in as " + request.askedBy() + " does.");
        }
        if (Account.canonical(by).equals(Account.canonical(request.askedBy()))) {
            return Optional.of(by + " has asked for " + request.words()
                    + ", and may not confirm it: a second operator is needed. Ask another operator.");
        }
        if (provenance.anythingPublished()
                && (provenance.isBehind(request.askedBy(), by) || provenance.isBehind(by, request.askedBy()))) {
            return Optional.of(by + " may not confirm what " + request.askedBy()
                    + " asked for: one of them has made or changed the other's account since the last publication. Ask"
                    + " another operator, or wait for the next publication.");
        }
        return request.kind() == AccountRequest.Kind.ROLES
                        && find(request.account()).isEmpty()
                ? Optional.of("There is no account " + request.account()
                        + " any more. Decline the request, and invite them anew.")
                : Optional.empty();
    }

    private static String noRequest(String name) {
        return "Nothing is asked for the account " + Account.canonical(name)
                + ". It may have been confirmed or declined already; \"twelvemonth account requests\" shows what is"
                + " pending.";
    }

    /** Whoever is invited with the token; empty when it is used up, replaced or too old. */
    public Optional<Account> invited(String token) {
        return ledger.sql("select a.name, a.roles from invitation i join account a on a.name = i.account"
                        + " where i.token = ? and i.expires_at > ?")
                .params(Digest.of(token), utc(clock.instant()))
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
            Set<String> makers = makersOfLink(token);
            return changePassword(invited.get(), password, invited.get().name(), makers);
        });
    }

    /** Whoever has made or seen the link could have opened it. */
    private Set<String> makersOfLink(String token) {
        return ledger.sql("select made_by, confirmed_by from invitation where token = ?")
                .param(Digest.of(token))
                .query((row, index) -> Stream.of(row.getString(1), row.getString(2))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .single();
    }

    /**
     * Gives an account another password.
     *
     * @param by who does so, for the audit trail
     */
    public AccountChange changePassword(String name, String password, String by) {
        return transaction.execute(status -> {
            return find(name)
                    .map(account -> changePassword(account, password, by, Set.of(by)))
                    .orElseGet(() -> unknown(name));
        });
    }

    /**
     * Gives an account other roles, from its next request on. To make somebody a reviewer needs the confirmation of another
     * operator, where there is one.
     *
     * @param by who does so: an account, or a user of the operating system as the audit trail names it
     */
    public AccountChange changeRoles(String name, Set<Role> roles, String by) {
        return transaction.execute(status -> {
            lock();
            Optional<Account> known = find(name);
            if (known.isEmpty()) {
                return unknown(name);
            }
            Account changed = new Account(known.get().name(), roles);
            Optional<String> objection = objectionToRoles(changed);
            if (objection.isPresent()) {
                return new AccountChange.Refused(objection.get());
            }
            if (changed.has(Role.REVIEWER) && !known.get().has(Role.REVIEWER) && needsAnother(by)) {
                return new AccountChange.AwaitsAnother(request(changed, AccountRequest.Kind.ROLES, by));
            }
            return new AccountChange.Done(saveRoles(changed, by));
        });
    }

    private Optional<String> objectionToRoles(Account changed) {
        if (changed.roles().isEmpty()) {
            return Optional.of(NO_ROLE);
        }
        return !changed.has(Role.OPERATOR) && isLastOperator(changed)
                ? Optional.of(lastOperator(changed))
                : Optional.empty();
    }

    private Account saveRoles(Account changed, String by) {
        boolean wasOperator =
                find(changed.name()).filter(before -> before.has(Role.OPERATOR)).isPresent();
        ledger.sql("update account set roles = ? where name = ?")
                .params(Role.stored(changed.roles()), changed.name())
                .update();
        AuditEntry entry = record(AuditAction.ACCOUNT_CHANGED, by, changed, "roles " + Role.stored(changed.roles()));
        if (wasOperator && !changed.has(Role.OPERATOR)) {
            noteFormerOperator(entry);
        }
        return changed;
    }

    /** By somebody else's hand: at the shell everything is possible anyway, and whoever goes may go. */
    private void noteFormerOperator(AuditEntry entry) {
        if (!entry.actor().equals(entry.subject())
                && OperatingSystemUser.named(entry.actor()).isEmpty()) {
            requests.addFormerOperator(entry);
        }
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
            browsers.forget(account.name());
            ledger.sql("delete from account where name = ?")
                    .param(account.name())
                    .update();
            requests.remove(account.name());
            AuditEntry entry = announce(trail.add(AuditAction.ACCOUNT_REMOVED, by, account.name(), ""));
            if (account.has(Role.OPERATOR)) {
                noteFormerOperator(entry);
            }
            return new AccountChange.Done(account);
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
        String roles = Role.stored(account.roles());
        ledger.sql("insert into account (name, roles) values (?, ?)")
                .params(account.name(), roles)
                .update();
        record(AuditAction.ACCOUNT_CREATED, by, account, roles);
    }

    /** Writes the entry of a change, whose actor stands behind the account from then on. */
    private AuditEntry record(AuditAction action, String by, Account account, String detail) {
        AuditEntry entry = announce(trail.add(action, by, account.name(), detail));
        if (action != AuditAction.ACCOUNT_CHANGE_REQUESTED && action != AuditAction.ACCOUNT_CHANGE_DECLINED) {
            addMaker(entry, by);
        }
        return entry;
    }

    private void addMaker(AuditEntry entry, String maker) {
        if (!maker.equals(entry.subject())) {
            provenance.add(entry, maker, entry.subject());
        }
    }

    private AuditEntry announce(AuditEntry entry) {
        events.publishEvent(new AccountChanged(entry));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new AccountChangeCompleted(entry));
            }
        });
        return entry;
    }

    /** Changes the password; the makers are those who know it, or could. */
    private AccountChange changePassword(Account account, String password, String by, Set<String> makers) {
        Optional<String> objection = passwordRule.objection(account.name(), password);
        if (objection.isPresent()) {
            return new AccountChange.Refused(objection.get());
        }
        passwords.save(account, password);
        browsers.forget(account.name());
        closeInvitations(account);
        AuditEntry entry = announce(trail.add(AuditAction.ACCOUNT_CHANGED, by, account.name(), "password"));
        makers.forEach(maker -> addMaker(entry, maker));
        return new AccountChange.Done(account);
    }

    /** Holds all accounts until the transaction ends: two operators must not remove each other at once. */
    private void lock() {
        ledger.sql("update account set roles = roles").update();
    }

    private boolean isLastOperator(Account account) {
        return operators().equals(List.of(account.name()));
    }

    /** The names of the operators who can sign in. */
    private List<String> operators() {
        Set<String> invited = withoutPassword();
        return all().stream()
                .filter(known -> known.has(Role.OPERATOR))
                .map(Account::name)
                .filter(name -> !invited.contains(name))
                .toList();
    }

    private static String lastOperator(Account account) {
        return account.name() + " is the only operator who can sign in. Let another operator sign in first, or nobody"
                + " could look after accounts.";
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
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

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(row.getString("name"), Role.parse(row.getString("roles")));
    }
}
