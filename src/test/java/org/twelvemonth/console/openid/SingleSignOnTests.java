package org.twelvemonth.console.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Signing in at an OpenID provider, step by step, and what must be refused. */
class SingleSignOnTests {
    private static final String BEGIN = "/oauth2/authorization/sso";
    private static final String LOCAL_PASSWORD = "three plain words";

    /** The beginning of the SHA-256 of the state "1", in the name of its cookie. */
    private static final String STATE_ONE = "6b86b273ff34";

    @TempDir
    static Path temp;

    private static TestProvider provider;
    private static ServedConsole console;
    private static WorkingFolder folder;

    @BeforeAll
    static void serve() throws Exception {
        provider = TestProvider.started()
                .with("ann", "staff", "reviewers")
                .with("olga", "operators")
                .with("nora", "staff")
                .configure();
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.withAccount("local", LOCAL_PASSWORD, "operator");
        console = ServedConsole.on(folder, "--config=" + settings(temp, true));
        console.awaitOutput("waits for review");
        provider.leadBackTo(console.address());
    }

    static Path settings(Path folder, boolean localAccounts) throws IOException {
        return Files.writeString(folder.resolve("twelvemonth.yaml"), """
                console:
                  sign-in:
                    roles:
                      viewer: [viewers]
                      reviewer: [reviewers, "11111111-2222-3333-4444-555555555555"]
                      operator: [operators]
                    local-accounts: %s
                """.formatted(localAccounts));
    }

    @AfterEach
    void tellTheTruthAgain() {
        provider.tamper(claims -> {});
        provider.signWithItsOwnKey(true);
    }

