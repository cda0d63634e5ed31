package org.twelvemonth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twelvemonth.job.Settings;
import org.twelvemonth.review.LedgerInMemory;

/** Passwords as the program keeps them, with all rounds of bcrypt. */
class PasswordsTests {
    private static final String PASSWORD = "three plain words";

    @Test
    void hashesWithSoManyRoundsThatGuessingIsSlow(@TempDir Path temp) throws IOException {
        Files.createDirectories(temp.resolve("data"));
        try (LedgerInMemory ledger = new LedgerInMemory(temp, Settings.DEFAULTS)) {
            ledger.get(Accounts.class).add("jo", EnumSet.of(Role.REVIEWER), PASSWORD, "ops");
            Account jo = ledger.get(Accounts.class).find("jo").orElseThrow();
            Passwords passwords = new Passwords(ledger.get(JdbcClient.class));

            passwords.save(jo, PASSWORD);

            assertThat(ledger.get(JdbcClient.class)
                            .sql("select password from account")
                            .query(String.class)
                            .single())
                    .startsWith("$2a$12$");
            assertThat(passwords.isOf("jo", PASSWORD)).isTrue();
            assertThat(passwords.isOf("jo", PASSWORD + "!")).isFalse();
            assertThat(passwords.isOf("unknown", PASSWORD)).isFalse();
        }
    }
}
