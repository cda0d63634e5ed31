/** Reporting months and the twelve-month window that each of them closes. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.twelvemonth.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
