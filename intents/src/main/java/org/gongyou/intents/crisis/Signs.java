package org.gongyou.intents.crisis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.pattern.QuickPattern;

/**
 * What the lexicon finds in a text.
 *
 * @param plain the text without everyday phrases
 * @param masked whether there were any
 * @param level the highest level of danger or distress, 0 for none
 * @param harm whether others are to be harmed
 * @param about whether it talks about news, stories or rules
 * @param speaker whether the danger is said of the speaker; when unsure, true
 * @param firstPerson whether the speaker says "I" anywhere
 * @param outright whether a whole clause says of the speaker that he does not want to live, and nothing beside it makes it a
 *     story, a joke, somebody else's words or long ago
 * @param unnamed whether a whole clause says the same without a word for the speaker
 */
record Signs(
        String plain,
        boolean masked,
        int level,
        boolean harm,
        boolean about,
        boolean speaker,
        boolean firstPerson,
        boolean outright,
        boolean unnamed) {

    private static final Pattern FIRST_PERSON = Pattern.compile("我(?!们|国|公司|单位|厂|同事|工友)|俺");
    private static final int HIGHEST = 4;

    static Signs of(Folded text, Lexicon lexicon) {
        Folded plain = text;
        for (QuickPattern pattern : lexicon.of("mask")) {
            plain = plain.replaced(pattern, "_");
        }
        boolean masked = plain != text;
        boolean harm = first(plain, lexicon, "harm").isPresent();
        boolean about = first(plain, lexicon, "about").isPresent();
        boolean first = FIRST_PERSON.matcher(plain.text()).find();
        boolean meant = first(plain, lexicon, "unmeant").isEmpty();
        boolean outright = meant && first(plain, lexicon, "outright").isPresent();
        boolean unnamed = meant && first(plain, lexicon, "unnamed").isPresent();
        for (int level = HIGHEST; level > 0; level--) {
            Optional<Integer> start = first(plain, lexicon, Integer.toString(level));
            if (start.isPresent()) {
                boolean speaker = Subject.isSpeaker(plain.text(), start.get());
                return new Signs(plain.text(), masked, level, harm, about, speaker, first, outright, unnamed);
            }
        }
        return new Signs(plain.text(), masked, 0, harm, about, true, first, outright, unnamed);
    }

    /** Where the first match of a kind starts. */
    private static Optional<Integer> first(Folded plain, Lexicon lexicon, String kind) {
        for (QuickPattern pattern : lexicon.of(kind)) {
            if (pattern.mayMatch(plain.characters())) {
                Matcher matcher = pattern.matcher(plain.text());
                if (matcher.find()) {
                    return Optional.of(matcher.start());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the lexicon alone would tell of danger. */
    boolean danger() {
        return (level >= 3 || harm) && !aboutOthers();
    }

    /** Whether hardly anything is left without everyday phrases, or nothing was there but one sound repeated. */
    boolean bare() {
        boolean silent = level == 0 && !harm;
        boolean little = masked && plain.replaceAll("[_,了啦啊呀吧哈的我]", "").length() < 2;
        return silent && (little || plain.chars().distinct().count() < Math.min(plain.length(), 3));
    }

    /** Talk about news, stories and rules is no crisis by itself, unless the speaker says "I". */
    boolean aboutOthers() {
        return about && !(firstPerson && speaker);
    }
}
