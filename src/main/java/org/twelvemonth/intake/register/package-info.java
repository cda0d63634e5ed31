/** The register: the rows of all record files, sorted by reference, and which row of a reference counts. */
@NamedInterface("register")
@NullMarked
package org.twelvemonth.intake.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
