/** Mails about how the months are: the month, the state, and where to look; nothing of what a report says. */
@ApplicationModule(allowedDependencies = {"account", "audit", "review", "job", "edition", "period"})
@NullMarked
package org.twelvemonth.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
