package org.twelvemonth.console.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.country.Country;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.CountryWords;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.period.ReportingWindow;

/**
 * Why a country is on an edition's list or not.
 *
 * @param country the country
 * @param window the window that the edition is about
 * @param listing how the edition lists it, or null when it does not
 * @param eligible how many engagements of the window name it, by whether they can be published
 * @param records the records that say so
 */
record CountryView(
        Country country,
        ReportingWindow window,
        Manifest.@Nullable Listed listing,
        Map<Eligibility, Integer> eligible,
        Listed<CountryRecord> records) {

    public boolean listed() {
        return listing != null;
    }

    public String windowStart() {
        return Wording.day(window.start());
    }

    public String windowEnd() {
        return Wording.day(window.end());
    }

    /** Why, in a sentence. */
    public String reason() {
        int supporting = eligible.getOrDefault(Eligibility.PUBLISHABLE, 0);
        return CountryWords.reason(country, listed(), supporting, records.total());
    }

    /** What keeps engagements back, a sentence; empty when none is kept back. */
    public String keptBack() {
        return CountryWords.keptBack(eligibility -> eligible.getOrDefault(eligibility, 0));
    }

    /** How long its engagements keep it on the list, a sentence; empty for a country that is not listed. */
    public String until() {
        if (listing == null) {
            return "";
        }
        String until = listing.supportedUntil();
        return until == null
                ? "One of them has no end date."
                : "The last of them ends on " + Wording.day(LocalDate.parse(until)) + ".";
    }

    /** Those effects that records of the country have. */
    public List<Effect> effects() {
        return Arrays.stream(Effect.values())
                .filter(effect -> count(effect) > 0)
                .toList();
    }

    public int count(Effect effect) {
        return records.count(effect.name());
    }
}
