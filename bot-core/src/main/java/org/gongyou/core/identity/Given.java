package org.gongyou.core.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in somebody's words the answer to a challenge, if they are one and nothing more. */
final class Given {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}]+");
    private static final Pattern CODE = Pattern.compile("(?:我的|收到的)?(?:验证码|校验码|code)?(?:就)?(?:是|为)?(\\d{6})");
    private static final Pattern TAIL = Pattern.compile(
            "(?:我的)?(?:身份证)?(?:号)?(?:码)?(?:的)?(?:后|最后|末)?(?:四|4)?(?:位)?(?:数)?(?:是|为)?(\\d{3}[0-9X]|\\d{17}[0-9X])");

    private Given() {}

    /** Six digits, as a code has them. */
    static Optional<String> code(String said) {
        return whole(CODE, said);
    }

    /** The last four of an ID number, also where all of it was given. */
    static Optional<String> idTail(String said) {
        return whole(TAIL, said).map(Given::tail);
    }

    static String tail(String idNumber) {
        String upper = idNumber.toUpperCase(Locale.ROOT);
        return upper.substring(Math.max(0, upper.length() - 4));
    }

    private static Optional<String> whole(Pattern pattern, String said) {
        if (said.length() > 40) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        Matcher matcher = pattern.matcher(NOISE.matcher(plain).replaceAll(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
