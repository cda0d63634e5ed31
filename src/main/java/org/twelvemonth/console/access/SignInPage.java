package org.twelvemonth.console.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in. */
@Controller
class SignInPage {

    /** @param to the page to go to afterwards, a path of this console */
    @GetMapping("/login")
    String form(@RequestParam(name = LocalPath.PARAMETER, defaultValue = "/") String to, Model model) {
        model.addAttribute("to", LocalPath.checked(to));
        return "console/login";
    }
}
