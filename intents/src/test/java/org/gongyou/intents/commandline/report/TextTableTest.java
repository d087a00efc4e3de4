package org.gongyou.intents.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void putsFiguresToTheRightAndWordsToTheLeft() {
        String text = new TextTable()
                .row("intent", "count", "share")
                .row("a", "7", "0.1 %")
                .row("longer", "1,234", "99.9 %")
                .text();

        assertThat(text)
                .isEqualTo("  intent  count   share\n" + "  a           7   0.1 %\n" + "  longer  1,234  99.9 %");
    }

    @Test
    void countsChineseCharactersTwice() {
        String text = new TextTable().row("入会", "x").row("abcd", "y").text();

        assertThat(text).isEqualTo("  入会  x\n  abcd  y");
    }
}
