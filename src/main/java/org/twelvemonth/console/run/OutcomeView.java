package org.twelvemonth.console.run;

import java.util.List;
import org.twelvemonth.console.page.EditionPath;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.RunResult;

/**
 * How a run ended, in words.
 *
 * @param good whether there is an edition
 * @param address of the edition's page; empty when there is none
 */
record OutcomeView(boolean good, String title, List<String> sentences, String address) {

    static OutcomeView of(LiveProgress.Ended ended) {
        String month = Wording.month(ended.month());
        return switch (ended.result()) {
            case RunResult.Sealed sealed ->
                edition(sealed.edition(), "waits for review.", sealed.summary().notices());
            case RunResult.AlreadyThere there ->
                edition(
                        there.edition(),
                        "was there already, from the same inputs and settings. Nothing was changed.",
                        List.of());
            case RunResult.InputRefused refused ->
                none("The records for " + month + " were refused", List.of(refused.found()));
            case RunResult.GateRefused refused ->
                none("What was written for " + month + " did not pass verification", refused.reasons());
            case RunResult.Stopped stopped ->
                none("The run for " + month + " was stopped", List.of("Start it again: it goes on."));
            case RunResult.Failed failed ->
                none(
                        "The run for " + month + " failed",
                        List.of(
                                ended.result().explanation(),
                                "Nothing was published or left half-written. Start the run again; if it fails again, ask"
                                        + " whoever looks after the machine for the log file in the data folder."));
        };
    }

    private static OutcomeView edition(Edition edition, String what, List<String> notices) {
        String name = Wording.edition(edition);
        return new OutcomeView(
                true,
                Character.toUpperCase(name.charAt(0)) + name.substring(1) + " " + what,
                notices,
                EditionPath.of(edition));
    }

    private static OutcomeView none(String title, List<String> sentences) {
        return new OutcomeView(false, title, sentences, "");
    }
}
