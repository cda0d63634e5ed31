/** The public list and its renderers, made from a projection that can carry nothing else. */
@ApplicationModule(allowedDependencies = {"country", "period", "text"})
@NullMarked
package org.twelvemonth.publiclist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
