package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The commands that need no model. */
class LinesOfTextTest {

    @Test
    void cutsIntoWords() {
        CommandRun run = CommandRun.reading("我要加入工会\n\n", "segment");

        assertThat(run.lines()).containsExactly("我 要 加入 工会", "");
    }

    @Test
    void tagsWordsWhenAsked() {
        assertThat(CommandRun.reading("加入工会\n", "segment", "--tags").lines().get(0))
                .matches("加入/v\\w* 工会/n\\w*");
    }

    @Test
    void tellsProgramsWhereWordsAre() {
        JsonNode json = CommandRun.reading("加入工會\n", "segment", "--json").json();

        assertThat(json.get("text").asString()).isEqualTo("加入工會");
        assertThat(json.get("normalised").asString()).isEqualTo("加入工会");
        assertThat(json.get("tokens").get(1).get("word").asString()).isEqualTo("工会");
        assertThat(json.get("tokens").get(1).get("start").asInt()).isEqualTo(2);
    }

    @Test
    void findsWhatALineNames() {
        CommandRun run = CommandRun.reading("我叫张伟，昨天\n你好\n", "entities", "--today", "2026-03-02");

        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(1)).matches("  person_name +张伟 +张伟 +\\{introduced=true}");
        assertThat(run.lines().get(2)).matches("  date +昨天 +2026-03-01");
        assertThat(run.lines().get(3)).isEqualTo("你好");
    }

    @Test
    @Timeout(600)
    void stopsWhenNobodyReadsAnyMore() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };

        int status = new CommandLine(endless, new PrintStream(closed), new PrintStream(new ByteArrayOutputStream()))
                .run("segment");

        assertThat(status).isEqualTo(1);
    }

    @Test
    void tellsProgramsWhatALineNames() {
        CommandRun run = CommandRun.reading("手机13800138000\n\n", "entities", "--json");

        assertThat(run.jsonLines()).hasSize(2);
        assertThat(run.jsonLines().get(0).get("entities").get(0).get("type").asString())
                .isEqualTo("mobile_cn");
        assertThat(run.jsonLines().get(1).get("entities")).isEmpty();
    }
}
