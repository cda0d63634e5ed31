package org.twelvemonth.console.decision;

import java.util.List;
import java.util.Optional;
import org.twelvemonth.review.ListChange;

/**
 * What a person is told before they decide.
 *
 * @param title a question
 * @param sentences what will happen
 * @param change what becomes of the public list; empty when it stays or cannot be told
 * @param action where the form goes
 * @param button what the button says
 * @param needsReason whether the form asks for a reason
 * @param mayLeaveNothing whether the form asks if nothing is to be left public
 * @param warning whether it is a button to be careful with
 */
record Confirmation(
        String title,
        List<String> sentences,
        Optional<ListChange> change,
        String action,
        String button,
        boolean needsReason,
        boolean mayLeaveNothing,
        boolean warning) {}
