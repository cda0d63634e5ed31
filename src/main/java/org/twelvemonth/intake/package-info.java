/** Record files: how they are read, judged row by row, and settled into the register. */
@ApplicationModule(allowedDependencies = {"engagement", "country", "text", "sort"})
@NullMarked
package org.twelvemonth.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
