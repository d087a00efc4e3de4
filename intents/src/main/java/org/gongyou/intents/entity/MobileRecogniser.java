package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.identity.MobileNumber;
import org.gongyou.intents.pipeline.Analysis;

/** Mobile numbers, also in groups (138 0013 8000, 138-0013-8000) and with +86. */
final class MobileRecogniser implements Recogniser {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:(?:\\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]){8}(?![0-9A-Za-z])");

    @Override
    public List<Entity> find(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(analysis.normalised());
        while (matcher.find()) {
            MobileNumber.parse(matcher.group())
                    .ifPresent(number -> found.add(new Entity(
                            EntityTypes.MOBILE_CN, matcher.start(), matcher.end(), matcher.group(), number, Map.of())));
        }
        return found;
    }
}
