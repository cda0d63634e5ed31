/** The job monthly-report as one readable list of steps; launching, recovery and locks. */
@ApplicationModule(
        allowedDependencies = {
            "period",
            "country",
            "engagement",
            "intake",
            "intake :: register",
            "figures",
            "publiclist",
            "workbook",
            "summary",
            "gate",
            "edition",
            "retention",
            "text"
        })
@NullMarked
package org.twelvemonth.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
