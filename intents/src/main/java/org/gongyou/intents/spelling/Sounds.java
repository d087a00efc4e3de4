package org.gongyou.intents.spelling;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether characters sound alike, without their tones. */
final class Sounds {

    private static final Map<Character, Set<String>> READINGS = new ConcurrentHashMap<>();
    private static final Map<Character, Set<String>> BLURRED = new ConcurrentHashMap<>();

    private Sounds() {}

    /** Whether two characters have a reading in common. */
    static boolean same(char a, char b) {
        return common(readings(a), readings(b));
    }

    /** Whether they have one in common for those who do not tell zh, ch, sh, n, ing, eng from z, c, s, l, in, en. */
    static boolean alike(char a, char b) {
        return common(blurred(a), blurred(b));
    }

    private static boolean common(Set<String> some, Set<String> others) {
        for (String reading : some) {
            if (others.contains(reading)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> blurred(char c) {
        return BLURRED.computeIfAbsent(
                c, k -> readings(k).stream().map(Sounds::blurred).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> readings(char c) {
        return READINGS.computeIfAbsent(c, Sounds::look);
    }

    private static Set<String> look(char c) {
        Pinyin[] all = PinyinDictionary.get(String.valueOf(c));
        return all == null
                ? Set.of()
                : Arrays.stream(all)
                        .flatMap(p -> Stream.ofNullable(p.getPinyinWithoutTone()))
                        .filter(p -> !p.equals("none"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String blurred(String pinyin) {
        return pinyin.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l").replaceFirst("(?<=[ie])ng$", "n");
    }
}
