package org.twelvemonth.summary.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes the colour profile that the documents embed, {@code srgb.icc}: a matrix and curve profile of ICC version 2.4 with
 * the primaries of IEC 61966-2-1, adapted to D50 by the Bradford transform, and its transfer curve at 1,024 points.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final String[] TAGS = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};

    private SrgbProfile() {}

    static byte[] bytes() throws IOException {
        byte[] curve = curve();
        byte[][] data = {
            description("sRGB IEC61966-2.1"),
            text("No copyright, use freely"),
            xyz(0.96420, 1.00000, 0.82491),
            xyz(0.43607, 0.22249, 0.01392),
            xyz(0.38515, 0.71687, 0.09708),
            xyz(0.14307, 0.06061, 0.71410),
            curve,
            curve,
            curve
        };
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream entries = new DataOutputStream(table);
        entries.writeInt(TAGS.length);
        int start = HEADER + 4 + 12 * TAGS.length;
        int offset = start;
        for (int i = 0; i < TAGS.length; i++) {
            boolean shared = i > 0 && Arrays.equals(data[i], data[i - 1]);
            if (!shared) {
                offset = start + body.size();
                body.write(data[i]);
                body.write(new byte[-data[i].length & 3]);
            }
            entries.writeBytes(TAGS[i]);
            entries.writeInt(offset);
            entries.writeInt(data[i].length);
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profile.write(header(start + body.size()));
        profile.write(table.toByteArray());
        profile.write(body.toByteArray());
        return profile.toByteArray();
    }

    private static byte[] header(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02400000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        writeXyz(out, 0.9642, 1, 0.8249);
        out.write(new byte[HEADER - out.size()]);
        return bytes.toByteArray();
    }

    private static byte[] description(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("desc");
        out.writeInt(0);
        out.writeInt(text.length() + 1);
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        // The closing NUL; no Unicode text (8 bytes) and no Macintosh text (3 and a field of 67).
        out.write(new byte[1 + 8 + 3 + 67]);
        return bytes.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("text");
        out.writeInt(0);
        out.writeBytes(text);
        out.write(0);
        return bytes.toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("XYZ ");
        out.writeInt(0);
        writeXyz(out, x, y, z);
        return bytes.toByteArray();
    }

    private static byte[] curve() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("curv");
        out.writeInt(0);
        out.writeInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double encoded = i / (CURVE_POINTS - 1.0);
            double linear = encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
            out.writeShort((int) StrictMath.round(linear * 65535));
        }
        return bytes.toByteArray();
    }

    private static void writeXyz(DataOutputStream out, double x, double y, double z) throws IOException {
        for (double value : new double[] {x, y, z}) {
            out.writeInt((int) StrictMath.round(value * 65536));
        }
    }
}
