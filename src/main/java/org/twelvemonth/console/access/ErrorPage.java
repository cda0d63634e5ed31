package org.twelvemonth.console.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.twelvemonth.console.page.NotFoundException;

/** Tells what became of a request that came to nothing, and nothing from inside. */
@Controller
class ErrorPage implements ErrorController {
    private static final int REFERENCE_LENGTH = 8;

    private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);

    private final ErrorAttributes errors;

    ErrorPage(ErrorAttributes errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    String tell(HttpServletRequest request, HttpServletResponse response, WebRequest web, Model model) {
        // What the firewall refuses has not come as far as the filter that writes it.
        response.setHeader("Content-Security-Policy", ConsoleSecurity.CONTENT);
        model.addAttribute("mishap", mishap(request, errors.getError(web)));
        return "console/error";
    }

    private static Mishap mishap(HttpServletRequest request, @Nullable Throwable cause) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 500;
        return switch (status) {
            case 400 -> Mishap.NOT_UNDERSTOOD;
            case 403 -> notGranted(request.getAttribute(WebAttributes.ACCESS_DENIED_403));
            case 404 -> Mishap.notFound(whatIsMissing(cause));
            case 405 -> Mishap.NO_SUCH_METHOD;
            case 413 -> Mishap.TOO_LARGE;
            default -> status < 500 ? Mishap.NOT_UNDERSTOOD : Mishap.failure(logged(cause));
        };
    }

    private static Mishap notGranted(@Nullable Object reason) {
        if (reason instanceof CsrfException) {
            return Mishap.STALE_FORM;
        }
        return reason instanceof CrossOriginException ? Mishap.FOREIGN_FORM : Mishap.NOT_GRANTED;
    }

    private static String whatIsMissing(@Nullable Throwable cause) {
        return cause instanceof NotFoundException missing && missing.getMessage() != null
                ? missing.getMessage()
                : "There is no page at this address.";
    }

    private static String logged(@Nullable Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        log.error("A page failed; it told the reference {}.", reference, cause);
        return reference;
    }
}
