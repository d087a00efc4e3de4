package org.gongyou.channels.bubble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;

/** Fits words into the text bubbles of a platform, of which each has its own limit. Immutable and thread-safe. */
public final class Bubbles {

    private static final String ELLIPSIS = "…";
    private static final String SENTENCE_ENDS = "。！？；!?;";
    private static final int JOINER = 0x200D;

    private final int limit;
    private final IntUnaryOperator weight;

    private Bubbles(int limit, IntUnaryOperator weight) {
        this.limit = limit;
        this.weight = weight;
    }

    /** Bubbles that hold so many bytes in UTF-8. */
    public static Bubbles ofBytes(int limit) {
        return new Bubbles(limit, c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
    }

    /** Bubbles that hold so many characters, whatever their script. */
    public static Bubbles ofCharacters(int limit) {
        return new Bubbles(limit, c -> 1);
    }

    /** How much a bubble holds. */
    public int limit() {
        return limit;
    }

    /** How much of a bubble the words take. */
    public int size(String text) {
        return text.codePoints().map(weight).sum();
    }

    /** The words in as many bubbles as they need, parted between lines or sentences where one is near. */
    public List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (size(rest) > limit) {
            int cut = seam(rest, prefix(rest, limit));
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** The message in one bubble: words that do not fit give way to an ellipsis, choices and links stay. */
    public String fit(OutboundMessage message) {
        String whole = message.asPlainText();
        if (size(whole) <= limit) {
            return whole;
        }
        String tail = message.withText("").asPlainText();
        int room = limit - size(tail) - size(ELLIPSIS);
        if (room < limit / 4) {
            return split(whole).get(0);
        }
        return message.text().substring(0, prefix(message.text(), room)).stripTrailing() + ELLIPSIS + tail;
    }

    /**
     * What of a reply goes into the one bubble of a response, which holds words only.
     *
     * @param mayPush whether the account may send the rest after it; otherwise the reply is shortened
     */
    public Portion first(boolean mayPush, OutboundMessage reply) {
        if (!mayPush) {
            return Portion.whole(OutboundMessage.text(fit(reply)));
        }
        List<String> bubbles = split(clean(reply.enclosing(null).asPlainText()));
        OutboundMessage shown = OutboundMessage.text(bubbles.get(0));
        OutboundMessage rest = OutboundMessage.text(String.join("\n", bubbles.subList(1, bubbles.size())))
                .enclosing(reply.enclosure());
        return bubbles.size() == 1 && reply.enclosure() == null ? Portion.whole(shown) : new Portion(shown, rest);
    }

    /** Without the characters that neither XML nor a telephone can show: control characters and halves of pairs. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Bubbles::isShown)) {
            return text;
        }
        return text.codePoints()
                .filter(Bubbles::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What XML 1.0 calls a character, without the carriage return, which XML reads as a line end anyway. */
    private static boolean isShown(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /** How many chars of the text fit into so much room, without tearing a character or a joined emoji apart. */
    private int prefix(String text, int room) {
        int end = 0;
        int taken = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            taken += weight.applyAsInt(c);
            if (taken > room) {
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
