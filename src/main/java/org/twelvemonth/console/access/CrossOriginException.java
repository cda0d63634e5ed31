package org.twelvemonth.console.access;

import org.springframework.security.access.AccessDeniedException;

/** A page of another site has sent a form. */
final class CrossOriginException extends AccessDeniedException {
    CrossOriginException() {
        super("The form was sent by a page of another origin.");
    }
}
