package org.twelvemonth.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page's model its location as {@code here}, for the navigation. */
@ControllerAdvice
public class LocationOfPage {
    /** The location that was asked for; of an error page that of the error page itself, which is in no section. */
    @ModelAttribute("here")
    public Location here(HttpServletRequest request) {
        return new Location(
                request.getRequestURI().substring(request.getContextPath().length()));
    }
}
