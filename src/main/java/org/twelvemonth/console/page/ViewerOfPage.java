package org.twelvemonth.console.page;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.twelvemonth.account.Accounts;

/** Gives every page its {@code viewer}; null where nobody has signed in. */
@ControllerAdvice
public class ViewerOfPage {
    private final Accounts accounts;

    ViewerOfPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person who is signed in, with the roles of this moment; null for nobody. */
    @ModelAttribute("viewer")
    public @Nullable Viewer viewer(@Nullable Principal person) {
        return person == null
                ? null
                : accounts.find(person.getName()).map(Viewer::new).orElse(null);
    }
}
