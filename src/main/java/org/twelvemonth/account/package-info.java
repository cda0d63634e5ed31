/** Who may do what, and how they prove who they are. */
@ApplicationModule(allowedDependencies = {"audit", "edition", "job"})
@NullMarked
package org.twelvemonth.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
