package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The form to sign in. */
@Controller
class SignInPage {

    /** @param refusal of the last attempt; said once */
    @GetMapping("/login")
    String form(
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable
                    AuthenticationException refusal,
            HttpSession session,
            Model model) {
        if (refusal != null) {
            session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            model.addAttribute("problem", refusal.getMessage());
        }
        return "console/login";
    }
}
