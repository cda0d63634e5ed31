package org.twelvemonth.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.EngagementStatus;

/** The words that tell why a country is on the list or not, the same wherever people read them. */
public final class CountryWords {
    /** What a publishable engagement of the window does. */
    public static final String PUTS_ON_LIST = "puts the country on the list";

    private CountryWords() {}

    /**
     * Why the country is on the list or not, a sentence.
     *
     * @param listed whether it is on the list
     * @param supporting how many publishable engagements of the window name it
     * @param records how many records name it at all
     */
    public static String reason(Country country, boolean listed, long supporting, long records) {
        if (listed) {
            return supporting + (supporting == 1 ? " engagement" : " engagements") + " in the window put it there.";
        }
        if (supporting > 0) {
            return neverListed(country);
        }
        return records == 0 ? "No record names it." : "None of its records is publishable within the window.";
    }

    /** Why a country is never listed, whatever its records say, a sentence. */
    static String neverListed(Country country) {
        return country.standing() == Country.Standing.HOME
                ? "The United Kingdom is not overseas; it is never listed."
                : "The settings leave Crown dependencies out.";
    }

    /**
     * What keeps engagements of the window that name a country back, a sentence; empty when none is kept back.
     *
     * @param engagements how many engagements of the window name it that are so
     */
    public static String keptBack(ToIntFunction<Eligibility> engagements) {
        int all = Arrays.stream(Eligibility.values()).mapToInt(engagements).sum();
        String parts = Eligibility.KEPT_BACK.stream()
                .filter(eligibility -> engagements.applyAsInt(eligibility) > 0)
                .map(eligibility -> engagements.applyAsInt(eligibility) + " " + eligibility.words())
                .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? ""
                : "Of its " + all + (all == 1 ? " engagement" : " engagements") + " in the window, kept back: " + parts
                        + ".";
    }

    /**
     * What an engagement of the window does that is kept back.
     *
     * @param obstacles what stands against publishing it, in words
     */
    public static String notPublished(Collection<String> obstacles) {
        return "not published: " + String.join("; ", obstacles);
    }

    /** What a request does, or a refusal. */
    public static String nothingDelivered(EngagementStatus status) {
        return "nothing was delivered: " + status.words();
    }

    /**
     * What a row does that another one replaced.
     *
     * @param current where the other one stands, null when every later row was rejected
     */
    public static String superseded(@Nullable String current) {
        return current == null ? "superseded" : "superseded by " + current;
    }
}
