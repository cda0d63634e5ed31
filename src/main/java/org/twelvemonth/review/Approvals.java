package org.twelvemonth.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.Workplace;

/** Who has acknowledged and approved what. Everybody acknowledges for themselves: nobody approves what another looked at. */
@Component
class Approvals {
    private final JdbcClient ledger;
    private final int ofScheduled;

    Approvals(JdbcClient ledger, Workplace workplace) {
        this.ledger = ledger;
        this.ofScheduled = workplace.settings().review().approvalsOfScheduled();
    }

    /** How many different people must approve. Of two, one at least is not the requester, whoever that was. */
    int needed(Edition edition) {
        return switch (edition.requestedBy()) {
            case Edition.SCHEDULE -> ofScheduled;
            case Edition.UNKNOWN -> 2;
            default -> 1;
        };
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
