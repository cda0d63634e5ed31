/** The internal PDF summaries. */
@ApplicationModule(allowedDependencies = {"figures", "engagement", "country", "period", "intake"})
@NullMarked
package org.twelvemonth.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
