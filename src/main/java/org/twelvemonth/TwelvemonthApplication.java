package org.twelvemonth;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring application that the commands start; see {@link org.twelvemonth.cli} for the way in. */
@SpringBootApplication
public class TwelvemonthApplication {}
