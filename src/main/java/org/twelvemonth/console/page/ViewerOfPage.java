package org.twelvemonth.console.page;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.twelvemonth.console.openid.ProviderSession;

/** Gives every page its {@code viewer}; null where nobody has signed in. */
@ControllerAdvice
public class ViewerOfPage {
    private final CurrentAccount accounts;

    ViewerOfPage(CurrentAccount accounts) {
        this.accounts = accounts;
    }

    /** The person who is signed in, with the roles of this moment; null for nobody. */
    @ModelAttribute("viewer")
    public @Nullable Viewer viewer(@Nullable Principal person) {
        return accounts.of(person)
                .map(account -> new Viewer(
                        account,
                        ProviderSession.of(person)
                                .map(ProviderSession::displayName)
                                .orElse(account.name())))
                .orElse(null);
    }
}
