/** What a monitor is told while {@code serve} stays: health and metrics. Counts and states, nothing of what a report says. */
@ApplicationModule(allowedDependencies = {"audit", "job", "edition", "period"})
@NullMarked
package org.twelvemonth.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
