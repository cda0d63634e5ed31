package org.twelvemonth.console.access;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.period.ReportingMonth;

/** The page with a one-time link, which nobody can ask for again. */
final class OneTimeLink {
    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ReportingMonth.ZONE);

    private OneTimeLink() {}

    static String show(Invitation.Open invitation, RedirectAttributes next) {
        next.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("set-up", invitation.token())
                        .toUriString());
        next.addFlashAttribute("expires", EXPIRY.format(invitation.expires()));
        next.addAttribute("name", invitation.account().name());
        return "redirect:/accounts/{name}/link";
    }
}
