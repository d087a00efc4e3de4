package org.gongyou.intents.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Short answers: yes, no, and choices by number. Found only when the utterance as a whole is one; "好的" at the head of
 * a longer sentence says little.
 */
final class AnswerRecogniser implements Recogniser {

    private static final int LONGEST = 24;
    private static final String TAIL = "(?:啊|呀|呢|吧|哦|噢|喔|哈|嘛|啦|了|滴|呐|谢谢|多谢)*";
    private static final String YES = "(?:我|本人|那|就|都)?(?:完全|当然|已经)?(?:是我|是的|是|对的|对头|对|没错|嗯++|恩++|哦|好的|好嘞|好滴|好呢|好|"
            + "行的|行|可以的|可以|没问题|没有问题|没意见|同意|确认|确定|愿意|需要|想要|要得|要的|要|有的|有|成|中|妥|必须的|必须|当然|"
            + "ok|okay|yes|y|yep|提交|已阅读|知道|明白|没毛病|正确|核对无误|无误|属实)";
    private static final String NO = "(?:我|那|还是|暂时|先|都|肯定|从来)?(?:不是的|不是|不对|不同意|不愿意|不可以|不需要|不用|不要|不行|不想要|不想|不好|不确认|"
            + "不必|不了|不|没有|没|无|否|算了|错|有误|拒绝|no|nope|n|别)";
    private static final Pattern ALL_YES = Pattern.compile("(?:" + YES + TAIL + ")(?:[,.;!~。、 ]*" + YES + TAIL + ")*");
    private static final Pattern ALL_NO = Pattern.compile("(?:" + NO + TAIL + ")(?:[,.;!~。、 ]*" + NO + TAIL + ")*");
    private static final String NUMBER = "(" + ChineseNumber.CHARACTERS + "{1,3})";
    private static final String WISH = "(?:我?(?:要选|想选|选择|选|要|就|就要|就选)(?:的是)?)";
    private static final String UNIT = "(?:个|项|种|条|号|款)";
    private static final Pattern CHOICE = Pattern.compile(
            "(?:" + WISH + "? ?第" + NUMBER + UNIT + "?|" + WISH + " ?" + NUMBER + UNIT + "?|" + NUMBER + "号?)" + TAIL);
    private static final Pattern FROM_END =
            Pattern.compile(WISH + "?(?:最后(?:一|那)" + UNIT + "|倒数第" + NUMBER + UNIT + ")" + TAIL);
    private static final Pattern LETTER = Pattern.compile(WISH + "?([a-h])" + UNIT + "?" + TAIL);

    private static final Pattern END = Pattern.compile("[\\s,.;:!~。、…\"'“”]+$");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        String bare = END.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        if (ALL_YES.matcher(bare).matches()) {
            return List.of(whole(EntityTypes.YES_NO, text, "yes"));
        }
        if (ALL_NO.matcher(bare).matches()) {
            return List.of(whole(EntityTypes.YES_NO, text, "no"));
        }
        OptionalInt number = choice(bare);
        return number.isPresent()
                ? List.of(whole(EntityTypes.CHOICE, text, Integer.toString(number.getAsInt())))
                : List.of();
    }

    private static OptionalInt choice(String bare) {
        Matcher choice = CHOICE.matcher(bare);
        if (choice.matches()) {
            OptionalInt number = ChineseNumber.parse(firstGroup(choice));
            return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
        }
        Matcher fromEnd = FROM_END.matcher(bare);
        if (fromEnd.matches()) {
            OptionalInt number = fromEnd.group(1) == null ? OptionalInt.of(1) : ChineseNumber.parse(fromEnd.group(1));
            return number.isPresent() ? OptionalInt.of(-number.getAsInt()) : number;
        }
        Matcher letter = LETTER.matcher(bare);
        return letter.matches() ? OptionalInt.of(letter.group(1).charAt(0) - 'a' + 1) : OptionalInt.empty();
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static Entity whole(String type, String text, String value) {
        return new Entity(type, 0, text.length(), text, value, Map.of());
    }
}
