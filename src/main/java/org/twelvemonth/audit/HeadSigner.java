package org.twelvemonth.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.Workplace;

/**
 * Signs heads of the trail with Ed25519 (RFC 8032), where the settings name a key. What is signed is the UTF-8 text {@code
 * twelvemonth audit head NUMBER HASH}.
 */
@Component
final class HeadSigner {
    private static final String ALGORITHM = "Ed25519";

    private final @Nullable PrivateKey key;
    private final @Nullable String publicKey;

    /**
     * Reads the key.
     *
     * @throws SettingsException when it cannot be used, or lies where the trail's own files lie
     */
    HeadSigner(Workplace workplace) {
        Path file = workplace.settings().audit().key();
        if (file == null) {
            this.key = null;
            this.publicKey = null;
            return;
        }
        if (file.startsWith(workplace.data()) || file.startsWith(workplace.output())) {
            throw new SettingsException("audit.key is " + file
                    + ", which lies in the data or output folder. Whoever can change the trail there could sign it, too. Keep"
                    + " the key elsewhere.");
        }
        try {
            PrivateKey read = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
            this.key = read;
            this.publicKey = Base64.getEncoder().encodeToString(publicKey(read).getEncoded());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new SettingsException(
                    "audit.key: the file " + file
                            + " holds no private key of Ed25519 as PEM, or cannot be read. Make one with"
                            + " \"openssl genpkey -algorithm ed25519\".",
                    e);
        }
    }

    /** The public key as Base64 of its X.509 encoding; null where heads are not signed. */
    @Nullable
    String publicKey() {
        return publicKey;
    }

    /** Base64 of the signature; null where heads are not signed. */
    @Nullable
    String sign(AuditHead head) {
        if (key == null) {
            return null;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text(head));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the head was signed with the private key of that public key.
     *
     * @param publicKey Base64 of its X.509 encoding
     */
    static boolean signed(KeptHead head, String publicKey) {
        if (head.signature() == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(text(head.head()));
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The public key in a PEM file, as Base64 of its X.509 encoding.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds none
     */
    static String publicKeyIn(Path file) throws IOException {
        return Base64.getEncoder().encodeToString(pem(file, "PUBLIC KEY"));
    }

    private static byte[] text(AuditHead head) {
        return ("twelvemonth audit head " + head.number() + " " + head.hash()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pem(Path file, String kind) throws IOException {
        String text = Files.readString(file);
        String begin = "-----BEGIN " + kind + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + kind + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No " + kind + " in " + file);
        }
        return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
    }

    /** The JDK derives a public key only while it generates a pair: the seed, which is the private key, is given to it. */
    private static PublicKey publicKey(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
        pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return pairs.generateKeyPair().getPublic();
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
