package org.twelvemonth.account;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets tests that run in this process compare passwords with the fewest rounds of bcrypt: hundreds of them sign in. The program's
 * own number of rounds is shown by {@link PasswordsTests} and by the tests of the packaged program.
 */
public final class QuickPasswords implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final int FEWEST_ROUNDS = 4;

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "passwords", Passwords.class, () -> new Passwords(context.getBean(JdbcClient.class), FEWEST_ROUNDS));
    }
}
