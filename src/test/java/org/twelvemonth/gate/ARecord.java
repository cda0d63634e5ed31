package org.twelvemonth.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RegisterEntry;
import org.twelvemonth.intake.SourceLine;

/** A fictional record of the window that ends with October 2026. */
final class ARecord {
    static final CountryRegister COUNTRIES = CountryRegister.load(ContinentScheme.M49, Map.of());

    private final String reference;
    private final List<Country> countries;
    private String title = "Coaching";
    private @Nullable String recipient;
    private @Nullable BigDecimal fee;
    private Disclosure disclosure = Disclosure.PUBLISH;
    private Map<String, String> others = Map.of();

    private ARecord(String reference, List<Country> countries) {
        this.reference = reference;
        this.countries = countries;
    }

    /** A published one. */
    static ARecord of(String reference, String... codes) {
        return new ARecord(
                reference,
                Arrays.stream(codes)
                        .map(code -> COUNTRIES.byCode(code).orElseThrow())
                        .toList());
    }

    ARecord withheld() {
        disclosure = Disclosure.WITHHOLD;
        return this;
    }

    ARecord titled(String text) {
        title = text;
        return this;
    }

    ARecord forThe(String text) {
        recipient = text;
        return this;
    }

    ARecord costing(String pounds) {
        fee = new BigDecimal(pounds);
        return this;
    }

    ARecord with(String column, String value) {
        others = Map.of(column, value);
        return this;
    }

    RegisterEntry entry() {
        return new RegisterEntry(
                reference,
                new Outcome.Accepted(new SourceLine("records.csv", 2), engagement()),
                List.of(),
                List.of(),
                false);
    }

    private Engagement engagement() {
        return new Engagement(
                reference,
                countries,
                title,
                EngagementStatus.COMPLETED,
                new Engagement.Delivery(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)),
                new Engagement.Assistance(null, recipient, null, null, null, null, null),
                new Engagement.Request(null, null, null),
                new Engagement.Assessment("OSJA-1", "complete", null, null),
                new Engagement.Approval("director", LocalDate.of(2026, 1, 1), null),
                new Engagement.Funding(null, null, fee),
                new Engagement.People(null, null),
                decision(),
                null,
                others);
    }

    private DisclosureDecision decision() {
        boolean withheld = disclosure == Disclosure.WITHHOLD;
        return new DisclosureDecision(
                disclosure,
                withheld ? WithholdingGround.listOf("S31") : List.of(),
                "Head of Disclosure",
                LocalDate.of(2026, 4, 1),
                null,
                Marking.OFFICIAL);
    }
}
