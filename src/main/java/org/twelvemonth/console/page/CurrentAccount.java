package org.twelvemonth.console.page;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.Accounts;
import org.twelvemonth.console.openid.ProviderSession;

/** The account of the person who sends a request, whichever way they signed in. */
@Component
public class CurrentAccount {
    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account with its roles of this moment; of a person of the provider, with those of the session. Empty for nobody. */
    public Optional<Account> of(@Nullable Principal person) {
        return person == null
                ? Optional.empty()
                : ProviderSession.of(person).map(ProviderSession::account).or(() -> accounts.find(person.getName()));
    }
}
