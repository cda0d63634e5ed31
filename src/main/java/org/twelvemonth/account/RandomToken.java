package org.twelvemonth.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that cannot be guessed: 256 random bits, as letters for an address or a cookie. */
final class RandomToken {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
