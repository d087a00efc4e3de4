package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Token;
import org.gongyou.intents.identity.PersonName;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Persons' names. A name behind "我叫", "姓名：" and the like has {@code introduced=true}; any other is only a candidate
 * with {@code introduced=false}, for whoever has just asked for a name.
 */
final class NameRecogniser implements Recogniser {

    private static final QuickPattern INTRODUCTION = QuickPattern.compile(
            "(?:我(?:的)?(?:真实)?(?:名字|姓名|全名|大名)(?:就)?(?:叫|是)?|(?:真实)?姓名 ?(?:是|为|叫|改成|改为|应该是)?|名字(?:叫|是|应该是|改成)|"
                    + "我(?:本人)?叫|本人(?:叫|姓名)?|申请人(?:是|叫|姓名)?|称呼我|(?<!我|是|名)叫我)[ :]*");
    private static final Pattern FORM_FIELD = Pattern.compile(".*(?:姓名|名字)[ 是为叫]*[ :]+");
    private static final Pattern DOTTED = Pattern.compile("[\\p{IsHan}]{1,12}(?:[·•・‧.][\\p{IsHan}]{1,12}){1,4}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'-]+(?: [A-Za-z][A-Za-z'-]+){0,3}");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}]+");
    private static final Pattern AFTER_A_NAME = Pattern.compile("[想要是在的有我]|手机|电话|今年|身份|申请|加入|男|女");
    private static final Pattern TITLE = Pattern.compile("(?:师傅|先生|女士|小姐|老师|主席|经理|老板|同志|律师|主任|总|工).*");
    private static final Pattern WITH_TITLE =
            Pattern.compile(".+(?:师傅|先生|女士|小姐|老师|主席|经理|老板|同志|律师|主任|科长|队长|厂长|局长|院长|班长|书记)");
    private static final Pattern NEVER_IN_A_NAME = Pattern.compile("[的了吗么呢吧啊是在有跟这那你我他您们要想会不没什哪怎就都把被让给从到够多少很太再还能需]");
    private static final Pattern END = Pattern.compile("[,.;!~。、 ]+$");
    private static final int LONGEST_CANDIDATE = 20;

    private final Surnames surnames = Surnames.chinese();

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        INTRODUCTION.forEach(text, Characters.of(text), introduction -> {
            int start = introduction.end();
            boolean field = FORM_FIELD.matcher(introduction.group()).matches();
            nameAt(analysis, start, field).ifPresent(end -> add(text, start, end, true, found));
        });
        if (found.isEmpty()) {
            presentation(analysis).ifPresent(t -> add(text, t.start(), end(t), true, found));
        }
        candidates(analysis, found);
        return found;
    }

    /** Where the name that starts here ends; empty when none starts here. */
    private Optional<Integer> nameAt(Analysis analysis, int start, boolean field) {
        String text = analysis.normalised();
        Optional<Integer> foreign = lookingAt(DOTTED, text, start).or(() -> lookingAt(LATIN, text, start));
        if (foreign.isPresent()) {
            return foreign.map(end -> shortened(text, start, end));
        }
        Optional<Integer> run = lookingAt(HAN, text, start);
        if (run.isEmpty() || run.get() - start < 2) {
            return Optional.empty();
        }
        int surname = surnames.lengthAt(text, start);
        if (surname == 0) {
            return field && run.get() - start <= 4 ? run : Optional.empty();
        }
        return byWords(analysis, start, run.get(), surname);
    }

    /** The end of the name by the words it consists of: surname and one or two characters. */
    private static Optional<Integer> byWords(Analysis analysis, int start, int runEnd, int surname) {
        int least = start + surname + 1;
        int most = Math.min(runEnd, start + surname + 2);
        if (runEnd <= most) {
            return runEnd >= least ? Optional.of(runEnd) : Optional.empty();
        }
        for (Token token : analysis.tokens()) {
            int end = end(token);
            if (end >= least && end <= most && token.start() >= start) {
                return Optional.of(end);
            }
        }
        return Optional.of(most);
    }

    /** A dotted name followed by other words without a break: 阿卜杜拉·买买提想入会. */
    private static int shortened(String text, int start, int end) {
        int lastPart = text.substring(start, end).replaceAll("[•・‧.]", "·").lastIndexOf('·') + start + 1;
        Matcher foreign = AFTER_A_NAME.matcher(text).region(lastPart, end);
        return foreign.find() && foreign.start() > lastPart ? foreign.start() : end;
    }

    /** "我是张伟": a name only when HanLP takes the word for one and the sentence ends behind it. */
    private Optional<Token> presentation(Analysis analysis) {
        List<Token> tokens = analysis.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token name = tokens.get(i + 2);
            boolean says =
                    tokens.get(i).word().equals("我") && tokens.get(i + 1).word().equals("是");
            boolean last = i + 3 == tokens.size() || tokens.get(i + 3).tag().startsWith("w");
            if (says && last && likeName(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean likeName(Token token) {
        int length = token.word().length();
        int surname = surnames.lengthAt(token.word(), 0);
        return token.tag().startsWith("nr") && length >= 2 && (surname > 0 && length <= surname + 2 || length > 4);
    }

    private void candidates(Analysis analysis, List<Entity> found) {
        String text = analysis.normalised();
        String bare = END.matcher(text).replaceAll("");
        if (bare.length() <= LONGEST_CANDIDATE && looksWhole(bare, analysis)) {
            boolean dotted = DOTTED.matcher(bare).matches();
            add(text, 0, dotted ? shortened(text, 0, bare.length()) : bare.length(), false, found);
        }
        for (Token token : analysis.tokens()) {
            if (likeName(token) && !titled(text, token)) {
                add(text, token.start(), end(token) - joined(text, token), false, found);
            }
        }
    }

    private static boolean titled(String text, Token token) {
        return TITLE.matcher(text.substring(end(token))).lookingAt()
                || WITH_TITLE.matcher(token.word()).matches();
    }

    /** 张伟和李建国 are two: HanLP gives the 和 to the first. */
    private int joined(String text, Token token) {
        boolean and = "和跟与及".indexOf(token.word().charAt(token.word().length() - 1)) >= 0;
        boolean nameFollows = surnames.lengthAt(text, end(token)) > 0;
        return and && nameFollows && token.word().length() > 2 ? 1 : 0;
    }

    /** Whether the utterance as a whole may be a name: an unknown word, or words that no sentence is made of. */
    private boolean looksWhole(String bare, Analysis analysis) {
        if (DOTTED.matcher(bare).matches()) {
            return true;
        }
        int surname = surnames.lengthAt(bare, 0);
        boolean length = bare.length() > surname && bare.length() <= surname + 2;
        if (surname == 0
                || !length
                || !HAN.matcher(bare).matches()
                || NEVER_IN_A_NAME.matcher(bare).find()) {
            return false;
        }
        List<Token> tokens = analysis.tokens();
        Token first = tokens.get(0);
        if (first.word().equals(bare)) {
            return first.tag().startsWith("nr");
        }
        return tokens.stream()
                .skip(1)
                .allMatch(t -> t.word().length() == 1 || t.tag().matches("n.*|a.*|g.*|b"));
    }

    private static void add(String text, int start, int end, boolean introduced, List<Entity> found) {
        if (found.stream().anyMatch(e -> e.start() < end && start < e.end())) {
            return;
        }
        String words = text.substring(start, end);
        PersonName.parse(words)
                .ifPresent(name -> found.add(new Entity(
                        EntityTypes.PERSON_NAME,
                        start,
                        end,
                        words,
                        name,
                        Map.of("introduced", Boolean.toString(introduced)))));
    }

    private static Optional<Integer> lookingAt(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    private static int end(Token token) {
        return token.start() + token.word().length();
    }
}
