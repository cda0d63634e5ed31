/** Countries and territories, their names as people write and as we print them, and their continents. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.twelvemonth.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
