package org.twelvemonth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.AuditEntry;

/** The pending requests in the ledger, one for an account, and the operators whom others removed. */
@Component
class AccountRequests {
    private final JdbcClient ledger;
    private final AccountProvenance provenance;
    private final InstantSource clock;

    AccountRequests(JdbcClient ledger, AccountProvenance provenance, InstantSource clock) {
        this.ledger = ledger;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** All that are pending, by the account's name. */
    List<AccountRequest> all() {
        return ledger.sql("select account, kind, roles, asked_by, asked_at from account_request order by account")
                .query(AccountRequests::request)
                .list();
    }

    Optional<AccountRequest> find(String account) {
        return all().stream()
                .filter(request -> request.account().equals(Account.canonical(account)))
                .findFirst();
    }

    /** Enters a request; an older one for the account is replaced. */
    AccountRequest put(String account, AccountRequest.Kind kind, Set<Role> roles, String askedBy) {
        remove(account);
        ledger.sql("insert into account_request (account, kind, roles, asked_by, asked_at) values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        kind.name(),
                        Role.stored(roles),
                        askedBy,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return find(account).orElseThrow();
    }

    void remove(String account) {
        ledger.sql("delete from account_request where account = ?")
                .param(account)
                .update();
    }

    /** Notes that an operator was removed, or lost the role, by somebody else's hand. */
    void addFormerOperator(AuditEntry entry) {
        // There already, if entries were removed from the trail and their numbers are given again.
        ledger.sql("delete from former_operator where entry = ?")
                .param(entry.number())
                .update();
        ledger.sql("insert into former_operator (entry, account) values (?, ?)")
                .params(entry.number(), entry.subject())
                .update();
    }

    /** Whether an operator was removed by another since the last publication: then nobody counts as the only one. */
    boolean anyFormerOperator() {
        return ledger.sql("select count(*) from former_operator where entry > ?")
                        .param(provenance.lastPublication())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static AccountRequest request(ResultSet row, int index) throws SQLException {
        return new AccountRequest(
                row.getString("account"),
                AccountRequest.Kind.valueOf(row.getString("kind")),
                Role.parse(row.getString("roles")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
