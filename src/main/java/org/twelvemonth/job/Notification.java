package org.twelvemonth.job;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell by e-mail how the months are. Operational: none of it shapes a report. The mail server is Spring Boot's
 * setting ({@code spring.mail.*}), which keeps its password out of this file.
 *
 * @param enabled whether mails are sent
 * @param recipients who gets them
 * @param from the sender's address; null only while no mails are sent
 * @param linkBase where the review console is reached, without a path after it; null for links to folders
 * @param remindAfter an edition that still waits for review so long after it was sealed is told of once more
 */
public record Notification(
        Boolean enabled,
        List<String> recipients,
        @Nullable String from,
        @Nullable URI linkBase,
        Duration remindAfter) {
    private static final Duration A_WEEK = Duration.ofDays(7);

    /** Missing parts take their defaults: nobody is told. */
    public Notification(
            @Nullable Boolean enabled,
            @Nullable List<String> recipients,
            @Nullable String from,
            @Nullable URI linkBase,
            @Nullable Duration remindAfter) {
        this.enabled = enabled != null && enabled;
        this.recipients = recipients == null ? List.of() : List.copyOf(recipients);
        this.from = from;
        this.linkBase = linkBase;
        this.remindAfter = remindAfter == null ? A_WEEK : remindAfter;
    }

    /**
     * Checks what single values cannot tell.
     *
     * @throws IllegalArgumentException with a sentence for the user, when a mail could not be sent like this
     */
    void check() {
        recipients.forEach(recipient -> checkAddress("notify.recipients", recipient));
        if (from != null) {
            checkAddress("notify.from", from);
        }
        if (linkBase != null && !linkBase.toString().matches("https?://[^?#]+[^/?#]")) {
            throw new IllegalArgumentException("notify.link-base is \"" + linkBase
                    + "\", which links cannot begin with. Write it as https://reports.example.org, without a slash at"
                    + " the end.");
        }
        if (!remindAfter.isPositive()) {
            throw new IllegalArgumentException("notify.remind-after is " + remindAfter
                    + ", and nothing has waited that long. Write a time above zero, such as P7D for seven days.");
        }
        if (enabled && (recipients.isEmpty() || from == null)) {
            throw new IllegalArgumentException("notify.enabled is true, but "
                    + (recipients.isEmpty() ? "notify.recipients names nobody" : "notify.from is missing")
                    + ". Name who gets the mails and who sends them, or set notify.enabled to false.");
        }
    }

    private static void checkAddress(String key, String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    key + ": \"" + address + "\" is no e-mail address. Write it as name@example.org.", e);
        }
    }
}
