package org.gongyou.intents.identity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mainland mobile number (手机号): eleven digits that begin with 13 to 19. */
public final class MobileNumber {

    private static final Pattern BARE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_.()·—–]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1)");

    private MobileNumber() {}

    /** The eleven digits of a number written with spaces, dashes, full width digits or +86; empty when it is none. */
    public static Optional<String> parse(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = SEPARATORS.matcher(folded).replaceAll("");
        if (bare.length() > 11) {
            bare = COUNTRY.matcher(bare).replaceFirst("");
        }
        return isValid(bare) ? Optional.of(bare) : Optional.empty();
    }

    /** Whether the text is exactly eleven digits of a mobile number. */
    public static boolean isValid(String digits) {
        return BARE.matcher(digits).matches();
    }

    /** The number with its middle four digits hidden. */
    public static String masked(String digits) {
        return digits.length() == 11 ? digits.substring(0, 3) + "****" + digits.substring(7) : "****";
    }
}
