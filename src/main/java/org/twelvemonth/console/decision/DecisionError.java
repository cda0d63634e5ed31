package org.twelvemonth.console.decision;

import org.twelvemonth.review.Decision;
import org.twelvemonth.review.Refusal;

/**
 * Why a form was not accepted.
 *
 * @param field the id of what is to be mended on the page; empty when nothing on it can
 */
record DecisionError(String sentence, String field) {

    static DecisionError of(Decision.Refused refused) {
        return refused.refusal() == Refusal.NOT_ACKNOWLEDGED
                ? new DecisionError("Acknowledge each blocking finding before you approve.", "findings")
                : new DecisionError(refused.sentence(), refused.refusal() == Refusal.NO_REASON ? "reason" : "");
    }
}
