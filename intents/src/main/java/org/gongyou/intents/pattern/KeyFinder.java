package org.gongyou.intents.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression for characters of which every match must hold one: of what stands in a row the part with
 * the fewest and rarest, of alternatives those of all. Null stands for a part that says nothing; whatever is not
 * understood says nothing. For one use.
 */
final class KeyFinder {

    /** So common that they would let every other text through. */
    private static final String COMMON = "我的了不是要人有在一个想你们他会就都没好上到下工";

    private static final int COMMON_WEIGHT = 25;
    private static final int MOST_KEYS = 300;

    private final String regex;
    private final boolean ignoresCase;
    private int at;

    KeyFinder(Pattern pattern) {
        this.regex = pattern.pattern();
        this.ignoresCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
    }

    char @Nullable [] keys() {
        boolean changesFlags = regex.matches("(?s).*\\(\\?[a-zA-Z-]+[:)].*");
        Set<Character> keys = changesFlags ? null : alternatives();
        if (keys == null || keys.size() > MOST_KEYS || at < regex.length()) {
            return null;
        }
        StringBuilder all = new StringBuilder();
        keys.stream().sorted().forEach(all::append);
        return (ignoresCase ? all + all.toString().toUpperCase(Locale.ROOT) : all.toString()).toCharArray();
    }

    private @Nullable Set<Character> alternatives() {
        Set<Character> all = row();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            Set<Character> other = row();
            if (all != null && other != null) {
                all.addAll(other);
            } else {
                all = null;
            }
        }
        return all;
    }

    private @Nullable Set<Character> row() {
        Set<Character> best = null;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Set<Character> part = part();
            boolean optional = quantifierAllowsNone();
            if (part != null && !optional && (best == null || weight(part) < weight(best))) {
                best = part;
            }
        }
        return best;
    }

    private static int weight(Set<Character> keys) {
        return keys.stream()
                .mapToInt(c -> COMMON.indexOf(c) < 0 ? 1 : COMMON_WEIGHT)
                .sum();
    }

    private @Nullable Set<Character> part() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.', '^', '$' -> null;
            default -> single(c);
        };
    }

    private Set<Character> single(char c) {
        return new HashSet<>(Set.of(ignoresCase ? Character.toLowerCase(c) : c));
    }

    private @Nullable Set<Character> group() {
        boolean looksAround = false;
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?", at)) {
            looksAround = regex.startsWith("?=", at)
                    || regex.startsWith("?!", at)
                    || regex.startsWith("?<=", at)
                    || regex.startsWith("?<!", at);
            at = looksAround ? at + 2 + (regex.charAt(at + 1) == '<' ? 1 : 0) : regex.indexOf('>', at) + 1;
        }
        Set<Character> inside = alternatives();
        at++;
        return looksAround ? null : inside;
    }

    private @Nullable Set<Character> characterClass() {
        Set<Character> members = new HashSet<>();
        boolean understood = regex.charAt(at) != '^';
        int depth = 1;
        for (boolean first = true; depth > 0; first = false) {
            char c = regex.charAt(at++);
            if (c == ']' && !first) {
                depth--;
            } else if (c == '[' || c == '&') {
                understood = false;
                depth += c == '[' ? 1 : 0;
            } else if (c == '\\') {
                understood &= regex.charAt(at) != 'Q';
                Set<Character> escaped = escaped();
                understood &= escaped != null;
                members.addAll(escaped == null ? Set.of() : escaped);
            } else if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                understood &= addRange(c, regex.charAt(at + 1), members);
                at += 2;
            } else {
                understood &= !Character.isSurrogate(c);
                members.addAll(single(c));
            }
        }
        return understood ? members : null;
    }

    private boolean addRange(char from, char to, Set<Character> members) {
        for (int c = from; c <= to && members.size() <= MOST_KEYS; c++) {
            members.addAll(single((char) c));
        }
        return to != '\\' && to != '[' && members.size() <= MOST_KEYS;
    }

    /** What follows a backslash. */
    private @Nullable Set<Character> escaped() {
        char c = regex.charAt(at++);
        if (c == 'Q') {
            return quoted();
        }
        if (c == 'p' || c == 'P') {
            at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        } else if (c == 'x' || c == 'u') {
            at = c == 'x' && regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + (c == 'x' ? 2 : 4);
        }
        if (c == 'd') {
            return "0123456789".chars().mapToObj(digit -> (char) digit).collect(Collectors.toSet());
        }
        return Character.isLetterOrDigit(c) ? null : single(c);
    }

    /** Everything up to the mark of the end; its rarest character will do. */
    private @Nullable Set<Character> quoted() {
        int end = regex.indexOf("\\E", at);
        List<Set<Character>> parts = new ArrayList<>();
        regex.substring(at, end).chars().forEach(c -> parts.add(single((char) c)));
        at = end + 2;
        return parts.stream().min((one, other) -> weight(one) - weight(other)).orElse(null);
    }

    private boolean quantifierAllowsNone() {
        if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        char quantifier = regex.charAt(at++);
        boolean none = quantifier == '?' || quantifier == '*';
        if (quantifier == '{') {
            none = regex.charAt(at) == '0';
            at = regex.indexOf('}', at) + 1;
        }
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        return none;
    }
}
