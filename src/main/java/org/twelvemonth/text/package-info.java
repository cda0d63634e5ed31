/** Text that comes from elsewhere, made safe for the place where it is shown or written. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.twelvemonth.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
