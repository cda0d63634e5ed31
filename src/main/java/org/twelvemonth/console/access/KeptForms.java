package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.KeptForm;
import org.twelvemonth.edition.Digest;

/**
 * Keeps the fields of forms whose session has ended, until the same browser signs in. The key is the identifier of the ended
 * session, which that browser still sends. A form of an account is never handed to another account. Bounded: 100 browsers,
 * five forms each, 20,000 characters a form, 30 minutes.
 */
@Component
class KeptForms {
    private static final int MOST_BROWSERS = 100;
    private static final int MOST_FORMS = 5;
    private static final int MOST_CHARACTERS = 20_000;
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String IN_SESSION = KeptForms.class.getName();

    /** What must not come back: secrets, what a page writes anew, and consent to what was seen before. */
    private static final Set<String> LEFT_OUT = Set.of("_csrf", "seen", "confirmed");

    private final ExpiringEntries<Map<String, KeptForm>> byBrowser;
    private final EndedSessions ended;

    KeptForms(InstantSource clock, EndedSessions ended) {
        this.byBrowser = new ExpiringEntries<>(MOST_BROWSERS, LIFETIME, clock);
        this.ended = ended;
    }

    /**
     * Keeps a form that came with the cookie of a session that is over.
     *
     * @return whether it is kept
     */
    synchronized boolean keep(HttpServletRequest request) {
        String session = request.getRequestedSessionId();
        Optional<KeptForm> form = session == null ? Optional.empty() : form(request);
        form.ifPresent(kept -> byBrowser.put(
                Digest.of(session), with(byBrowser.get(Digest.of(session)).orElseGet(Map::of), kept)));
        return form.isPresent();
    }

    /**
     * Keeps a form that came from a page of an earlier session, while another session of the same browser goes on.
     *
     * @return whether it is kept
     */
    boolean keep(HttpServletRequest request, HttpSession session) {
        Optional<KeptForm> form = form(request);
        String key = inSessionOf(person());
        form.ifPresent(kept -> session.setAttribute(key, with(inSession(session, key), kept)));
        return form.isPresent();
    }

    /** Moves what was kept for the browser to the session that has begun. */
    synchronized void handOver(HttpServletRequest request, HttpSession session, String account) {
        String before = request.getRequestedSessionId();
        if (before == null) {
            return;
        }
        byBrowser
                .remove(Digest.of(before))
                .filter(forms -> ended.account(before).orElse(account).equals(account))
                .ifPresent(forms -> session.setAttribute(inSessionOf(account), forms));
    }

    /** The form that the person's browser has kept for the address of a request, once. */
    @Nullable
    KeptForm take(HttpServletRequest request, HttpSession session) {
        String key = inSessionOf(person());
        Map<String, KeptForm> forms = new LinkedHashMap<>(inSession(session, key));
        KeptForm form = forms.remove(request.getServletPath());
        if (form != null) {
            session.setAttribute(key, forms);
        }
        return form;
    }

    /** Another person may sign in while the session goes on. */
    private static String inSessionOf(String person) {
        return IN_SESSION + " " + person;
    }

    /** Also known before the filter that tells requests of it. */
    private static String person() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? "" : person.getName();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, KeptForm> inSession(HttpSession session, String key) {
        return session.getAttribute(key) instanceof Map<?, ?> forms ? (Map<String, KeptForm>) forms : Map.of();
    }

    private static Map<String, KeptForm> with(Map<String, KeptForm> before, KeptForm form) {
        Map<String, KeptForm> forms = new LinkedHashMap<>(before);
        forms.remove(form.address());
        forms.put(form.address(), form);
        if (forms.size() > MOST_FORMS) {
            forms.remove(forms.keySet().iterator().next());
        }
        return forms;
    }

    private static Optional<KeptForm> form(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LEFT_OUT.contains(name) && !name.contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        int characters = Stream.concat(
                        fields.keySet().stream(), fields.values().stream().flatMap(List::stream))
                .mapToInt(String::length)
                .sum();
        boolean signsOut = request.getServletPath().equals("/logout");
        return signsOut || characters > MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(new KeptForm(request.getServletPath(), fields));
    }
}
