package org.twelvemonth.summary.pdf;

import java.time.Instant;
import java.util.Locale;

/**
 * What a document says about itself, and what runs along the edges of each of its pages.
 *
 * @param title the title, shown in the window's title bar
 * @param subject what it is about, a sentence
 * @param language the language of its text
 * @param created when it counts as made; a whole second, fixed by the caller, so that the same content gives the same bytes
 * @param headerLeft the start of the running header, set in bold
 * @param headerRight the end of the running header
 * @param footerLeft the start of the running footer, whose end is the page number
 */
public record DocumentProperties(
        String title,
        String subject,
        Locale language,
        Instant created,
        String headerLeft,
        String headerRight,
        String footerLeft) {}
