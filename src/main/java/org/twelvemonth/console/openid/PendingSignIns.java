package org.twelvemonth.console.openid;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.twelvemonth.edition.Digest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps pending sign-ins in cookies of the browser, encrypted and authenticated (AES-GCM) by a key of this process, so that
 * strangers' sign-ins take no memory. One cookie for each, sent to the address of the answer alone, valid for ten minutes.
 */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String COOKIE = "twelvemonth-sign-in-";
    private static final String PATH = "/login/oauth2/code";
    private static final String ATTRIBUTE = PendingSignIns.class.getName();
    private static final int NAME_LENGTH = 12;
    private static final int KEY_BITS = 256;
    private static final int IV_BYTES = 16;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BytesEncryptor encryptor;
    private final InstantSource clock;

    PendingSignIns(InstantSource clock) throws NoSuchAlgorithmException {
        KeyGenerator keys = KeyGenerator.getInstance("AES");
        keys.init(KEY_BITS);
        this.encryptor = AesGcmBytesEncryptor.withSecretKey(keys.generateKey())
                .ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
                .build();
        this.clock = clock;
    }

    /** The sign-in that the request has ended; empty before {@link #removeAuthorizationRequest}. */
    static Optional<PendingSignIn> endedBy(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                ? Optional.of(pending)
                : Optional.empty();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return pending(request).map(PendingSignIn::request).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authorization == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        PendingSignIn pending = PendingSignIn.of(authorization, clock.instant());
        byte[] encrypted = encryptor.encrypt(JSON.writeValueAsBytes(pending));
        write(response, pending.state(), Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted), LIFETIME);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingSignIn> pending = pending(request);
        pending.ifPresent(ended -> {
            request.setAttribute(ATTRIBUTE, ended);
            write(response, ended.state(), "", Duration.ZERO);
        });
        return pending.map(PendingSignIn::request).orElse(null);
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        Cookie cookie = state == null ? null : WebUtils.getCookie(request, name(state));
        return Optional.ofNullable(cookie)
                .flatMap(found -> decrypted(found.getValue()))
                .filter(found -> found.state().equals(state))
                .filter(found -> clock.instant().isBefore(found.begun().plus(LIFETIME)));
    }

    private Optional<PendingSignIn> decrypted(String value) {
        try {
            byte[] encrypted = Base64.getUrlDecoder().decode(value);
            return encrypted.length <= IV_BYTES
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(encryptor.decrypt(encrypted), PendingSignIn.class));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            // Of another process of the program, or nobody's.
            return Optional.empty();
        }
    }

    private static String name(String state) {
        return COOKIE + Digest.of(state).substring(0, NAME_LENGTH);
    }

    private static void write(HttpServletResponse response, String state, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(state), value)
                        .path(PATH)
                        .secure(true)
                        .httpOnly(true)
                        // The provider's answer comes from another site.
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
