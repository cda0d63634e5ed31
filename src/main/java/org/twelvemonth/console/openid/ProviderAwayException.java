package org.twelvemonth.console.openid;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not as a provider does. */
final class ProviderAwayException extends AuthenticationServiceException {
    private static final long serialVersionUID = 1L;

    ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderAwayException(String message) {
        super(message);
    }
}
