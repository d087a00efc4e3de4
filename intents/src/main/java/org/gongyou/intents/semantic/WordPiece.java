package org.gongyou.intents.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a text into the pieces that a BERT encoder knows: Chinese characters one by one, other words into their longest
 * known prefixes. Does what the {@code tokenizer.json} of bge-small-zh asks for, in lower case, since its vocabulary holds
 * no capitals.
 */
final class WordPiece {

    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUES = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number(UNKNOWN, vocabulary);
        this.first = number("[CLS]", vocabulary);
        this.last = number("[SEP]", vocabulary);
    }

    /** The pieces listed in a {@code tokenizer.json}, under {@code model.vocab}. */
    static WordPiece read(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser json = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), tokenizerJson)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "vocab".equals(json.currentName())) {
                    json.nextToken();
                    readEntries(json, vocabulary);
                }
            }
        }
        return new WordPiece(vocabulary);
    }

    private static void readEntries(JsonParser json, Map<String, Integer> vocabulary) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String piece = json.currentName();
            json.nextToken();
            vocabulary.put(piece, json.getIntValue());
        }
    }

    private static int number(String mark, Map<String, Integer> vocabulary) {
        Integer number = vocabulary.get(mark);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + mark);
        }
        return number;
    }

    /**
     * The numbers of the pieces between the marks of begin and end; at most {@code most} in all. Of a longer text the
     * first two thirds of them and the last third are kept: people begin with what happened and end with what they want.
     */
    long[] encode(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            addPieces(word, pieces);
        }
        int kept = Math.min(pieces.size(), most - 2);
        int head = kept == pieces.size() ? kept : kept - kept / 3;
        long[] ids = new long[kept + 2];
        ids[0] = first;
        for (int i = 0; i < kept; i++) {
            ids[i + 1] = pieces.get(i < head ? i : pieces.size() - kept + i);
        }
        ids[kept + 1] = last;
        return ids;
    }

    /** Words between spaces; punctuation and Chinese characters each stand alone. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean alone = Character.isIdeographic(c) || !Character.isLetterOrDigit(c);
            if ((space || alone) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone && !space) {
                words.add(Character.toString(c));
            } else if (!space) {
                word.appendCodePoint(c);
            }
        });
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private void addPieces(String word, List<Integer> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                String piece = word.substring(start, end);
                id = vocabulary.get(start == 0 ? piece : CONTINUES + piece);
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                pieces.add(unknown);
                return;
            }
            found.add(id);
            start = end;
        }
        pieces.addAll(found);
    }
}
