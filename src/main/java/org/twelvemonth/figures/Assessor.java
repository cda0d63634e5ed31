package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.DifferentReferences;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingWindow;

/**
 * Judges entries of the register for one window. Pure: the same entry and window give the same assessment, whenever and
 * wherever it is made.
 *
 * @param window the reporting window
 * @param different references that look alike and are known to mean different records
 */
public record Assessor(ReportingWindow window, DifferentReferences different) {
    private static final Engagement.Request NO_REQUEST = new Engagement.Request(null, null, null);

    private static final Engagement.Assistance NO_ASSISTANCE =
            new Engagement.Assistance(null, null, null, null, null, null, null);

    /** Judges where nobody has said that references differ which look alike. */
    public Assessor(ReportingWindow window) {
        this(window, DifferentReferences.NONE);
    }

    /** Judges one entry, as if no other looked like it. */
    public Assessment assess(RegisterEntry entry) {
        return assess(entry, LikeFindings.NONE);
    }

    Assessment assess(RegisterEntry entry, LikeFindings like) {
        List<Finding> findings = new ArrayList<>(EntryRules.forRejected(entry, like));
        if (entry.reference() != null) {
            findings.addAll(like.of(entry.reference()));
        }
        Outcome.Accepted current = entry.current();
        if (current == null) {
            return new Assessment(entry, Position.REJECTED, Set.of(), findings);
        }
        LatestDays latest = LatestDays.of(window);
        Engagement engagement = current.engagement();
        Position position = position(entry, engagement);
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (position == Position.IN_WINDOW) {
            obstacles.addAll(engagement.decision().obstacles());
            if (!entry.rejected().isEmpty() || like.nameRejected(engagement.reference())) {
                obstacles.add(Obstacle.REJECTED_ROW);
            }
            if (like.keepBack(engagement.reference())) {
                obstacles.add(Obstacle.LIKE_REFERENCE);
            }
            if (latest.changedLater(engagement)) {
                obstacles.add(Obstacle.CHANGED_IN_FUTURE);
            }
            if (decidedLater(entry, engagement, latest)) {
                obstacles.add(Obstacle.DECIDED_AFTER_MONTH);
            }
        }
        new EntryRules(window, latest, entry, current, findings).check(position, obstacles);
        return new Assessment(entry, position, obstacles, findings);
    }

    /** All entries of the register, judged as they are walked through, or a little ahead. */
    public Assessments over(Register register) {
        return new AssessedRegister(this, register);
    }

    /** Whether the record is withheld, deleted or undecided, or ended without delivery, whatever its window. */
    boolean restricts(RegisterEntry entry) {
        Outcome.Accepted current = entry.current();
        if (current == null || !entry.rejected().isEmpty()) {
            return true;
        }
        LatestDays latest = LatestDays.of(window);
        Engagement engagement = current.engagement();
        return engagement.restrictiveness() > 0
                || !engagement.decision().obstacles().isEmpty()
                || latest.changedLater(engagement)
                || decidedLater(entry, engagement, latest);
    }

    /** Of rows that tie, the most restrictive counts, and which one that is can depend on the month. */
    private static boolean decidedLater(RegisterEntry entry, Engagement engagement, LatestDays latest) {
        return latest.decidedLater(engagement)
                || entry.tied().stream().anyMatch(row -> latest.decidedLater(row.engagement()));
    }

    private Position position(RegisterEntry entry, Engagement engagement) {
        if (engagement.countsIn(window)) {
            return Position.IN_WINDOW;
        }
        if (engagement.status().delivered()) {
            return Position.OUTSIDE_WINDOW;
        }
        return requestOfTheWindow(entry, engagement) ? Position.REQUEST : Position.OTHER_REQUEST;
    }

    /**
     * Made or decided within the window, or still open at its end; a request without any date counts as of now. A row that
     * withdraws a request and says no more was decided when it was last changed. A deletion that says nothing of what it
     * deletes is no request, unless the row before it was one.
     */
    private boolean requestOfTheWindow(RegisterEntry entry, Engagement engagement) {
        boolean saysNothing = saysNothing(engagement);
        if (saysNothing && !wasRequest(entry)) {
            return false;
        }
        LocalDate requested = engagement.request().requestedOn();
        LocalDate decided = saysNothing
                ? LatestDays.dayOfChange(engagement)
                : engagement.request().decidedOn();
        if (requested == null && decided == null) {
            return true;
        }
        if ((requested != null && window.contains(requested)) || (decided != null && window.contains(decided))) {
            return true;
        }
        return engagement.status().open() && (requested == null || !requested.isAfter(window.end()));
    }

    /** Whether a withdrawn record says neither for whom nor what nor when it was. */
    private static boolean saysNothing(Engagement engagement) {
        return engagement.countries().isEmpty()
                && engagement.title().isEmpty()
                && engagement.request().equals(NO_REQUEST)
                && engagement.assistance().equals(NO_ASSISTANCE);
    }

    private static boolean wasRequest(RegisterEntry entry) {
        return !entry.superseded().isEmpty()
                && !entry.superseded().getLast().engagement().status().delivered();
    }
}
