package org.twelvemonth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.job.Settings;
import org.twelvemonth.review.LedgerInMemory;

class AccountsTests {
    private static final Set<Role> REVIEWER = EnumSet.of(Role.REVIEWER);
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private Accounts accounts;

    @BeforeEach
    void openALedger() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        ledger = new LedgerInMemory(temp, Settings.DEFAULTS);
        accounts = ledger.get(Accounts.class);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void hasNoAccountAtFirst() {
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void knowsAPersonInWhateverCase() {
        accounts.add("Jo", REVIEWER, PASSWORD, "ops");

        assertThat(signIn("JO", PASSWORD)).isEqualTo(new SignIn.Accepted(new Account("jo", REVIEWER)));
        assertThat(accounts.find("jO")).map(account -> account.isOf("Jo")).contains(true);
        assertThat(refusal(accounts.add("jo", REVIEWER, PASSWORD, "ops")))
                .isEqualTo("There is an account jo already. Remove it first, or choose another name.");
    }

    @Test
    void keepsNoPasswordThatCouldBeRead() {
        accounts.add("jo", REVIEWER, PASSWORD, "ops");

        assertThat(ledger.get(JdbcClient.class)
                        .sql("select password from account")
                        .query(String.class)
                        .single())
                .startsWith("$2a$")
                .doesNotContain(PASSWORD);
        assertThat(ledger.get(AuditTrail.class).all())
                .extracting(AuditEntry::toString)
                .noneMatch(entry -> entry.contains(PASSWORD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            short words        | The password is too short: it needs at least 15 characters. A few words that do not belong together are easy to keep in mind.
            0123456789012345678901234567890123456789012345678901234567890123456789012 | The password is too long: it may have 72 bytes, which is as many plain letters. Choose a shorter one.
            """)
    void refusesAWeakPassword(String password, String sentence) {
        assertThat(refusal(accounts.add("alex", REVIEWER, password, "ops"))).isEqualTo(sentence);
        assertThat(accounts.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaa",
                "my name is Alex.",
                "password12345678",
                "1234567890123456",
                "P@ssw0rdP@ssw0rd",
                "qwertyuiopasdfghjkl",
                "summer2026summer2026",
                "letmein letmein letmein",
                "twelvemonth twelvemonth",
                "Twelvemonth2026!",
                "countries assisted",
                "guessed a little"
            })
    void refusesAPasswordThatIsEasyToGuess(String password) {
        assertThat(refusal(accounts.add("alex", REVIEWER, password, "ops")))
                .isEqualTo(
                        "The password is easy to guess: it holds the account's name, or consists of common passwords,"
                                + " names, dates, repetitions or words of this program and its addresses. Choose four or more"
                                + " words that do not belong together.");
        assertThat(accounts.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule", "unknown", "jo smith", "", "=jo"})
    void refusesANameThatCannotBe(String name) {
        assertThat(refusal(accounts.add(name, REVIEWER, PASSWORD, "ops")))
                .isEqualTo(
                        "\"" + name + "\" cannot be an account's name. Write up to 60 letters, digits, full stops,"
                                + " hyphens and underscores, beginning with a letter or a digit; schedule and unknown are taken.");
    }

    @Test
    void takesTheSameLettersHoweverTheyWereTyped() {
        accounts.add("jo", REVIEWER, "trois mots caf\u00e9", "ops");

        assertThat(signIn("jo", "trois mots cafe\u0301")).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void letsAnInvitedPersonSetThePasswordOnce() {
        String token = invite("jo");

        assertThat(signIn("jo", "")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.accept(token, PASSWORD)).isInstanceOf(AccountChange.Done.class);
        assertThat(signIn("jo", PASSWORD)).isInstanceOf(SignIn.Accepted.class);
        assertThat(refusal(accounts.accept(token, PASSWORD)))
                .isEqualTo(
                        "This invitation is used up, replaced or older than 24 hours. Ask an operator for another one.");
    }

    @Test
    void closesAnInvitationThatIsOldOrReplaced() {
        String replaced = invite("jo");
        String old = invite("jo");

        assertThat(accounts.accept(replaced, PASSWORD)).isInstanceOf(AccountChange.Refused.class);
        ledger.pass(Accounts.INVITATION);
        assertThat(accounts.accept(old, PASSWORD)).isInstanceOf(AccountChange.Refused.class);
    }

    @Test
    void keepsATokenOutOfTheLedgerAndOutOfLogs() {
        Invitation invitation = accounts.invite("jo", REVIEWER, "ops");
        String token = ((Invitation.Open) invitation).token();

        assertThat(invitation.toString()).doesNotContain(token);
        assertThat(ledger.get(JdbcClient.class)
                        .sql("select token from invitation")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void tellsFromTheTokenWhoIsInvited() {
        String token = invite("jo");

        assertThat(accounts.invited(token)).contains(new Account("jo", REVIEWER));
        assertThat(accounts.withoutPassword()).containsExactly("jo");
        assertThat(accounts.anybodyCanSignIn()).isFalse();
        accounts.accept(token, PASSWORD);
        assertThat(accounts.invited(token)).isEmpty();
        assertThat(accounts.withoutPassword()).isEmpty();
        assertThat(accounts.anybodyCanSignIn()).isTrue();
    }

    @Test
    void forgetsWhoWasKnownByAnotherPassword() {
        accounts.add("jo", REVIEWER, PASSWORD, "ops");
        String stamp = accounts.passwordStamp("jo").orElseThrow();

        assertThat(accounts.find("jo", stamp)).isPresent();
        accounts.changePassword("jo", "four other plain words", "ops");
        assertThat(accounts.find("jo", stamp)).isEmpty();
        assertThat(accounts.find("jo")).isPresent();
    }

    @Test
    void stampsNobodyWithoutAPassword() {
        invite("jo");

        assertThat(accounts.passwordStamp("jo")).isEmpty();
        assertThat(accounts.passwordStamp("nobody")).isEmpty();
    }

    @Test
    void takesAsLongForANameThatIsNotThere() {
        accounts.add("jo", REVIEWER, PASSWORD, "ops");
        signIn("jo", "guessed a little");

        assertThat(timeOfAFailure("nobody")).isGreaterThan(timeOfAFailure("jo").dividedBy(4));
    }

    @Test
    void changesRoles() {
        accounts.add("jo", REVIEWER, PASSWORD, "ops");

        AccountChange change = accounts.changeRoles("JO", EnumSet.of(Role.VIEWER, Role.REVIEWER), "ops");

        Account changed = new Account("jo", EnumSet.of(Role.REVIEWER, Role.VIEWER));
        assertThat(change).isEqualTo(new AccountChange.Done(changed));
        assertThat(accounts.find("jo")).contains(changed);
        assertThat(ledger.get(AuditTrail.class).all().getLast())
                .extracting(AuditEntry::actor, AuditEntry::subject, AuditEntry::detail)
                .containsExactly("ops", "jo", "roles REVIEWER,VIEWER");
        assertThat(refusal(accounts.changeRoles("jo", Set.of(), "ops")))
                .isEqualTo("The account has no role. Give it at least one: viewer, reviewer, operator.");
    }

    @Test
    void keepsTheLastOperatorWhoCanSignIn() {
        accounts.add("jo", EnumSet.of(Role.OPERATOR), PASSWORD, "ops");
        accounts.add("kim", REVIEWER, PASSWORD, "ops");
        String invited = ((Invitation.Open) accounts.invite("sam", EnumSet.of(Role.OPERATOR), "ops")).token();
        String sentence =
                "jo is the only operator who can sign in. Let another operator sign in first, or nobody could look"
                        + " after accounts.";

        assertThat(refusal(accounts.remove("jo", "ops"))).isEqualTo(sentence);
        assertThat(refusal(accounts.changeRoles("jo", REVIEWER, "ops"))).isEqualTo(sentence);
        assertThat(accounts.find("jo")).map(Account::roles).contains(Set.of(Role.OPERATOR));
        accounts.accept(invited, PASSWORD);
        assertThat(accounts.remove("jo", "ops")).isInstanceOf(AccountChange.Done.class);
        assertThat(accounts.find("jo")).isEmpty();
    }

    @Test
    void changesNothingThatTheTrailDoesNotTake() {
        accounts.add("jo", REVIEWER, PASSWORD, "ops");
        Invitation.Open invitation = (Invitation.Open) accounts.invite("sam", REVIEWER, "ops");
        String before = content();
        ledger.tamper("drop table audit_head");

        List<ThrowingCallable> changes = List.of(
                () -> accounts.add("kim", REVIEWER, PASSWORD, "ops"),
                () -> accounts.invite("sam", REVIEWER, "ops"),
                () -> accounts.accept(invitation.token(), PASSWORD),
                () -> accounts.changePassword("jo", "three other words", "ops"),
                () -> accounts.changeRoles("jo", EnumSet.of(Role.VIEWER), "ops"),
                () -> accounts.remove("sam", "ops"));

        assertThat(changes).allSatisfy(change -> {
            assertThatThrownBy(change).isInstanceOf(BadSqlGrammarException.class);
            assertThat(content()).isEqualTo(before);
        });
    }

    private Duration timeOfAFailure(String name) {
        long begin = System.nanoTime();
        fail(name, 1);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private SignIn signIn(String name, String password) {
        return ledger.get(SignIns.class).attempt(name, password, SignInSource.COMMAND);
    }

    private String invite(String name) {
        return ((Invitation.Open) accounts.invite(name, REVIEWER, "ops")).token();
    }

    private String content() {
        return Stream.of("account", "invitation", "known_browser")
                .map(table -> ledger.get(JdbcClient.class)
                        .sql("select * from " + table + " order by 1")
                        .query()
                        .listOfRows()
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(name, "guessed a little")).isEqualTo(new SignIn.Refused());
        }
    }

    private static String refusal(AccountChange change) {
        return ((AccountChange.Refused) change).sentence();
    }
}
