package org.twelvemonth.figures;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RegisterEntry;

/**
 * An entry of the register, judged for one window.
 *
 * @param entry the entry
 * @param position where it stands to the window
 * @param obstacles what stands against publishing it; empty for a publishable one
 * @param findings what a reviewer should look at
 */
public record Assessment(RegisterEntry entry, Position position, Set<Obstacle> obstacles, List<Finding> findings) {

    /** Whether it counts in the window and nothing stands against publishing it. */
    public boolean publishable() {
        return position == Position.IN_WINDOW && obstacles.isEmpty();
    }

    /** Whether it counts in the window and is withheld by decision (rather than for want of a valid one). */
    public boolean withheld() {
        return position == Position.IN_WINDOW && obstacles.contains(Obstacle.WITHHELD);
    }

    /** The engagement that counts, or null when every row of the reference was rejected. */
    public @Nullable Engagement engagement() {
        Outcome.Accepted current = entry.current();
        return current == null ? null : current.engagement();
    }
}
