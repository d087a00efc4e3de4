package org.gongyou.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Seals personal data for storage, and makes blind indexes by which it can be found again without being opened.
 *
 * <p>AES-GCM under a keyset that can be rotated: what an older key sealed still opens. Immutable and thread-safe.
 */
public final class PersonalData {

    private static final byte[] CONTEXT = "gongyou".getBytes(UTF_8);

    private final Aead seal;
    private final PrfSet index;

    PersonalData(Aead seal, PrfSet index) {
        this.seal = seal;
        this.index = index;
    }

    /** The sealed form of a text: printable ASCII, another one each time. */
    public String seal(String text) {
        return Base64.getEncoder().encodeToString(seal(text.getBytes(UTF_8)));
    }

    /** The sealed form of bytes, about thirty longer: other bytes each time. */
    public byte[] seal(byte[] bytes) {
        try {
            return seal.encrypt(bytes, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data could not be sealed; check the keyset file.", e);
        }
    }

    /**
     * The text of a sealed form.
     *
     * @throws UnreadableDataException if it was not sealed with this keyset, or has been tampered with
     */
    public String open(String sealed) {
        try {
            return new String(open(Base64.getDecoder().decode(sealed)), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableDataException(e);
        }
    }

    /**
     * The bytes of a sealed form.
     *
     * @throws UnreadableDataException if they were not sealed with this keyset, or have been tampered with
     */
    public byte[] open(byte[] sealed) {
        try {
            return seal.decrypt(sealed, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new UnreadableDataException(e);
        }
    }

    /**
     * The blind index of a value: always the same 64 hexadecimal digits, which tell nothing without the keyset. Case and
     * surrounding blanks do not count.
     *
     * @param subject what kind of value it is, such as {@code id_card}; the same digits are indexed differently under
     *     another subject
     */
    public String index(String subject, String value) {
        return exactIndex(subject, value.strip().toUpperCase(Locale.ROOT));
    }

    /** A blind index in which every character counts, case and blanks too. */
    public String exactIndex(String subject, String value) {
        try {
            return HexFormat.of().formatHex(index.computePrimary((subject + '\0' + value).getBytes(UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blind index could not be made; check the keyset file.", e);
        }
    }
}
