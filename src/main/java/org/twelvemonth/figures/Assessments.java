package org.twelvemonth.figures;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** All entries of the register, judged for one window; can be walked through again and again. */
public interface Assessments {
    /**
     * Hands over the assessments in the register's order, holding no more than a page of them in memory, and stops at the
     * first that does not match.
     *
     * @return whether all match; true when there are none
     */
    boolean allMatch(Predicate<? super Assessment> predicate);

    /** Hands over every assessment, in the same order. */
    default void forEach(Consumer<? super Assessment> consumer) {
        allMatch(assessment -> {
            consumer.accept(assessment);
            return true;
        });
    }

    /** The same assessments, which at every walk are shown to another first. */
    default Assessments shownTo(Consumer<? super Assessment> other) {
        return predicate -> allMatch(assessment -> {
            other.accept(assessment);
            return predicate.test(assessment);
        });
    }
}
