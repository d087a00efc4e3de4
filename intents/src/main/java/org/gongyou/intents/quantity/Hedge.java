package org.gongyou.intents.quantity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words around a quantity that make it vague: 大概, 不到, 左右, 以上. */
final class Hedge {

    private static final int WINDOW = 5;
    private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:大概|大约|差不多|估计|估摸|(?<![预违签合特节公制邀])约|上下)(?:是|有|在)?$");
    private static final Pattern BELOW_BEFORE =
            Pattern.compile("(?:将近|接近|(?<![最附靠接将])近|不到|未满|不满|不足|最多|顶多|至多|不超过|快)(?:有|是)?$");
    private static final Pattern ABOVE_BEFORE = Pattern.compile("(?:(?<!不)超过|(?<!不)超|至少|最少|起码|大)(?:有|是|要)?$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("左右|上下|的样子|大概|前后");
    private static final Pattern BELOW_AFTER = Pattern.compile("以下|以内|之内|内(?![容部科地存蒙江外心])|不到");
    private static final Pattern ABOVE_AFTER = Pattern.compile("多点|多(?!少|次|久|大)|以上|出头|开外|有余|往上");

    private Hedge() {}

    /** What the words before and behind say: attributes to be added, none when they say nothing. */
    static Map<String, String> around(String text, int start, int end, boolean vague, boolean more) {
        String before = text.substring(Math.max(0, start - WINDOW), start);
        boolean below = BELOW_BEFORE.matcher(before).find() || looking(BELOW_AFTER, text, end);
        boolean above = more || ABOVE_BEFORE.matcher(before).find() || looking(ABOVE_AFTER, text, end);
        boolean about = vague || ABOUT_BEFORE.matcher(before).find() || looking(ABOUT_AFTER, text, end);
        Map<String, String> attributes = new LinkedHashMap<>();
        if (below || above || about) {
            attributes.put("approximate", "true");
        }
        if (below != above) {
            attributes.put("bound", below ? "below" : "above");
        }
        return attributes;
    }

    /** Where a hedge behind the quantity ends, or {@code end} when there is none. */
    static int end(String text, int end) {
        for (Pattern pattern : new Pattern[] {ABOUT_AFTER, BELOW_AFTER, ABOVE_AFTER}) {
            Matcher matcher = pattern.matcher(text).region(end, text.length());
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return end;
    }

    private static boolean looking(Pattern pattern, String text, int start) {
        return pattern.matcher(text).region(start, text.length()).lookingAt();
    }
}
