package org.twelvemonth.console.trail;

import org.twelvemonth.audit.ActivityEntry;
import org.twelvemonth.console.page.Wording;

/**
 * An entry of the stream of activity, in words.
 *
 * @param address empty for a command
 */
record ActivityRow(long number, String at, String actor, String address, String activity, String subject) {

    static ActivityRow of(ActivityEntry entry) {
        return new ActivityRow(
                entry.number(),
                Wording.time(entry.at()),
                entry.actor(),
                entry.address(),
                entry.activity().words(),
                entry.subject());
    }
}
