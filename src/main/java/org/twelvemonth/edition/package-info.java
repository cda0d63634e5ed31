/** Editions: their status, their folders, their manifests, and what was published of them. */
@ApplicationModule(allowedDependencies = {"period", "publiclist", "country"})
@NullMarked
package org.twelvemonth.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
