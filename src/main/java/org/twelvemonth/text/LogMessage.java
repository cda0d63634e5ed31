package org.twelvemonth.text;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes the message of a log entry on one line, with what cannot be seen as code points. */
public final class LogMessage extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return VisibleCharacters.of(event.getFormattedMessage());
    }
}
