package org.twelvemonth.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.edition.OperatingSystemUser;

/**
 * Who stands behind an account: who created it, made a link or a password for it, or changed its roles since the last
 * publication, and who stands behind those. Before the first publication everything since the beginning counts.
 */
@Component
public final class AccountProvenance {
    private final JdbcClient ledger;

    AccountProvenance(JdbcClient ledger) {
        this.ledger = ledger;
    }

    private record Made(String maker, String account) {}

    /** Whether anything was ever published. Until then the accounts are being set up. */
    public boolean anythingPublished() {
        return lastPublication() > 0;
    }

    /**
     * Everybody who stands behind the account.
     *
     * @return accounts by name, and users of the operating system as {@link OperatingSystemUser#actor} names them
     */
    public Set<String> makersOf(String account) {
        List<Made> made = ledger.sql("select maker, account from account_maker where entry > ?")
                .param(lastPublication())
                .query((row, index) -> new Made(row.getString(1), row.getString(2)))
                .list();
        Set<String> makers = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(personOf(account)));
        while (!open.isEmpty()) {
            String next = open.remove();
            made.stream()
                    .filter(it -> personOf(it.account()).equals(next))
                    .map(Made::maker)
                    .filter(makers::add)
                    .forEach(maker -> open.add(personOf(maker)));
        }
        return makers;
    }

    /** Whether that person, an account or a user of the operating system, stands behind the account. */
    public boolean isBehind(String person, String account) {
        return makersOf(account).stream().anyMatch(maker -> personOf(maker).equals(personOf(person)));
    }

    /**
     * Notes that the maker has made or changed the account. Where entries were removed from the trail, their numbers are given
     * again: what is noted under them stays, and the new note takes a number after all others.
     */
    void add(AuditEntry entry, String maker, String account) {
        long number = ledger.sql("select count(*) from account_maker where entry = ? and maker = ?")
                                .params(entry.number(), maker)
                                .query(Long.class)
                                .single()
                        == 0
                ? entry.number()
                : ledger.sql("select max(entry) + 1 from account_maker")
                        .query(Long.class)
                        .single();
        ledger.sql("insert into account_maker (entry, maker, account) values (?, ?, ?)")
                .params(number, maker, account)
                .update();
    }

    /** The number of the audit entry of the last publication, 0 before the first. */
    long lastPublication() {
        return ledger.sql("select coalesce(max(number), 0) from audit_entry where action = ?")
                .param(AuditAction.EDITION_PUBLISHED.name())
                .query(Long.class)
                .single();
    }

    /** An account and a user of the operating system with the same name are taken for the same person. */
    private static String personOf(String actor) {
        return OperatingSystemUser.named(actor)
                .map(OperatingSystemUser::accountName)
                .orElseGet(() -> actor.strip().toLowerCase(Locale.ROOT));
    }
}
