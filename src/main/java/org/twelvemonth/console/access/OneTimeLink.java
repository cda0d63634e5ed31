package org.twelvemonth.console.access;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.twelvemonth.account.Invitation;
import org.twelvemonth.period.ReportingMonth;

/** The page with a one-time link, which nobody can ask for again. */
final class OneTimeLink {
    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ReportingMonth.ZONE);

    private OneTimeLink() {}

    static String show(Invitation.Open invitation, Model model) {
        model.addAttribute("name", invitation.account().name());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("set-up", invitation.token())
                        .toUriString());
        model.addAttribute("expires", EXPIRY.format(invitation.expires()));
        return "console/one-time-link";
    }
}
