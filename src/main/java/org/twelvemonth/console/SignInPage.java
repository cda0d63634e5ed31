package org.twelvemonth.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String form() {
        return "console/login";
    }
}
