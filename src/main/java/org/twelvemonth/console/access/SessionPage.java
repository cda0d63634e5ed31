package org.twelvemonth.console.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What "Stay signed in" asks for: any request prolongs the session, and this one has no page. */
@Controller
class SessionPage {
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolong() {}
}
