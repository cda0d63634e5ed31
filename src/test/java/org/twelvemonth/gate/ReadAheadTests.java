package org.twelvemonth.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTests {
    private static final long SEED = 20_261_031;

    @ParameterizedTest(name = "{0} bytes, seed " + SEED)
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void readsWhatTheStreamHolds(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(SEED).nextBytes(bytes);

        try (InputStream in = new ReadAhead(new ByteArrayInputStream(bytes))) {
            int first = in.read();
            assertThat(first).isEqualTo(size == 0 ? -1 : Byte.toUnsignedInt(bytes[0]));
            assertThat(in.readAllBytes()).isEqualTo(size == 0 ? bytes : Arrays.copyOfRange(bytes, 1, size));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void failsWhereTheStreamFails() throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The entry is cut off.");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        try (InputStream in =
                new ReadAhead(new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), failing))) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessage("The entry is cut off.");
        }
    }

    @Test
    void closesTheStreamEvenWhenItWasNotReadToItsEnd() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        try (InputStream in = new ReadAhead(endless)) {
            assertThat(in.read()).isEqualTo(1);
        }

        assertThat(closed).isTrue();
    }
}
