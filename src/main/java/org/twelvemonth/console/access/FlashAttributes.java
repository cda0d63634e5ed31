package org.twelvemonth.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Flash attributes, in the session where there is one. Without one, after a failed sign-in or a refused password, they are
 * kept here under a random cookie of three minutes: nobody gets a session who has not signed in.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashAttributes extends SessionFlashMapManager {
    private static final String COOKIE = "__Host-twelvemonth-flash";
    private static final Duration LIFETIME = Duration.ofMinutes(3);
    private static final int MOST = 1_000;

    private final ExpiringEntries<List<FlashMap>> ofStrangers;

    FlashAttributes(InstantSource clock) {
        this.ofStrangers = new ExpiringEntries<>(MOST, LIFETIME, clock);
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getSession(false) != null
                ? super.retrieveFlashMaps(request)
                : token(request).flatMap(ofStrangers::get).orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            super.updateFlashMaps(flashes, request, response);
            return;
        }
        String token = token(request).orElseGet(() -> UUID.randomUUID().toString());
        if (flashes.isEmpty()) {
            ofStrangers.remove(token);
        } else {
            ofStrangers.put(token, new CopyOnWriteArrayList<>(flashes));
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, flashes.isEmpty() ? "" : token)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(flashes.isEmpty() ? Duration.ZERO : LIFETIME)
                        .build()
                        .toString());
    }

    /** The session's lock where there is a session; a lock of the session would make one. */
    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return request.getSession(false) != null ? super.getFlashMapsMutex(request) : this;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }
}