    @AfterAll
    static void end() {
        if (console != null) {
            console.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void signsInWithTheRolesOfTheGroups() throws Exception {
        Visitor ann = new Visitor(console.address());

        assertThat(signIn(ann, "ann", BEGIN + "?to=/audit").header("Location")).isEqualTo("/audit");

        assertThat(ann.read("/").select("header").text()).contains("Sign out Ann Example");
        assertThat(ann.get("/editions/2026-10/1/decision").statusCode()).isEqualTo(200);
        assertThat(ann.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void theTrailHasTheSubjectOnceAndTheNameBesideTheActor() throws Exception {
        Visitor ann = new Visitor(console.address());
        signIn(ann, "ann", BEGIN);
        signIn(new Visitor(console.address()), "ann", BEGIN);

        assertThat(ann.read("/audit?action=PROVIDER_PERSON_CHANGED")
                        .select("tbody tr")
                        .eachText())
                .filteredOn(row -> row.contains("subject-of-ann"))
                .singleElement()
                .asString()
                .containsPattern("Ann Example \\(provider person [0-9a-f]{32}\\)")
                .contains("subject subject-of-ann of " + provider.issuer() + ", name Ann Example, roles REVIEWER");
    }

    @Test
    void aPersonWithoutARoleIsToldSoAndGetsNoSession() throws Exception {
        Visitor nora = new Visitor(console.address());

        Connection.Response answer = signIn(nora, "nora", BEGIN);

        assertThat(answer.header("Location")).isEqualTo("/login?problem=no-role");
        assertThat(nora.follow(answer).text())
                .contains("Example Sign-in knows you, and none of your groups there has a role here, so you were not"
                        + " signed in. Ask the administrator of your groups for the one that your work needs, and sign in"
                        + " again.");
        assertThat(nora.session()).isEmpty();
        assertThat(nora.get("/").header("Location")).isEqualTo("/login");
    }

    @Test
    void beginsWithStateNonceAndPkceAndKeepsNothing() throws Exception {
        Visitor stranger = new Visitor(console.address());

        Connection.Response redirect = stranger.get(BEGIN);

        assertThat(redirect.header("Location"))
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("response_type=code")
                .contains("scope=openid%20profile")
                .contains("&state=")
                .contains("&nonce=")
                .contains("&code_challenge=")
                .contains("code_challenge_method=S256")
                .doesNotContain(TestProvider.SECRET);
        assertThat(redirect.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("twelvemonth-sign-in-[0-9a-f]{12}=[A-Za-z0-9_-]{100,2000}; Path=/login/oauth2/code;"
                        + " Max-Age=600; Expires=[^;]+; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void refusesAnIdTokenThatIsNotForThisSignIn(String what, Consumer<JwtClaimsSet.Builder> tampering)
            throws Exception {
        provider.tamper(tampering);
        Visitor ann = new Visitor(console.address());

        Connection.Response answer = signIn(ann, "ann", BEGIN);

        assertThat(answer.header("Location")).as(what).isEqualTo("/login?problem=refused");
        assertThat(ann.session()).isEmpty();
        assertThat(ann.follow(answer).text())
                .contains("The answer of Example Sign-in could not be trusted, so you were not signed in.");
    }

    @Test
    void refusesAnIdTokenWithASignatureOfAnotherKey() throws Exception {
        provider.signWithItsOwnKey(false);
        Visitor ann = new Visitor(console.address());

        Connection.Response answer = signIn(ann, "ann", BEGIN);

        assertThat(answer.header("Location")).isEqualTo("/login?problem=refused");
        assertThat(ann.session()).isEmpty();
        assertThat(Files.readAllLines(temp.resolve("data/logs/twelvemonth.log")))
                .filteredOn(line -> line.contains("came to nothing"))
                .last()
                .asString()
                .endsWith("refused (invalid_id_token).");
    }

    static Stream<Arguments> untrue() {
        Instant past = Instant.now().minusSeconds(3600);
        return Stream.of(
                untrue("nonce", claims -> claims.claim("nonce", "another")),
                untrue("no nonce", claims -> claims.claims(all -> all.remove("nonce"))),
                untrue("audience", claims -> claims.audience(List.of("another-client"))),
                untrue("authorized party", claims -> claims.claim("azp", "another-client")),
                untrue("issuer", claims -> claims.issuer("http://localhost:1")),
                untrue(
                        "expired",
                        claims -> claims.issuedAt(past.minusSeconds(60)).expiresAt(past)),
                untrue("not valid yet", claims -> claims.notBefore(Instant.now().plusSeconds(3600))),
                untrue("no subject", claims -> claims.claims(all -> all.remove("sub"))),
                untrue("subject with a blank", claims -> claims.subject("a b")),
                untrue("long subject", claims -> claims.subject("a".repeat(256))));
    }

    private static Arguments untrue(String what, Consumer<JwtClaimsSet.Builder> tampering) {
        return Arguments.of(what, tampering);
    }

    @ParameterizedTest
    @MethodSource("noGroups")
    void groupsThatAreNoneGiveNoRole(Object claim) throws Exception {
        provider.tamper(claims -> claims.claim("groups", claim));

        assertThat(signIn(new Visitor(console.address()), "ann", BEGIN).header("Location"))
                .isEqualTo("/login?problem=no-role");
    }

    static Stream<Object> noGroups() {
        return Stream.of(
                "REVIEWERS", " reviewers", 7, Map.of("reviewers", true), List.of(List.of("reviewers")), List.of());
    }

    @Test
    void oneGroupMayBeWrittenAsAText() throws Exception {
        provider.tamper(claims -> claims.claim("groups", "11111111-2222-3333-4444-555555555555"));
        Visitor ann = new Visitor(console.address());

        signIn(ann, "ann", BEGIN);

        assertThat(ann.get("/editions/2026-10/1/decision").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnAnswerWithAnotherStateOrOfAnotherBrowser() throws Exception {
        Visitor ann = new Visitor(console.address());
        URI answer = provider.answer(TestProvider.location(ann.get(BEGIN)), "ann");

        for (Visitor visitor : List.of(new Visitor(console.address()), ann)) {
            String path = answer.getRawPath() + "?" + answer.getRawQuery().replace("state=", "state=A");
            assertThat(visitor.get(path).header("Location")).isEqualTo("/login?problem=not-begun");
            assertThat(visitor.session()).isEmpty();
        }
        Visitor other = new Visitor(console.address());
        assertThat(other.get(path(answer)).header("Location")).isEqualTo("/login?problem=not-begun");
        assertThat(other.read("/login?problem=not-begun").text())
                .contains(
                        "The sign-in was begun in another browser, was used already or took longer than ten minutes, so"
                                + " you were not signed in. Sign in again.");
    }

    @Test
    void refusesACodeThatIsUsedTwice() throws Exception {
        Visitor ann = new Visitor(console.address());
        URI answer = provider.answer(TestProvider.location(ann.get(BEGIN)), "ann");
        assertThat(ann.get(path(answer)).header("Location")).isEqualTo("/");

        assertThat(ann.get(path(answer)).header("Location")).startsWith("/login?problem=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?code=1", "?state=1", "?error=access_denied", "?code=1&state=1", "?error=%0d%0a&state=1"})
    void answersWithoutASignInSayHowToBegin(String query) throws Exception {
        Connection.Response answer = new Visitor(console.address()).get("/login/oauth2/code/sso" + query);

        assertThat(answer.header("Location")).isEqualTo("/login?problem=not-begun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aCookieThatIsNotOursIsNoSignIn(String value) throws Exception {
        Visitor stranger = new Visitor(console.address());

        Connection.Response answer = stranger.get(
                "/login/oauth2/code/sso?code=1&state=1", "Cookie", "twelvemonth-sign-in-" + STATE_ONE + "=" + value);

        assertThat(answer.header("Location")).isEqualTo("/login?problem=not-begun");
    }

    @Test
    void saysThatThePersonOrTheProviderBrokeOff() throws Exception {
        Visitor ann = new Visitor(console.address());
        String state = TestProvider.location(ann.get(BEGIN)).replaceFirst(".*[?&]state=([^&]+).*", "$1");

        assertThat(ann.get("/login/oauth2/code/sso?error=access_denied&state=" + state)
                        .header("Location"))
                .isEqualTo("/login?problem=declined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:1"})
    void leadsNowhereElse(String page) throws Exception {
        assertThat(signIn(new Visitor(console.address()), "ann", BEGIN + "?to=" + page)
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void asksThePersonForAProofAgain() throws Exception {
        Visitor ann = new Visitor(console.address());
        signIn(ann, "ann", BEGIN);

        String request = TestProvider.location(ann.get(BEGIN + "?anew&to=/audit"));
        assertThat(request).contains("&prompt=login").contains("&max_age=0");
        assertThat(ann.get(path(provider.answer(request, "ann"))).header("Location"))
                .isEqualTo("/audit");
        assertThat(ann.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherPersonIsNoProofAgain() throws Exception {
        Visitor ann = new Visitor(console.address());
        signIn(ann, "ann", BEGIN);

        Connection.Response answer = signIn(ann, "olga", BEGIN + "?anew");

        assertThat(answer.header("Location")).isEqualTo("/login?problem=other-person");
        assertThat(ann.read("/login?problem=other-person").text())
                .contains(
                        "You were asked to sign in once more at Example Sign-in, and the answer is an old sign-in or another"
                                + " person's. Nothing was changed. Sign in once more as yourself, or sign out.");
        assertThat(ann.read("/").select("header").text()).contains("Sign out Ann Example");
    }

    @ParameterizedTest
    @MethodSource("oldProofs")
    void anOldProofIsNoneAgain(String what, Consumer<JwtClaimsSet.Builder> tampering) throws Exception {
        Visitor ann = new Visitor(console.address());
        signIn(ann, "ann", BEGIN);
        provider.tamper(tampering);

        assertThat(signIn(ann, "ann", BEGIN + "?anew").header("Location"))
                .as(what)
                .isEqualTo("/login?problem=other-person");
    }

    static Stream<Arguments> oldProofs() {
        Instant begun = ServedConsole.NOVEMBER.instant();
        return Stream.of(
                untrue(
                        "old",
                        claims ->
                                claims.claim("auth_time", begun.minusSeconds(61).getEpochSecond())),
                untrue("unknown", claims -> claims.claims(all -> all.remove("auth_time"))));
    }

    @Test
    void localAccountsGoOnBesideTheProvider() throws Exception {
        Visitor local = new Visitor(console.address()).signIn("local", LOCAL_PASSWORD);

        assertThat(local.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherRegistrationIsNoPage() throws Exception {
        assertThat(new Visitor(console.address())
                        .get("/oauth2/authorization/other")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsInNoLogAndNoFile() throws Exception {
        signIn(new Visitor(console.address()), "ann", BEGIN);
        signIn(new Visitor(console.address()), "nora", BEGIN);

        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TestProvider.SECRET);
            }
        }
        assertThat(console.out()).doesNotContain(TestProvider.SECRET);
    }

    private static String path(URI answer) {
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }

    private static Connection.Response signIn(Visitor visitor, String person, String begin) throws IOException {
        return provider.signIn(visitor, person, begin);
    }
}
