/** The internal workbook. */
@ApplicationModule(
        allowedDependencies = {
            "figures",
            "engagement",
            "country",
            "period",
            "intake",
            "intake :: register",
            "intake :: rows",
            "text",
            "sort"
        })
@NullMarked
package org.twelvemonth.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
