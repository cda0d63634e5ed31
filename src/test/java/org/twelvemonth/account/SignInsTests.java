package org.twelvemonth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityEntry;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.audit.ClientAddress;
import org.twelvemonth.job.Settings;
import org.twelvemonth.review.LedgerInMemory;

class SignInsTests {
    private static final Set<Role> REVIEWER = EnumSet.of(Role.REVIEWER);
    private static final String PASSWORD = "three plain words";
    private static final String WRONG = "guessed a little";
    private static final SignInSource HERE = from("192.0.2.1");

    @TempDir
    Path temp;

    private LedgerInMemory ledger;
    private SignIns signIns;

    @BeforeEach
    void openALedgerWithAnAccount() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        ledger = new LedgerInMemory(temp, Settings.DEFAULTS);
        signIns = ledger.get(SignIns.class);
        ledger.get(Accounts.class).add("jo", REVIEWER, PASSWORD, "ops");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void makesEachFurtherFailureWaitLonger() {
        fail("jo", HERE, 5);

        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isEqualTo(new SignIn.Delayed(Duration.ofSeconds(10)));
        ledger.pass(Duration.ofSeconds(10));
        assertThat(signIns.attempt("jo", WRONG, HERE)).isEqualTo(new SignIn.Refused());
        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isEqualTo(new SignIn.Delayed(Duration.ofSeconds(20)));
        ledger.pass(Duration.ofSeconds(20));
        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIns.attempt("jo", WRONG, HERE)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void waitsForAQuarterOfAnHourAtMostAndForgetsFailuresAfterADay() {
        FailedSignIns.Counter counter = ledger.get(FailedSignIns.class).ofNetwork("jo", HERE.network());
        for (int i = 0; i < 50; i++) {
            counter.add();
        }

        assertThat(counter.remainingWait()).isEqualTo(Duration.ofMinutes(15));
        ledger.pass(Duration.ofDays(1).plusSeconds(1));
        fail("jo", HERE, 4);
        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void keepsNobodyOutWhoComesFromAnotherNetwork() {
        fail("jo", HERE, 5);

        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.2"))).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIns.attempt("jo", PASSWORD, SignInSource.COMMAND)).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isInstanceOf(SignIn.Delayed.class);
    }

    @Test
    void takesAllAddressesOfAnIpv6NetworkForOne() {
        fail("jo", from("2001:db8:0:1::1"), 5);

        assertThat(signIns.attempt("jo", PASSWORD, from("2001:db8:0:1:ffff::2")))
                .isInstanceOf(SignIn.Delayed.class);
        assertThat(signIns.attempt("jo", PASSWORD, from("2001:db8:0:2::1"))).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void keepsNoBrowserOutThatHasSignedInBefore() {
        String browser = signIns.rememberBrowser(Optional.empty(), "jo");
        fail("jo", HERE, 5);

        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.1", browser))).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.1", "another")))
                .isInstanceOf(SignIn.Delayed.class);
    }

