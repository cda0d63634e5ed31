/** Decisions on editions, and publication: nothing is published any other way. */
@ApplicationModule(
        allowedDependencies = {"account", "audit", "job", "country", "edition", "figures", "intake", "period", "text"})
@NullMarked
package org.twelvemonth.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
