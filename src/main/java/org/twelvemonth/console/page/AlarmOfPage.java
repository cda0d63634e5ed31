package org.twelvemonth.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.twelvemonth.audit.Alarms;

/** Gives every page its {@code alarm}: a sentence while the audit trail has an alarm that nobody has acknowledged. */
@ControllerAdvice
public class AlarmOfPage {
    private final Alarms alarms;

    AlarmOfPage(Alarms alarms) {
        this.alarms = alarms;
    }

    /** The sentence; null without an alarm. */
    @ModelAttribute("alarm")
    public @Nullable String alarm() {
        List<Alarms.Alarm> open = alarms.open();
        if (open.isEmpty()) {
            return null;
        }
        return open.size() == 1
                ? "something was changed without the program, as entry "
                        + open.getFirst().entry().number()
                        + " of the audit trail tells, and nobody has acknowledged it."
                : "something was changed without the program, as " + open.size()
                        + " entries of the audit trail tell from entry "
                        + open.getFirst().entry().number() + " on, and nobody has acknowledged them.";
    }
}
