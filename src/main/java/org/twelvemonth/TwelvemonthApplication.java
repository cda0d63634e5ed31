package org.twelvemonth;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The Spring application that the commands start; see {@link org.twelvemonth.cli} for the way in. The packages that have
 * components are named, since Spring reads every class where it looks for them. The console is not among them: {@code serve}
 * alone adds it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.twelvemonth.account",
    "org.twelvemonth.audit",
    "org.twelvemonth.edition",
    "org.twelvemonth.job",
    "org.twelvemonth.monitoring",
    "org.twelvemonth.notify",
    "org.twelvemonth.retention",
    "org.twelvemonth.review"
})
public class TwelvemonthApplication {}
