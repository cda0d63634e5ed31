package org.twelvemonth.console.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.SignInSettings;
import org.twelvemonth.job.Workplace;

/** What the environment may say of the provider. */
class OpenIdProviderTests {
    private static final String SECRET = "a-secret";
    private static final String REGISTRATION = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SSO_";
    private static final String ISSUER = "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_SSO_ISSUER_URI";
    private static final Map<String, String> COMPLETE = Map.of(
            REGISTRATION + "CLIENT_ID",
            "twelvemonth",
            REGISTRATION + "CLIENT_SECRET",
            SECRET,
            ISSUER,
            "https://login.example.org/realms/body");

    @Test
    void isNamedByEnvironmentVariables() {
        OpenIdProvider provider = provider(COMPLETE, true, "reviewers");

        assertThat(provider.isConfigured()).isTrue();
        assertThat(provider.signInPath()).isEqualTo("/oauth2/authorization/sso");
        assertThat(provider.name()).isEqualTo("login.example.org");
    }

    @Test
    void mayHaveAName() {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.put(REGISTRATION + "CLIENT_NAME", "Example Body");

        assertThat(provider(environment, true, "reviewers").name()).isEqualTo("Example Body");
    }

    @Test
    void needNotBe() {
        OpenIdProvider provider = provider(Map.of(), true, null);

        assertThat(provider.isConfigured()).isFalse();
        assertThat(provider.localAccounts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REGISTRATION_SSO_CLIENT_ID | '' | spring.security.oauth2.client.registration.sso.client-id is missing. Write the client's identifier, as the provider registered it.
            REGISTRATION_SSO_CLIENT_SECRET | '' | spring.security.oauth2.client.registration.sso.client-secret is missing. Give it in the environment (docs/sign-in.md).
            REGISTRATION_SSO_SCOPE | profile | spring.security.oauth2.client.registration.sso.scope lacks openid, without which the provider does not say who signs in. Write openid, profile; or leave the setting out.
            REGISTRATION_SSO_AUTHORIZATION_GRANT_TYPE | client_credentials | spring.security.oauth2.client.registration.sso.authorization-grant-type is not authorization_code, by which people sign in. Leave the setting out.
            PROVIDER_SSO_ISSUER_URI | '' | spring.security.oauth2.client.provider.sso.issuer-uri is missing. Write the provider's issuer identifier, the address before /.well-known/openid-configuration.
            PROVIDER_SSO_ISSUER_URI | http://login.example.org | spring.security.oauth2.client.provider.sso.issuer-uri is no https address of at most 500 characters. Write the provider's issuer identifier, the address before /.well-known/openid-configuration.
            PROVIDER_SSO_ISSUER_URI | a secret | spring.security.oauth2.client.provider.sso.issuer-uri is no https address of at most 500 characters. Write the provider's issuer identifier, the address before /.well-known/openid-configuration.
            REGISTRATION_SSO_PROVIDER | other | spring.security.oauth2.client.provider.other.issuer-uri is missing. Write the provider's issuer identifier, the address before /.well-known/openid-configuration.
            REGISTRATION_OTHER_CLIENT_ID | x | spring.security.oauth2.client.registration names other, sso. One person must not come in as two, so there is one provider at most. Leave the one that counts.
            """)
    void refusesWhatIsMissingOrContradicts(String variable, String value, String sentence) {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_" + variable, value);

        assertThatThrownBy(() -> provider(environment, true, "reviewers"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void refusesAProviderWhoseGroupsHaveNoRole() {
        assertThatThrownBy(() -> provider(COMPLETE, true, null))
                .hasMessage(
                        "spring.security.oauth2.client configures an OpenID provider, and console.sign-in.roles gives no"
                                + " group a role: the people whom it signs in could do nothing. Give groups roles in the settings file"
                                + " (docs/sign-in.md).");
    }

    @Test
    void refusesSettingsThatNeedAProviderWhereThereIsNone() {
        assertThatThrownBy(() -> provider(Map.of(), false, "reviewers"))
                .hasMessage(
                        "console.sign-in.local-accounts is false, and no OpenID provider is configured: nobody could"
                                + " sign in. Configure one by spring.security.oauth2.client (docs/sign-in.md), or allow local"
                                + " accounts.");
        assertThatThrownBy(() -> provider(Map.of(), true, "reviewers"))
                .hasMessage(
                        "console.sign-in.roles gives groups roles, and no OpenID provider is configured that names a"
                                + " person's groups. Configure one by spring.security.oauth2.client (docs/sign-in.md), or leave the"
                                + " roles out.");
    }

    private static OpenIdProvider provider(
            Map<String, String> environment, boolean localAccounts, @Nullable String group) {
        StandardEnvironment variables = new StandardEnvironment();
        variables
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        SignInSettings.RoleGroups groups =
                new SignInSettings.RoleGroups(null, group == null ? null : List.of(group), null);
        Settings settings = new Settings(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Settings.ConsoleSettings(new SignInSettings(null, groups, localAccounts)));
        Path nowhere = Path.of("nowhere");
        return new OpenIdProvider(variables, new Workplace(nowhere, nowhere, nowhere, settings));
    }
}
