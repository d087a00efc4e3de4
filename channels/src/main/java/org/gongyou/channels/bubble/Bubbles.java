package org.gongyou.channels.wechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.message.OutboundMessage;

/**
 * Fits words into the platform's text bubbles of {@value #LIMIT} bytes in UTF-8. The platform documents no limit; this
 * one was measured, and what is longer is lost without a word.
 */
final class Bubbles {

    static final int LIMIT = 2048;

    private static final String ELLIPSIS = "…";
    private static final String SENTENCE_ENDS = "。！？；!?;";
    private static final int JOINER = 0x200D;

    private Bubbles() {}

    /** The words in as many bubbles as they need, parted between lines or sentences where one is near. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (bytes(rest) > LIMIT) {
            int cut = seam(rest, prefix(rest, LIMIT));
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** The message in one bubble: words that do not fit give way to an ellipsis, choices and links stay. */
    static String fit(OutboundMessage message) {
        String whole = message.asPlainText();
        if (bytes(whole) <= LIMIT) {
            return whole;
        }
        String tail = message.withText("").asPlainText();
        int room = LIMIT - bytes(tail) - bytes(ELLIPSIS);
        if (room < LIMIT / 4) {
            return split(whole).get(0);
        }
        return message.text().substring(0, prefix(message.text(), room)).stripTrailing() + ELLIPSIS + tail;
    }

    /** Without the characters that neither XML nor a telephone can show: control characters and halves of pairs. */
    static String clean(String text) {
        if (text.codePoints().allMatch(Bubbles::isShown)) {
            return text;
        }
        return text.codePoints()
                .filter(Bubbles::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What XML 1.0 calls a character, without the carriage return, which XML reads as a line end anyway. */
    private static boolean isShown(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /** How many chars of the text fit into so many bytes, without tearing a character or a joined emoji apart. */
    private static int prefix(String text, int limit) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > limit) {
                break;
            }
            end += Character.charCount(c);
        }
        int whole = end;
        while (whole > 0 && whole < text.length() && belongTogether(text, whole)) {
            whole = text.offsetByCodePoints(whole, -1);
        }
        return whole == 0 ? end : whole;
    }

    private static boolean belongTogether(String text, int at) {
        int next = text.codePointAt(at);
        int type = Character.getType(next);
        return next == JOINER
                || text.codePointBefore(at) == JOINER
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (next >= 0x1F3FB && next <= 0x1F3FF);
    }

    /** The last good place to part the text in the second half of its first {@code end} chars. */
    private static int seam(String text, int end) {
        for (int i = end; i > end / 2; i--) {
            if (text.charAt(i - 1) == '\n') {
                return i;
            }
        }
        for (int i = end; i > end / 2; i--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }
}
