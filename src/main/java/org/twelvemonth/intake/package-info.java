/** Record files: how they are read, judged row by row, and kept as staged records. */
@ApplicationModule(allowedDependencies = {"engagement", "country", "text", "sort"})
@NullMarked
package org.twelvemonth.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
