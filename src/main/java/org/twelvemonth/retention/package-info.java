/** What is kept for how long, and the removal of what is not; knows nothing of the job that leaves it behind. */
@ApplicationModule(allowedDependencies = {"edition", "intake", "period"})
@NullMarked
package org.twelvemonth.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
