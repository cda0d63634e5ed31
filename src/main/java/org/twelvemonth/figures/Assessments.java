package org.twelvemonth.figures;

import java.util.function.Consumer;

/** All entries of the register, judged for one window; can be walked through again and again. */
public interface Assessments {
    /** Hands over every assessment in the register's order, holding no more than a page of them in memory. */
    void forEach(Consumer<? super Assessment> consumer);

    /** The same assessments, which at every walk are shown to another first. */
    default Assessments shownTo(Consumer<? super Assessment> other) {
        return consumer -> forEach(assessment -> {
            other.accept(assessment);
            consumer.accept(assessment);
        });
    }
}
