/** The review console: the pages that {@code serve} shows, to see, question, decide and publish. */
@ApplicationModule(
        allowedDependencies = {
            "job",
            "review",
            "audit",
            "account",
            "workbook",
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
package org.twelvemonth.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
