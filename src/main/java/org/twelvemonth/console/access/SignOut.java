package org.twelvemonth.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.twelvemonth.console.openid.ProviderSignOut;

/**
 * Goes to the sign-in page once the session has ended. That page leads on to the provider, so that its session ends, too: the
 * form itself must not lead to another site (the content security policy's {@code form-action}).
 */
@Component
class SignOut implements LogoutSuccessHandler {
    private static final String SIGNED_OUT = SignInPage.PATH + "?signed-out";

    private final ProviderSignOut provider;
    private final FlashMapManager flashes;

    SignOut(ProviderSignOut provider, FlashMapManager flashes) {
        this.provider = provider;
        this.flashes = flashes;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        provider.address(request, person, SIGNED_OUT).ifPresent(address -> {
            FlashMap flash = new FlashMap();
            flash.put("providerSignOut", address);
            flash.setTargetRequestPath(SignInPage.PATH);
            flashes.saveOutputFlashMap(flash, request, response);
        });
        response.sendRedirect(SIGNED_OUT);
    }
}
