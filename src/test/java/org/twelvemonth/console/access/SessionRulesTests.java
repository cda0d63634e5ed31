package org.twelvemonth.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.twelvemonth.account.Role;
import org.twelvemonth.console.openid.ProviderSession;

class SessionRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void endSessionsAfterTwelveHours() {
        assertThat(List.of(hoursAgo(11).minusSeconds(3_599), NOW)).allSatisfy(since -> {
            assertThat(SessionRules.isOver(account(since, NOW), NOW)).isFalse();
            assertThat(SessionRules.isOver(provider(since, NOW), NOW)).isFalse();
        });
        assertThat(SessionRules.isOver(account(hoursAgo(12), NOW), NOW)).isTrue();
        assertThat(SessionRules.isOver(provider(hoursAgo(12), NOW), NOW)).isTrue();
        assertThat(SessionRules.isOver(null, NOW)).isFalse();
    }

    @Test
    void takeAProofForTenMinutes() {
        Instant just = NOW.minus(Duration.ofMinutes(10));

        assertThat(SessionRules.isConfirmed(account(NOW, just.plusSeconds(1)), NOW))
                .isTrue();
        assertThat(SessionRules.isConfirmed(provider(NOW, just.plusSeconds(1)), NOW))
                .isTrue();
        assertThat(SessionRules.isConfirmed(account(NOW, just), NOW)).isFalse();
        assertThat(SessionRules.isConfirmed(provider(NOW, just), NOW)).isFalse();
    }

    @Test
    void takeNoProofForOneThatTheProviderDoesNotTell() {
        assertThat(SessionRules.isConfirmed(provider(NOW, null), NOW)).isFalse();
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static Authentication account(Instant since, Instant confirmed) {
        return new TestingAuthenticationToken(new SignedIn("jo", "", since, confirmed), "");
    }

    private static Authentication provider(Instant since, @Nullable Instant authenticated) {
        Set<Role> roles = EnumSet.of(Role.REVIEWER);
        return new TestingAuthenticationToken(
                new ProviderSession("provider person 0", "Ann", roles, "token", since, authenticated), "");
    }
}
