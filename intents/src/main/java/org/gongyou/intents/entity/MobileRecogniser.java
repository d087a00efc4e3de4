package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.identity.MobileNumber;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Mobile numbers, also in groups (138 0013 8000, 138-0013-8000), with +86, and as they are read out (幺三八零零幺三八零零零). A number that is clearly meant as one but
 * has too few or too many digits, or begins wrongly, has {@code fault=length} or {@code fault=prefix}.
 */
final class MobileRecogniser implements Recogniser {

    private static final QuickPattern NUMBER =
            QuickPattern.compile("(?<![0-9A-Za-z])(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]){8}(?![0-9A-Za-z])");

    private static final QuickPattern NEARLY = QuickPattern.compile("(?<![0-9A-Za-z])[0-9]{9,13}(?![0-9A-Za-z])");
    private static final String READ_OUT = "零一二三四五六七八九";
    private static final QuickPattern SPOKEN =
            QuickPattern.compile("(?<![幺一二三四五六七八九零〇])[幺一][三四五六七八九](?:[- ,，、]?[幺一二三四五六七八九零〇]){9}(?![幺一二三四五六七八九零〇十百千万])");
    private static final Pattern SAYS_MOBILE = Pattern.compile("手机|电话|号码|联系方式|联系我");

    @Override
    public List<Entity> find(Analysis analysis) {
        List<Entity> found = new ArrayList<>(sound(analysis));
        String text = analysis.normalised();
        if (found.isEmpty()) {
            faulty(text).ifPresent(found::add);
        }
        return found;
    }

    /** The first number that is clearly meant as one. */
    private static Optional<Entity> faulty(String text) {
        if (!NEARLY.mayMatch(Characters.of(text))) {
            return Optional.empty();
        }
        Matcher nearly = NEARLY.matcher(text);
        while (nearly.find()) {
            boolean meant = SAYS_MOBILE.matcher(text).find() || nearly.end() - nearly.start() == text.length();
            if (meant && text.charAt(nearly.start()) == '1') {
                String fault = nearly.group().length() == 11 ? "prefix" : "length";
                return Optional.of(entity(nearly, nearly.group(), Map.of("fault", fault)));
            }
        }
        return Optional.empty();
    }

    private static List<Entity> sound(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        String text = analysis.normalised();
        NUMBER.forEach(
                text,
                Characters.of(text),
                matcher -> MobileNumber.parse(matcher.group())
                        .ifPresent(number -> found.add(entity(matcher, number, Map.of()))));
        SPOKEN.forEach(
                text,
                Characters.of(text),
                matcher -> MobileNumber.parse(digits(matcher.group()))
                        .ifPresent(number -> found.add(entity(matcher, number, Map.of()))));
        return found;
    }

    private static String digits(String spoken) {
        StringBuilder digits = new StringBuilder();
        spoken.replace('幺', '一').replace('〇', '零').chars().forEach(c -> {
            int digit = READ_OUT.indexOf(c);
            if (digit >= 0) {
                digits.append(digit);
            }
        });
        return digits.toString();
    }

    private static Entity entity(Matcher matcher, String value, Map<String, String> attributes) {
        return new Entity(EntityTypes.MOBILE_CN, matcher.start(), matcher.end(), matcher.group(), value, attributes);
    }
}
