package org.twelvemonth.workbook.xlsx;

import java.util.zip.CRC32;

/** CRC-32 of joined bytes, from the CRC-32 of each: arithmetic of polynomials over GF(2), as in zlib's crc32_combine. */
final class Crc {
    /** The polynomial, with the highest power in the lowest bit. */
    private static final int POLYNOMIAL = 0xEDB88320;

    private static final int ONE = 1 << 31;

    /** x to the power of 2 to the power of the index. */
    private static final int[] SQUARES = new int[32];

    static {
        SQUARES[0] = ONE >>> 1;
        for (int power = 1; power < SQUARES.length; power++) {
            SQUARES[power] = product(SQUARES[power - 1], SQUARES[power - 1]);
        }
    }

    private Crc() {}

    static int of(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** The CRC-32 of some bytes followed by so many others. */
    static int joined(int first, int second, long secondLength) {
        return product(shift(secondLength), first) ^ second;
    }

    /** x to the power of the number of bits, as a remainder. */
    private static int shift(long bytes) {
        int result = ONE;
        int power = 3;
        for (long rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result = product(SQUARES[power % SQUARES.length], result);
            }
            power++;
        }
        return result;
    }

    private static int product(int one, int other) {
        int product = 0;
        int multiple = other;
        for (int bits = one; bits != 0; bits <<= 1) {
            if (bits < 0) {
                product ^= multiple;
            }
            multiple = (multiple & 1) == 0 ? multiple >>> 1 : (multiple >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}
