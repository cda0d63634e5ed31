/** The audit trail: who did what and when, in a chain that shows any change. */
@ApplicationModule(allowedDependencies = {"job", "edition", "period", "text"})
@NullMarked
package org.twelvemonth.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
