package org.twelvemonth.engagement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision on publishing an engagement, with what it rests on. Publishing is the exception that must be earned:
 * an engagement is publishable when nothing at all stands against it.
 *
 * @param disclosure what was decided
 * @param grounds the grounds for withholding, in the order written
 * @param approver the role (never a name) that decided, null when not written
 * @param decidedOn the day of the decision, null when not written
 * @param reviewDue the day by which the decision is to be looked at again, null when not written
 * @param marking the protective marking
 * @param writtenDisclosure what the record says of disclosure where that is not understood, null otherwise
 * @param writtenMarking what the record says of its marking where that is not understood, null otherwise
 */
public record DisclosureDecision(
        Disclosure disclosure,
        List<WithholdingGround> grounds,
        @Nullable String approver,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate reviewDue,
        Marking marking,
        @Nullable String writtenDisclosure,
        @Nullable String writtenMarking) {

    /** A decision in words that are understood. */
    public DisclosureDecision(
            Disclosure disclosure,
            List<WithholdingGround> grounds,
            @Nullable String approver,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate reviewDue,
            Marking marking) {
        this(disclosure, grounds, approver, decidedOn, reviewDue, marking, null, null);
    }

    public DisclosureDecision {
        grounds = List.copyOf(grounds);
    }

    /** All that stands against publishing; empty means publishable. */
    public Set<Obstacle> obstacles() {
        EnumSet<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        switch (disclosure) {
            case PUBLISH -> {
                if (approver == null) {
                    found.add(Obstacle.PUBLISH_WITHOUT_APPROVER);
                }
                if (decidedOn == null) {
                    found.add(Obstacle.PUBLISH_WITHOUT_DATE);
                }
                if (!grounds.isEmpty()) {
                    found.add(Obstacle.PUBLISH_WITH_GROUNDS);
                }
            }
            case WITHHOLD -> {
                found.add(Obstacle.WITHHELD);
                if (grounds.isEmpty()) {
                    found.add(Obstacle.WITHHELD_WITHOUT_GROUND);
                }
                if (grounds.stream().anyMatch(ground -> ground.section().isEmpty())) {
                    found.add(Obstacle.WITHHELD_ON_UNKNOWN_GROUND);
                }
            }
            case UNDECIDED -> found.add(Obstacle.UNDECIDED);
            case BLANK -> found.add(Obstacle.DISCLOSURE_BLANK);
            case UNKNOWN -> found.add(Obstacle.DISCLOSURE_UNKNOWN);
        }
        if (marking == Marking.UNKNOWN) {
            found.add(Obstacle.MARKING_UNKNOWN);
        } else if (!marking.publishable()) {
            found.add(Obstacle.MARKING_FORBIDS);
        }
        return found;
    }

    /** How restrictive the decision is, for rows that tie: the greater number counts. */
    public int restrictiveness() {
        int base = switch (disclosure) {
            case WITHHOLD -> 4;
            case UNDECIDED, BLANK, UNKNOWN -> 2;
            case PUBLISH -> 0;
        };
        return base + (disclosure == Disclosure.PUBLISH && !obstacles().isEmpty() ? 1 : 0);
    }
}
