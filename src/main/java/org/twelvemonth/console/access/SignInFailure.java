package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Goes back to the form, which says what was wrong and still has the name and the page that was asked for. */
@Component
class SignInFailure implements AuthenticationFailureHandler {
    private static final int LONGEST_NAME = 60;

    private final FlashMapManager flashes;

    SignInFailure(FlashMapManager flashes) {
        this.flashes = flashes;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        FlashMap flash = new FlashMap();
        flash.put("problem", Objects.requireNonNullElse(refusal.getMessage(), "Nobody was signed in. Try again."));
        flash.put("typedName", name(request));
        flash.setTargetRequestPath("/login");
        flashes.saveOutputFlashMap(flash, request, response);
        response.sendRedirect(
                LocalPath.appendTo("/login?error", LocalPath.checked(request.getParameter(LocalPath.PARAMETER))));
    }

    /** The typed name, for the form; empty for a text that is too long for a name and would only fill the memory. */
    private static String name(HttpServletRequest request) {
        String typed = Objects.requireNonNullElse(request.getParameter("username"), "");
        return typed.length() <= LONGEST_NAME ? typed : "";
    }
}
