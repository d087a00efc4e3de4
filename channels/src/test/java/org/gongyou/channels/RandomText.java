package org.gongyou.channels;

import java.util.Random;

/** Text with a bit of everything: Chinese, emoji, markup, control characters, line ends. */
public final class RandomText {

    private static final String[] PIECES = {
        "入会",
        "工伤",
        "😀",
        "👨‍👩‍👧",
        "a",
        "Z9",
        " ",
        "\n",
        "\r\n",
        "\t",
        "&",
        "<",
        ">",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "\"",
        "'",
        "\u0000",
        "\u0007",
        "\u2028",
        "\uFEFF",
        "é",
        "𠮷",
        "０",
        "{}",
        "%s",
        "\\u4e2d"
    };

    private RandomText() {}

    public static String next(Random random, int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxPieces + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
