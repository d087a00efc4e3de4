package org.gongyou.channels.wechat.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyou.core.message.Heading.Fact;

/**
 * What the platform takes in a field of a template; the field's name tells of which kind it is. What is longer is cut, and
 * characters that the kind does not have are left out, because the platform refuses the whole notice otherwise (47003).
 */
enum FieldRule {
    THING("thing", 20, c -> true),
    NUMBER("number", 32, c -> c >= '0' && c <= '9' || c == '.'),
    LETTER("letter", 32, c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'),
    SYMBOL("symbol", 5, c -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)),
    CHARACTER_STRING("character_string", 32, c -> c > ' ' && c < 0x7F),
    TIME("time", 32, c -> true),
    DATE("date", 32, c -> true),
    AMOUNT("amount", 10, c -> true),
    PHONE_NUMBER("phone_number", 17, c -> c >= '0' && c <= '9' || c == '-' || c == '+'),
    CAR_NUMBER("car_number", 8, c -> true),
    NAME("name", 10, Character::isLetter),
    PHRASE("phrase", 5, c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
    CONSTANT("const", 20, c -> true),
    /** Fields of older templates. */
    KEYWORD("keyword", 200, c -> true),
    FIRST("first", 200, c -> true),
    REMARK("remark", 200, c -> true);

    private static final Pattern NAMED = Pattern.compile("([a-z_]+?)(\\d{0,3})");
    private static final Pattern FACT = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_WORDS = 200;
    private static final String SOMETHING = "见详情";

    private final String kind;
    private final int longest;
    private final IntPredicate taken;

    FieldRule(String kind, int longest, IntPredicate taken) {
        this.kind = kind;
        this.longest = longest;
        this.taken = taken;
    }

    /** The rule of a field; empty if the platform has none of that name. */
    static Optional<FieldRule> of(String field) {
        Matcher named = NAMED.matcher(field);
        return named.matches()
                ? Arrays.stream(values())
                        .filter(rule -> rule.kind.equals(named.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    /** What is wrong with these words for a field, in Chinese; nothing if they are fine. */
    static List<String> faults(NoticeTemplate.Field field) {
        List<String> faults = new ArrayList<>();
        Optional<FieldRule> rule = of(field.name());
        if (rule.isEmpty()) {
            faults.add("字段“" + field.name() + "”不是微信的字段名，应像 thing1、time4");
        }
        if (field.words().isBlank()) {
            faults.add("字段 " + field.name() + " 没有填内容");
        }
        if (field.words().length() > LONGEST_WORDS) {
            faults.add("字段 " + field.name() + " 的内容超过 " + LONGEST_WORDS + " 字");
        }
        FACT.matcher(field.words()).results().map(found -> found.group(1)).forEach(name -> {
            if (fact(name).isEmpty()) {
                faults.add("字段 " + field.name() + " 里的 {" + name + "} 不认识，可用：" + facts());
            }
        });
        String fixed = FACT.matcher(field.words()).replaceAll("");
        rule.filter(it -> !it.taken(fixed))
                .ifPresent(it -> faults.add("字段 " + field.name() + " 不能有“" + fixed + "”这样的字符"));
        return faults;
    }

    /** The words with the facts filled in, as the platform takes them. */
    static String filled(NoticeTemplate.Field field, Map<Fact, String> facts) {
        String filled = FACT.matcher(field.words())
                .replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1))
                        .map(fact -> facts.getOrDefault(fact, ""))
                        .orElse("")));
        return of(field.name()).map(rule -> rule.fit(filled)).orElse(filled);
    }

    private String fit(String text) {
        int[] fitting = text.strip()
                .codePoints()
                .map(c -> c == '\n' || c == '\t' ? ' ' : c)
                .filter(taken)
                .toArray();
        if (fitting.length == 0) {
            return this == PHRASE || this == THING || longest >= LONGEST_WORDS ? SOMETHING : "-";
        }
        if (fitting.length <= longest) {
            return new String(fitting, 0, fitting.length);
        }
        return this == THING ? new String(fitting, 0, longest - 1) + "…" : new String(fitting, 0, longest);
    }

    private boolean taken(String fixed) {
        return fixed.codePoints().allMatch(taken);
    }

    private static Optional<Fact> fact(String title) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.title().equals(title))
                .findFirst();
    }

    private static String facts() {
        return Arrays.stream(Fact.values())
                .map(fact -> "{" + fact.title() + "}")
                .collect(Collectors.joining("、"));
    }
}
