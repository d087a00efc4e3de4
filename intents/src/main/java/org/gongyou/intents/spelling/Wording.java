package org.gongyou.intents.spelling;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.Arrays;
import java.util.List;
import org.gongyou.intents.Token;

/** What a text says as it stands: which of its characters belong to known words, and how common they are. */
final class Wording {

    private final String text;
    private final Terms terms;
    private final List<Token> tokens;
    private final int[] tokenAt;
    private final boolean[] open;

    Wording(String text, List<Token> tokens, Terms terms) {
        this.text = text;
        this.terms = terms;
        this.tokens = tokens;
        this.tokenAt = new int[text.length()];
        Arrays.fill(tokenAt, -1);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            for (int c = token.start();
                    c < Math.min(text.length(), token.start() + token.word().length());
                    c++) {
                tokenAt[c] = i;
            }
        }
        this.open = new boolean[text.length() + 1];
        for (int edge = 0; edge <= text.length(); edge++) {
            open[edge] = !straddled(edge);
        }
    }

    /** Whether no known word lies across this offset. */
    boolean opensAt(int edge) {
        return open[edge];
    }

    private boolean straddled(int edge) {
        boolean within = edge > 0 && edge < text.length() && tokenAt[edge] >= 0 && tokenAt[edge] == tokenAt[edge - 1];
        return within && known(tokens.get(tokenAt[edge]).word());
    }

    /** Whether the dictionaries have the word. */
    boolean known(String word) {
        return terms.contains(word) || CoreDictionary.contains(word) || CustomDictionary.contains(word);
    }

    /** The length of the known word that a character belongs to. */
    int wordLengthAt(int index) {
        int token = tokenAt[index];
        return token >= 0 && known(tokens.get(token).word())
                ? tokens.get(token).word().length()
                : 1;
    }

    /** How often the character is a word of its own. */
    static int frequency(char c) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(String.valueOf(c));
        return attribute == null ? 0 : attribute.totalFrequency;
    }

    /** How often the words on both sides of an offset stand side by side in HanLP's corpus. */
    int together(int edge) {
        if (edge <= 0 || edge >= text.length() || tokenAt[edge] < 0 || tokenAt[edge - 1] < 0) {
            return 0;
        }
        return tokenAt[edge] == tokenAt[edge - 1]
                ? 0
                : CoreBiGramTableDictionary.getBiFrequency(
                        tokens.get(tokenAt[edge - 1]).word(),
                        tokens.get(tokenAt[edge]).word());
    }

    /** Whether a union term other than the piece itself stands in the text. */
    boolean hasTermOutside(int start, int end) {
        return tokens.stream()
                .filter(t -> t.start() >= end || t.start() + t.word().length() <= start)
                .anyMatch(t -> t.word().length() > 1 && terms.contains(t.word()));
    }
}
