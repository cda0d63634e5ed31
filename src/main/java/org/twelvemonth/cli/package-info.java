/** The command line. */
@ApplicationModule(
        allowedDependencies = {
            "console",
            "job",
            "review",
            "audit",
            "account",
            "notify",
            "edition",
            "figures",
            "intake",
            "intake :: register",
            "country",
            "engagement",
            "period",
            "text"
        })
@NullMarked
package org.twelvemonth.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
