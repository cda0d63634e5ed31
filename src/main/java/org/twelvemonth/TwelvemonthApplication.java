package org.twelvemonth;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The Spring application that the commands start; see {@link org.twelvemonth.cli} for the way in. The console is no part of
 * it: {@code serve} alone adds it, and the others start faster without.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.twelvemonth\\.console\\..*"))
public class TwelvemonthApplication {}
