package org.twelvemonth.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a page asked for is not there; the message says what, and nothing that was typed. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotFoundException extends RuntimeException {
    NotFoundException(String message) {
        super(message);
    }
}
