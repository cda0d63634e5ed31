package org.twelvemonth.notify;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.twelvemonth.account.AccountChanged;
import org.twelvemonth.account.People;
import org.twelvemonth.audit.AlarmRaised;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionSealed;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.Notification;
import org.twelvemonth.job.OverdueMonths;
import org.twelvemonth.job.RunEnded;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.Ticked;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.Decision;
import org.twelvemonth.review.DecisionMade;

/**
 * Tells people by mail what awaits them, if the settings name somebody. A mail that cannot be sent stays in the outbox and is
 * tried again after the next run or decision and at the next tick; it never fails any of them.
 */
@Component
public class Notifier {
    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private final Workplace workplace;
    private final Notification settings;
    private final Editions editions;
    private final OverdueMonths overdueMonths;
    private final Outbox outbox;
    private final AccountOutbox accountOutbox;
    private final People people;
    private final JavaMailSender mailServer;
    private final InstantSource clock;

    Notifier(
            Workplace workplace,
            Editions editions,
            OverdueMonths overdueMonths,
            Outbox outbox,
            AccountOutbox accountOutbox,
            People people,
            JavaMailSender mailServer,
            @Value("${spring.mail.host}") String mailServerName,
            InstantSource clock) {
        this.workplace = workplace;
        this.settings = workplace.settings().notification();
        this.editions = editions;
        this.overdueMonths = overdueMonths;
        this.outbox = outbox;
        this.accountOutbox = accountOutbox;
        this.people = people;
        this.mailServer = mailServer;
        this.clock = clock;
        if (settings.enabled() && mailServerName.isBlank()) {
            throw new SettingsException("notify.enabled is true, but no mail server is named. Name it with"
                    + " spring.mail.host, for example in the environment variable SPRING_MAIL_HOST, or set"
                    + " notify.enabled to false.");
        }
    }

    /** Says that mails could not be sent, where it is so. */
    public Optional<String> trouble() {
        return settings.enabled() && !(outbox.unsent().isEmpty() && accountOutbox.isEmpty())
                ? Optional.of(
                        "A mail could not be sent; it is tried again after the next run or decision and at the next"
                                + " look of the schedule. The log file in the data folder says why.")
                : Optional.empty();
    }

    /** In the transaction that seals: an edition that is sealed is told of, even if the process ends here. */
    @EventListener
    void on(EditionSealed sealed) {
        if (settings.enabled()) {
            put(Occasion.AWAITS_REVIEW, sealed.edition());
        }
    }

    /** In the transaction that decides, for the same reason. {@link #send} sends it once the decision is on the disk. */
    @EventListener
    void on(DecisionMade made) {
        if (!settings.enabled()) {
            return;
        }
        switch (made.decision()) {
            case Decision.AwaitsAnother awaits -> putNow(Occasion.AWAITS_ANOTHER_APPROVAL, awaits.edition());
            case Decision.Published published -> putNow(Occasion.PUBLISHED, published.edition());
            case Decision.Returned returned -> putNow(Occasion.RETURNED, returned.edition());
            case Decision.Withdrawn withdrawn -> putNow(Occasion.WITHDRAWN, withdrawn.edition());
            case Decision.Acknowledged acknowledged -> {}
            case Decision.Refused refused -> {}
        }
    }

    /** In the transaction that changes the account, so that nobody can change one without its being told. */
    @EventListener
    void on(AccountChanged changed) {
        if (settings.enabled()) {
            accountOutbox.put(changed.entry());
        }
    }

    /** In the transaction that enters the alarm. The next look of the schedule sends it, or the next run or decision. */
    @EventListener
    void on(AlarmRaised alarm) {
        if (settings.enabled()) {
            Instant at = alarm.entry().at();
            // Where entries were removed from the trail, an earlier alarm may have had this number.
            outbox.putAgain(
                    Occasion.ALARM,
                    new ReportingMonth(YearMonth.from(at.atZone(ReportingMonth.ZONE))),
                    Math.toIntExact(alarm.entry().number()),
                    at);
        }
    }

    /** Sends what was put into the outbox and is unsent; a failure is logged, and tried again later. */
    public void send() {
        quietly(() -> {});
    }

    @EventListener
    void on(RunEnded run) {
        quietly(() -> {
            if (run.failed()) {
                outbox.put(Occasion.RUN_FAILED, run.month(), null, clock.instant());
            }
        });
    }

    @EventListener
    void on(Ticked tick) {
        quietly(() -> {
            editions.all().stream()
                    .filter(edition -> edition.status() == EditionStatus.IN_REVIEW)
                    .filter(edition ->
                            !sealedAt(edition).plus(settings.remindAfter()).isAfter(clock.instant()))
                    .forEach(edition -> put(Occasion.STILL_AWAITS_REVIEW, edition));
            overdueMonths.all().forEach(month -> outbox.put(Occasion.OVERDUE, month, 0, clock.instant()));
        });
    }

    private void put(Occasion occasion, Edition edition) {
        outbox.put(occasion, edition.key().month(), edition.requireNumber(), sealedAt(edition));
    }

    private void putNow(Occasion occasion, Edition edition) {
        outbox.put(occasion, edition.key().month(), edition.requireNumber(), clock.instant());
    }

    private Instant sealedAt(Edition edition) {
        return editions.sealedAt(edition).orElseGet(clock::instant);
    }

    /** Puts in what there is to tell, and sends all that is unsent. */
    private void quietly(Runnable occasions) {
        if (!settings.enabled()) {
            return;
        }
        try {
            occasions.run();
            for (Notice notice : outbox.unsent()) {
                outbox.send(notice, this::sendIfItHolds);
            }
            accountOutbox.send(changes -> send(Letter.of(changes, people, workplace)));
        } catch (RuntimeException e) {
            log.warn("A mail could not be sent; it is tried again later.", e);
        }
    }

    private void sendIfItHolds(Notice notice) {
        if (holds(notice)) {
            send(Letter.of(notice, workplace));
        }
    }

    private void send(Letter letter) {
        mailServer.send(mail -> fill(mail, letter));
    }

    /** Whether it is still so: a mail can have waited for its server longer than the edition for its reviewer. */
    private boolean holds(Notice notice) {
        return switch (notice.occasion()) {
            case AWAITS_REVIEW, STILL_AWAITS_REVIEW, AWAITS_ANOTHER_APPROVAL -> is(EditionStatus.IN_REVIEW, notice);
            case RETURNED -> is(EditionStatus.RETURNED, notice);
            case PUBLISHED -> is(EditionStatus.PUBLISHED, notice);
            case WITHDRAWN -> is(EditionStatus.WITHDRAWN, notice);
            case OVERDUE -> overdueMonths.all().contains(notice.month());
            case RUN_FAILED, ALARM -> true;
        };
    }

    private boolean is(EditionStatus status, Notice notice) {
        return editions.all().stream()
                .filter(edition -> edition.status() == status)
                .anyMatch(edition -> edition.key().month().equals(notice.month())
                        && Objects.equals(edition.number(), notice.number()));
    }

    private void fill(MimeMessage mail, Letter letter) throws Exception {
        mail.setFrom(settings.from());
        for (String recipient : settings.recipients()) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        // Asks out-of-office replies to stay away (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
    }
}
