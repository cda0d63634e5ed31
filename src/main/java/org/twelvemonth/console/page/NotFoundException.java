package org.twelvemonth.console.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a page asked for is not there; the message says what, and nothing that was typed. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFoundException extends RuntimeException {
    /** With what is missing, a sentence for the page. */
    public NotFoundException(String message) {
        super(message);
    }
}
