package org.twelvemonth.console.openid;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jsoup.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twelvemonth.cli.Visitor;

/**
 * An OpenID provider, Spring Authorization Server on a port of its own. It answers at {@code localhost}, another site than the
 * console's {@code 127.0.0.1}. Every person has the same password.
 */
public final class TestProvider implements AutoCloseable {
    /** The password of every person. */
    public static final String PASSWORD = "the provider's password";

    static final String CLIENT = "twelvemonth";
    static final String SECRET = "a-secret-of-the-client";

    private static final List<String> PROPERTIES = List.of(
            "registration.sso.client-id",
            "registration.sso.client-secret",
            "registration.sso.client-name",
            "provider.sso.issuer-uri");

    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Set<String> signedInAnew = ConcurrentHashMap.newKeySet();
    private final int port;
    private @Nullable AnnotationConfigServletWebServerApplicationContext server;
    private volatile @Nullable URI console;
    private volatile Consumer<JwtClaimsSet.Builder> tampering = claims -> {};
    private volatile boolean signsWithItsOwnKey = true;

    private TestProvider(int port) {
        this.port = port;
    }

    /** A provider that does not answer yet. */
    public static TestProvider away() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new TestProvider(free.getLocalPort());
        }
    }

    /** A provider that answers. */
    public static TestProvider started() throws IOException {
        return away().start();
    }

    /** Begins to answer. */
    public TestProvider start() {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(TestProvider.class, () -> this, definition -> definition.setDestroyMethodName(""));
        context.register(Server.class);
        context.refresh();
        server = context;
        return this;
    }

    /** Adds a person, or gives one other groups. */
    public TestProvider with(String person, String... groupsOfPerson) {
        groups.put(person, List.of(groupsOfPerson));
        return this;
    }

    /** Changes the claims of ID tokens from now on, after everything else. */
    void tamper(Consumer<JwtClaimsSet.Builder> change) {
        tampering = change;
    }

    /** Signs tokens from now on with its own key, or with another of the same name that nobody has published. */
    void signWithItsOwnKey(boolean own) {
        signsWithItsOwnKey = own;
    }

    /** Its issuer identifier. */
    public String issuer() {
        return "http://localhost:" + port;
    }

    /** Configures the program, as the environment would, until {@link #close}. */
    public TestProvider configure() {
        set(List.of(CLIENT, SECRET, "Example Sign-in", issuer()));
        return this;
    }

    private static void set(List<String> values) {
        for (int i = 0; i < PROPERTIES.size(); i++) {
            System.setProperty("spring.security.oauth2.client." + PROPERTIES.get(i), values.get(i));
        }
    }

    /** Leads back to that console from now on. */
    public void leadBackTo(URI address) {
        console = address;
    }

    /**
     * Signs a person in without a browser.
     *
     * @param request the address to which the console has led
     * @return the address of the console to which the provider leads back
     */
    URI answer(String request, String person) throws IOException {
        Visitor visitor = new Visitor(URI.create(issuer()));
        Connection.Response first = visitor.get(request.substring(issuer().length()));
        Connection.Response signedIn =
                visitor.submit(visitor.read(path(first)), "/login", Map.of("username", person, "password", PASSWORD));
        return URI.create(location(visitor.get(path(signedIn))));
    }

    /** The console's answer to the provider's, once the visitor has begun at that path and the person has signed in. */
    Connection.Response signIn(Visitor visitor, String person, String begin) throws IOException {
        URI answer = answer(location(visitor.get(begin)), person);
        return visitor.get(answer.getRawPath() + "?" + answer.getRawQuery());
    }

    private String path(Connection.Response redirect) {
        return location(redirect).replace(issuer(), "");
    }

    /** Where an answer leads. */
    static String location(Connection.Response answer) {
        return requireNonNull(answer.header("Location"), () -> "no redirect: " + answer.statusCode());
    }

    /** Stops to answer; the settings of the program stay. */
    void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() {
        PROPERTIES.forEach(name -> System.clearProperty("spring.security.oauth2.client." + name));
        stop();
    }

    /** No {@code @Configuration}, which the program's own scan for components would find. */
    @EnableWebSecurity
    static class Server {
        @Bean
        TomcatServletWebServerFactory tomcat(TestProvider provider) throws IOException {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(provider.port);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            // Without any servlet, no filter is asked.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain endpoints(HttpSecurity http, TestProvider provider) throws Exception {
            return http.oauth2AuthorizationServer(endpoints -> endpoints.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .exceptionHandling(strangers -> strangers.defaultAuthenticationEntryPointFor(
                            new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                    .addFilterAfter(provider.new SignInAnew(), SecurityContextHolderFilter.class)
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings(TestProvider provider) {
            return AuthorizationServerSettings.builder()
                    .issuer(provider.issuer())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys(TestProvider provider) throws JOSEException {
            JWKSet published = key();
            JWKSet unknown = key();
            return (selector, context) -> {
                // The page with the keys asks for all of them; whoever signs, for one of a kind.
                boolean signs = selector.getMatcher().getKeyTypes() != null;
                return selector.select(signs && !provider.signsWithItsOwnKey ? unknown : published);
            };
        }

        private static JWKSet key() throws JOSEException {
            return new JWKSet(new RSAKeyGenerator(2048).keyID("a").generate());
        }

        /** Of access tokens, with which nobody comes. */
        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        UserDetailsService people(TestProvider provider) {
            return provider::person;
        }

        @Bean
        RegisteredClientRepository clients(TestProvider provider) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The server would encode the secret anew.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return provider.client();
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return id.equals(CLIENT) ? provider.client() : null;
                }
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(TestProvider provider) {
            return provider::addClaims;
        }
    }

    private UserDetails person(String name) {
        if (!groups.containsKey(name)) {
            throw new UsernameNotFoundException(name);
        }
        return User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .roles("PERSON")
                .build();
    }

    private RegisteredClient client() {
        return RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(console + "/login/oauth2/code/sso")
                .postLogoutRedirectUri(console + "/login?signed-out")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private void addClaims(JwtEncodingContext context) {
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            Authentication principal = requireNonNull(context.getPrincipal());
            String person = principal.getName();
            JwtClaimsSet.Builder claims = context.getClaims();
            claims.subject("subject-of-" + person);
            claims.claim("name", Character.toUpperCase(person.charAt(0)) + person.substring(1) + " Example");
            claims.claim("groups", requireNonNull(groups.get(person)));
            tampering.accept(claims);
        }
    }

    /** Honours {@code prompt=login}, which Spring Authorization Server passes over: once for each request. */
    private final class SignInAnew extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
                throws ServletException, IOException {
            HttpSession session = request.getSession(false);
            if ("login".equals(request.getParameter("prompt"))
                    && signedInAnew.add(request.getParameter("state"))
                    && session != null) {
                session.invalidate();
            }
            rest.doFilter(request, response);
        }
    }
}
