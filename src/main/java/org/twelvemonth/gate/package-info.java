/** Verification of what was written, as a stranger would read it. */
@ApplicationModule(
        allowedDependencies = {
            "publiclist",
            "figures",
            "engagement",
            "country",
            "period",
            "intake",
            "intake :: register",
            "intake :: rows",
            "text"
        })
@NullMarked
package org.twelvemonth.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
