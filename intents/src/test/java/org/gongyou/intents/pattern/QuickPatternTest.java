package org.gongyou.intents.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.gongyou.intents.crisis.CrisisDetector;
import org.gongyou.intents.resource.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "想死; 想家",
                "(?:想|要)死(?!你); 想要",
                "死|活; 累",
                "[死活]; 累",
                "[a-c]x?; d",
                "\\d{5,}; 五",
                "\\Q+86\\E|热线; 86",
                "好{2}; 坏",
                "(?<first>甲)乙*; 乙",
                "(?<!不)行; 不",
            })
    void passesOverATextWithoutItsCharacters(String regex, String text) {
        assertThat(QuickPattern.compile(regex).mayMatch(Characters.of(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x?; 字",
                "(?:x|)y*; 字",
                "[^x]; 字",
                "\\p{IsHan}; 字",
                "字{0,2}$; 好",
                "(?i)OK; ok",
                "(?=x)?; 字",
                "^; 字",
                "[x&&[^y]]; x",
                "[\\p{L}x]; 字",
                "[\\Qab\\E]; b",
                "\\x{5B57}; 字",
                "\\u5B57; 字",
                "(.)\\1; 字字",
            })
    void triesWhatItCannotRuleOut(String regex, String text) {
        assertThat(Pattern.compile(regex).matcher(text).find()).isTrue();
        assertThat(QuickPattern.compile(regex).mayMatch(Characters.of(text))).isTrue();
    }

    @Test
    void knowsBothCasesWhereTheyAreTheSame() {
        QuickPattern pattern = QuickPattern.ignoringCase("Boss|美团");

        assertThat(pattern.mayMatch(Characters.of("bOSS"))).isTrue();
        assertThat(pattern.mayMatch(Characters.of("滴滴"))).isFalse();
    }

    /** Texts that are cut out of the expressions themselves match them often. */
    @Test
    void neverPassesOverAMatch() {
        List<String> expressions = Resources.entries(CrisisDetector.class, "lexicon.tsv").stream()
                .map(line -> line.split("\t")[1])
                .toList();
        List<String> texts = new ArrayList<>(Resources.entries(CrisisDetector.class, "danger.csv"));
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            String expression = expressions.get(random.nextInt(expressions.size()));
            int start = random.nextInt(expression.length());
            String piece = expression.substring(start, Math.min(expression.length(), start + 40));
            texts.add(piece.replaceAll("[^\\p{IsHan}]", ""));
        }
        int matches = 0;
        for (String expression : expressions) {
            QuickPattern quick = QuickPattern.compile(expression);
            for (String text : texts) {
                boolean found = Pattern.compile(expression).matcher(text).find();
                matches += found ? 1 : 0;
                assertThat(quick.occursIn(text, Characters.of(text)))
                        .as("%s in %s", expression, text)
                        .isEqualTo(found);
            }
        }
        assertThat(matches).isGreaterThan(200);
    }
}
