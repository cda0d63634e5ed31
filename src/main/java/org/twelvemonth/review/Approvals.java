package org.twelvemonth.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.OperatingSystemUser;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/** Who has acknowledged and approved what. Everybody acknowledges for themselves: nobody approves what another looked at. */
@Component
class Approvals {
    private final JdbcClient ledger;
    private final Settings.ReviewSettings settings;

    Approvals(JdbcClient ledger, Workplace workplace) {
        this.ledger = ledger;
        this.settings = workplace.settings().review();
    }

    /**
     * How many different people must approve. Of two, one at least is not the requester, whoever that was. A user of the
     * operating system may have an account under any name, so that the requester would not be known by it.
     */
    int needed(Edition edition) {
        return switch (edition.requestedBy()) {
            case Edition.SCHEDULE -> settings.approvalsOfScheduled();
            case Edition.UNKNOWN -> 2;
            default ->
                OperatingSystemUser.named(edition.requestedBy())
                        .map(user -> settings.isServiceUser(user) ? settings.approvalsOfScheduled() : 2)
                        .orElse(1);
        };
    }

    /** Whether a service user requested it by command: a person did, or a timer, and nobody can tell. */
    boolean requestedByServiceUser(Edition edition) {
        return OperatingSystemUser.named(edition.requestedBy())
                .filter(settings::isServiceUser)
                .isPresent();
    }

    /** The accounts that have approved, by name. */
    List<String> of(Edition edition) {
        return ledger.sql("select account from approval where edition = ? order by account")
                .param(edition.id())
                .query((row, index) -> row.getString(1))
                .list();
    }

    void add(Edition edition, Account by) {
        ledger.sql("insert into approval (edition, account) values (?, ?)")
                .params(edition.id(), by.name())
                .update();
    }

    /** The ids of the findings that the account has acknowledged. */
    Set<String> acknowledged(Edition edition, Account by) {
        return new TreeSet<>(ledger.sql("select finding from acknowledgement where edition = ? and account = ?")
                .params(edition.id(), by.name())
                .query((row, index) -> row.getString(1))
                .list());
    }

    void acknowledge(Edition edition, Account by, String finding) {
        ledger.sql("insert into acknowledgement (edition, finding, account) values (?, ?, ?)")
                .params(edition.id(), finding, by.name())
                .update();
    }
}
