package org.twelvemonth.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;

/**
 * Engagements for tests: {@code anEngagement().in("FJ").from("2026-01-05")}. Unless told otherwise one is completed in
 * Fiji in spring 2026, approved, assessed and decided for publication, so that nothing stands against it.
 */
public final class EngagementBuilder {
    /** The countries that the builder knows, under their approved names on five continents. */
    public static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());

    private String reference = "REF-1";
    private List<Country> countries = List.of(country("FJ"));
    private String title = "Training";
    private EngagementStatus status = EngagementStatus.COMPLETED;
    private @Nullable LocalDate start = LocalDate.of(2026, 3, 2);
    private @Nullable LocalDate end = LocalDate.of(2026, 4, 30);
    private @Nullable String purpose = "Investigative interviewing";
    private @Nullable String recipient = "Police training school";
    private @Nullable LocalDate requestedOn = LocalDate.of(2025, 12, 1);
    private @Nullable LocalDate decidedOn = LocalDate.of(2026, 1, 15);
    private @Nullable String declineReason;
    private @Nullable BigDecimal contractValue = new BigDecimal("12500.50");
    private @Nullable Integer trained = 24;
    private @Nullable Integer deployed = 3;
    private Disclosure disclosure = Disclosure.PUBLISH;
    private String grounds = "";
    private @Nullable String approver = "Head of International";
    private Marking marking = Marking.OFFICIAL;
    private @Nullable Instant updatedAt = Instant.parse("2026-05-01T09:30:00Z");
    private final Map<String, String> others = new LinkedHashMap<>();

    private EngagementBuilder() {}

    /** A publishable one. */
    public static EngagementBuilder anEngagement() {
        return new EngagementBuilder();
    }

    /** The country with the ISO alpha-2 code. */
    public static Country country(String code) {
        return COUNTRIES.byCode(code).orElseThrow();
    }

    public EngagementBuilder referenced(String text) {
        reference = text;
        return this;
    }

    public EngagementBuilder in(String... codes) {
        countries = Stream.of(codes).map(EngagementBuilder::country).toList();
        return this;
    }

    public EngagementBuilder titled(String text) {
        title = text;
        return this;
    }

    public EngagementBuilder withStatus(EngagementStatus value) {
        status = value;
        return this;
    }

    /** The first day of delivery; the delivery is open-ended until {@link #until} is called. */
    public EngagementBuilder from(String day) {
        start = LocalDate.parse(day);
        end = null;
        return this;
    }

    public EngagementBuilder until(String day) {
        end = LocalDate.parse(day);
        return this;
    }

    /** Asked for on that day, and nothing delivered. */
    public EngagementBuilder requestedOn(String day) {
        requestedOn = LocalDate.parse(day);
        decidedOn = null;
        start = null;
        end = null;
        status = EngagementStatus.REQUESTED;
        return this;
    }

    /** Asked for, and declined on that day. */
    public EngagementBuilder declinedOn(String day, String reason) {
        decidedOn = LocalDate.parse(day);
        declineReason = reason;
        start = null;
        end = null;
        status = EngagementStatus.DECLINED;
        return this;
    }

    public EngagementBuilder withheldOn(String text) {
        disclosure = Disclosure.WITHHOLD;
        grounds = text;
        return this;
    }

    public EngagementBuilder disclosed(Disclosure value) {
        disclosure = value;
        return this;
    }

    public EngagementBuilder marked(Marking value) {
        marking = value;
        return this;
    }

    public EngagementBuilder withPurpose(@Nullable String text) {
        purpose = text;
        return this;
    }

    public EngagementBuilder forRecipient(@Nullable String text) {
        recipient = text;
        return this;
    }

    public EngagementBuilder worth(String pounds) {
        contractValue = new BigDecimal(pounds);
        return this;
    }

    public EngagementBuilder training(@Nullable Integer people) {
        trained = people;
        return this;
    }

    public EngagementBuilder deploying(@Nullable Integer people) {
        deployed = people;
        return this;
    }

    public EngagementBuilder updatedAt(@Nullable Instant instant) {
        updatedAt = instant;
        return this;
    }

    /** A column of the record file that is not in the record format. */
    public EngagementBuilder with(String heading, String value) {
        others.put(heading, value);
        return this;
    }

    public Engagement build() {
        return new Engagement(
                reference,
                countries,
                title,
                status,
                new Engagement.Delivery(start, end),
                new Engagement.Assistance(
                        "Capital", recipient, purpose, "Investigation", "Training", "In country", null),
                new Engagement.Request(requestedOn, decidedOn, declineReason),
                new Engagement.Assessment("OSJA-1", "complete", "low", LocalDate.of(2027, 1, 10)),
                new Engagement.Approval("director", LocalDate.of(2026, 1, 20), "not required"),
                new Engagement.Funding("Foreign, Commonwealth & Development Office", contractValue, null),
                new Engagement.People(trained, deployed),
                new DisclosureDecision(
                        disclosure,
                        new ArrayList<>(WithholdingGround.listOf(grounds)),
                        approver,
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2027, 5, 4),
                        marking),
                updatedAt,
                others);
    }
}