    @Test
    void countsTheFailuresOfAKnownBrowserToo() {
        String browser = signIns.rememberBrowser(Optional.empty(), "jo");
        fail("jo", from("192.0.2.1", browser), 5);

        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.9", browser))).isInstanceOf(SignIn.Delayed.class);
        assertThat(signIns.attempt("jo", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void knowsABrowserForItsOwnAccountsAlone() {
        ledger.get(Accounts.class).add("mallory", REVIEWER, "some other plain words", "ops");
        String browser = signIns.rememberBrowser(Optional.empty(), "mallory");
        fail("jo", HERE, 5);

        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.1", browser))).isInstanceOf(SignIn.Delayed.class);
        assertThat(signIns.rememberBrowser(Optional.of(browser), "jo")).isEqualTo(browser);
        assertThat(signIns.attempt("jo", PASSWORD, from("192.0.2.1", browser))).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    void takesNoTokenThatItHasNotGiven() {
        assertThat(signIns.rememberBrowser(Optional.of("chosen by somebody else"), "jo"))
                .isNotEqualTo("chosen by somebody else");
    }

    @Test
    void forgetsBrowsersWithANewPasswordAfterHalfAYearAndBeyondTwenty() {
        String first = signIns.rememberBrowser(Optional.empty(), "jo");
        KnownBrowsers known = ledger.get(KnownBrowsers.class);
        for (int i = 0; i < 20; i++) {
            ledger.pass(Duration.ofSeconds(1));
            signIns.rememberBrowser(Optional.empty(), "jo");
        }
        String last = signIns.rememberBrowser(Optional.empty(), "jo");

        assertThat(known.isKnown(first, "jo")).isFalse();
        assertThat(known.isKnown(last, "jo")).isTrue();
        assertThat(ledger.get(JdbcClient.class)
                        .sql("select count(*) from known_browser")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
        ledger.pass(SignIns.BROWSER_IS_KNOWN);
        assertThat(known.isKnown(last, "jo")).isFalse();

        String fresh = signIns.rememberBrowser(Optional.empty(), "jo");
        ledger.get(Accounts.class).changePassword("jo", "some other plain words", "ops");
        assertThat(known.isKnown(fresh, "jo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "NOBODY", "", "no such name!", "a\u0000b"})
    void slowsDownGuessesAtNamesThatAreNotThereAsAtThoseThatAre(String name) {
        fail(name, HERE, 5);

        assertThat(signIns.attempt(name, PASSWORD, HERE)).isEqualTo(new SignIn.Delayed(Duration.ofSeconds(10)));
    }

    @Test
    void slowsDownEverybodyWhenManyAttemptsFailAndKeepsNobodyOut() {
        failOften(19);
        assertThat(duration(() -> signIns.attempt("nobody", PASSWORD, HERE))).isLessThan(Duration.ofSeconds(1));

        Duration ofRight =
                duration(() -> assertThat(signIns.attempt("jo", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class));
        Duration ofWrong = duration(() -> fail("jo", HERE, 1));
        Duration ofNobody = duration(() -> fail("nobody-else", HERE, 1));

        assertThat(List.of(ofRight, ofWrong, ofNobody))
                .allSatisfy(time -> assertThat(time).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
    }

    @Test
    void doesNotSlowDownABrowserThatHasSignedInBefore() {
        String browser = signIns.rememberBrowser(Optional.empty(), "jo");
        failOften(20);

        assertThat(ledger.get(FailedSignIns.class).isBrakeOn()).isTrue();
        assertThat(duration(() -> signIns.attempt("jo", PASSWORD, from("192.0.2.1", browser))))
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void letsTheBrakeGoAfterTenMinutes() {
        failOften(20);
        ledger.pass(Duration.ofMinutes(10));

        assertThat(ledger.get(FailedSignIns.class).isBrakeOn()).isFalse();
    }

    @Test
    void checksFewOfTheAttemptsThatAreMadeAtOnce() throws Exception {
        List<SignIn> outcomes = new ArrayList<>();
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SignIn>> attempts = Collections.nCopies(20, () -> signIns.attempt("jo", WRONG, HERE));
            for (Future<SignIn> attempt : attackers.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
        }

        assertThat(outcomes).filteredOn(SignIn.Refused.class::isInstance).hasSizeBetween(5, 8);
        assertThat(outcomes).filteredOn(SignIn.Accepted.class::isInstance).isEmpty();
    }

    @Test
    void entersFailuresIntoTheActivityAndNotAmongDecisions() throws IOException {
        int decisions = ledger.get(AuditTrail.class).all().size();
        ClientAddress.bind("192.0.2.1");
        try {
            fail("jo", HERE, 1);
            fail("three plain words", HERE, 1);
        } finally {
            ClientAddress.clear();
        }

        assertThat(ledger.get(AuditTrail.class).all()).hasSize(decisions);
        assertThat(ledger.get(ActivityStream.class).all())
                .filteredOn(entry -> entry.activity() == Activity.SIGN_IN_FAILED)
                .extracting(ActivityEntry::actor, ActivityEntry::subject, ActivityEntry::address)
                .containsExactly(tuple("unknown", "jo", "192.0.2.1"), tuple("unknown", "no such account", "192.0.2.1"));
    }

    private void failOften(int times) {
        FailedSignIns failures = ledger.get(FailedSignIns.class);
        for (int i = 0; i < times; i++) {
            failures.ofOtherName("made up " + i, "192.0.2.7").add();
        }
    }

    private void fail(String name, SignInSource source, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIns.attempt(name, WRONG, source)).isEqualTo(new SignIn.Refused());
        }
    }

    private static Duration duration(Runnable attempt) {
        long begun = System.nanoTime();
        attempt.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static SignInSource from(String address) {
        return new SignInSource(SignInSource.addressOf(address), Optional.empty());
    }

    private static SignInSource from(String address, String browser) {
        return new SignInSource(SignInSource.addressOf(address), Optional.of(browser));
    }
}
