package org.twelvemonth.console.openid;

import java.net.URL;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.Account;
import org.twelvemonth.account.People;
import org.twelvemonth.account.Role;
import org.twelvemonth.edition.ProviderPerson;
import org.twelvemonth.job.SignInSettings;
import org.twelvemonth.job.Workplace;

/** Makes a session of a verified ID token: who the person is, and which roles their groups give. Asks for nothing else. */
@Component
class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String NO_ROLE = "no_role";
    static final String NO_SUBJECT = "no_subject";

    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final int LONGEST_NAME = 100;

    private static final Logger log = LoggerFactory.getLogger(ProviderPeople.class);

    private final SignInSettings settings;
    private final People people;
    private final InstantSource clock;

    ProviderPeople(Workplace workplace, People people, InstantSource clock) {
        this.settings = workplace.settings().console().signIn();
        this.people = people;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        URL issuer = token.getIssuer();
        String subject = token.getSubject();
        if (issuer == null || subject == null || !SUBJECT.matcher(subject).matches()) {
            throw refused(NO_SUBJECT);
        }
        String name = name(token);
        Set<Role> roles = roles(token);
        Account account = people.recordSignIn(issuer.toExternalForm(), subject, name, roles);
        if (roles.isEmpty()) {
            log.info("None of the groups of {} has a role.", account.name());
            throw refused(NO_ROLE);
        }
        return new ProviderSession(
                account.name(), name, roles, token.getTokenValue(), clock.instant(), token.getAuthenticatedAt());
    }

    /** In one line of at most 100 characters. */
    private static String name(OidcIdToken token) {
        String name = Stream.of(token.getFullName(), token.getPreferredUsername(), token.getSubject())
                .filter(Objects::nonNull)
                .map(text -> text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").strip())
                .filter(text -> !text.isEmpty()
                        && !ProviderPerson.actors().matcher(text).find())
                .findFirst()
                .orElse("?");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME - 1)));
    }

    private Set<Role> roles(OidcIdToken token) {
        Set<String> groups = groups(token.getClaims().get(settings.groupsClaim()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (granting(role).stream().anyMatch(groups::contains)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private List<String> granting(Role role) {
        return switch (role) {
            case VIEWER -> settings.roles().viewer();
            case REVIEWER -> settings.roles().reviewer();
            case OPERATOR -> settings.roles().operator();
        };
    }

    /** A list of texts, or one text; anything else is no group. */
    private static Set<String> groups(@Nullable Object claim) {
        if (claim instanceof String one) {
            return Set.of(one);
        }
        return claim instanceof Collection<?> several
                ? several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
