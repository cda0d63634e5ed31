/** Pure computation: what is listed, withheld, declined; by continent and country; findings and changes. */
@ApplicationModule(allowedDependencies = {"engagement", "country", "period", "intake", "intake :: register", "text"})
@NullMarked
package org.twelvemonth.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
