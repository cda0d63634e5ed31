/** The vocabulary of the records: who was helped, when, under which approvals and decisions. */
@ApplicationModule(allowedDependencies = {"country", "period"})
@NullMarked
package org.twelvemonth.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
