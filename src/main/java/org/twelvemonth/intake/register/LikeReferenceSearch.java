package org.twelvemonth.intake.register;

import org.twelvemonth.intake.Outcome;

/** Finds out, of rows in any order, whether some of their references look alike, without holding them. */
public final class LikeReferenceSearch {
    private final RecurringForms forms = new RecurringForms();

    /** Takes a row. */
    public void add(Outcome row) {
        forms.add(row);
    }

    /**
     * What looks alike, after the last row; unless it is empty, each row has to be {@link LikeReferences#add(Outcome) added}
     * to it.
     *
     * @param different references that are known to mean different records
     */
    public LikeReferences found(DifferentReferences different) {
        forms.end();
        return new LikeReferences(forms, different);
    }
}
