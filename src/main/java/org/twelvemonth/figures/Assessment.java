package org.twelvemonth.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.RegisterEntry;

/**
 * An entry of the register, judged for one window.
 *
 * @param entry the entry
 * @param position where it stands to the window
 * @param obstacles what stands against publishing it; empty for a publishable one
 * @param findings what a reviewer should look at
 */
public record Assessment(RegisterEntry entry, Position position, Set<Obstacle> obstacles, List<Finding> findings) {

    /** Whether it can be published; empty for an engagement that does not count in the window. */
    public Optional<Eligibility> eligibility() {
        return position == Position.IN_WINDOW ? Optional.of(Eligibility.of(obstacles)) : Optional.empty();
    }

    /** Whether it counts in the window and nothing stands against publishing it. */
    public boolean publishable() {
        return position == Position.IN_WINDOW && obstacles.isEmpty();
    }

    /** Whether it counts in the window and is withheld by decision. */
    public boolean withheld() {
        return is(Eligibility.WITHHELD);
    }

    /** Whether it counts in the window and this is its eligibility. */
    public boolean is(Eligibility eligibility) {
        return position == Position.IN_WINDOW && Eligibility.of(obstacles) == eligibility;
    }

    /** The known sections of the Act that it is withheld on; none for an engagement that is not withheld by decision. */
    public Set<WithholdingGround.Section> sections() {
        Engagement engagement = engagement();
        if (engagement == null || !withheld()) {
            return Set.of();
        }
        Set<WithholdingGround.Section> sections = EnumSet.noneOf(WithholdingGround.Section.class);
        engagement.decision().grounds().forEach(ground -> ground.section().ifPresent(sections::add));
        return sections;
    }

    /** The engagement that counts, or null when every row of the reference was rejected. */
    public @Nullable Engagement engagement() {
        Outcome.Accepted current = entry.current();
        return current == null ? null : current.engagement();
    }
}
