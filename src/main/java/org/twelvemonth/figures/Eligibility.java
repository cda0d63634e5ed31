package org.twelvemonth.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twelvemonth.engagement.Obstacle;

/**
 * Whether an engagement that counts in the window can be published. Each has exactly one, so the numbers of the four add
 * up to the engagements that count.
 */
public enum Eligibility {
    /** Nothing stands against publishing it. */
    PUBLISHABLE("Publishable", "publishable", "publishable"),
    /** Withheld by decision, whatever its marking. */
    WITHHELD("Withheld", "withheld by decision", "withheld by decision"),
    /** Nobody has decided, or the decision is not valid. */
    UNDECIDED("Undecided", "undecided", "undecided, and so kept back"),
    /** Not withheld, but its marking is above OFFICIAL-SENSITIVE, or is unknown: no decision could publish it. */
    FORBIDDEN("Forbidden by marking", "forbidden by marking", "forbidden by their marking");

    /** Those that keep an engagement back, in the order in which they are told. */
    public static final List<Eligibility> KEPT_BACK = List.of(WITHHELD, UNDECIDED, FORBIDDEN);

    private final String label;
    private final String words;
    private final String phrase;

    Eligibility(String label, String words, String phrase) {
        this.label = label;
        this.words = words;
        this.phrase = phrase;
    }

    /** Classifies an engagement by what stands against publishing it. */
    public static Eligibility of(Set<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            return PUBLISHABLE;
        }
        if (obstacles.contains(Obstacle.WITHHELD)) {
            return WITHHELD;
        }
        return obstacles.contains(Obstacle.MARKING_FORBIDS) || obstacles.contains(Obstacle.MARKING_UNKNOWN)
                ? FORBIDDEN
                : UNDECIDED;
    }

    /** The one with this {@link #label}; empty for other words. */
    public static Optional<Eligibility> labelled(String label) {
        return Arrays.stream(values())
                .filter(eligibility -> eligibility.label.equals(label))
                .findFirst();
    }

    /** The heading of its column and the name of its list, such as {@code Withheld}. */
    public String label() {
        return label;
    }

    /** What it is within a sentence, such as {@code undecided}. */
    public String words() {
        return words;
    }

    /** What it is after a number of engagements, such as {@code undecided, and so kept back}. */
    public String phrase() {
        return phrase;
    }
}
