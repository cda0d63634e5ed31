package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the machine's zone and locale for a while")
class SameBytesTests {
    @TempDir
    Path folder;

    @Test
    void writesTheSameBytesForTheSameRecords() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void writesTheSameBytesInAnotherZoneAndLocale() throws IOException {
        byte[] here = written();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(written()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private byte[] written() throws IOException {
        return Files.readAllBytes(Workbooks.write(Samples.everything(), folder));
    }
}
