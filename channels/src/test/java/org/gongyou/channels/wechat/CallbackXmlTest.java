package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackXmlTest {

    private static Map<String, String> read(String xml) {
        return CallbackXml.read(xml.getBytes(UTF_8));
    }

    @Test
    void readsFieldsInAnyForm() {
        assertThat(
                        read(
                                "<?xml version=\"1.0\"?>\n<xml> <A><![CDATA[甲]]></A>\n<B>1</B><C/><D a=\"x\">&lt;&#x4F60;</D></xml>"))
                .containsOnly(Map.entry("A", "甲"), Map.entry("B", "1"), Map.entry("C", ""), Map.entry("D", "<你"));
    }

    @Test
    void putsPartsOfOneTextTogether() {
        assertThat(read("<xml><A>a<![CDATA[]]]]><![CDATA[>]]>b<!-- no -->c</A></xml>"))
                .containsEntry("A", "a]]>bc");
    }

    @Test
    void passesOverWhatIsNested() {
        assertThat(read("<xml><A><B>in</B><C><D>deep</D></C></A><E>out</E></xml>"))
                .containsEntry("E", "out")
                .containsEntry("A", "")
                .doesNotContainKeys("B", "C", "D");
    }

    @Test
    void keepsTheFirstOfTwo() {
        assertThat(read("<xml><A>1</A><A>2</A></xml>")).containsEntry("A", "1");
    }

    @Test
    void toleratesAByteOrderMark() {
        assertThat(read("\uFEFF<xml><A>1</A></xml>")).containsEntry("A", "1");
    }

    @Test
    void isNotLedAstrayByADeclaredEncoding() {
        byte[] document = "<?xml version=\"1.0\" encoding=\"GBK\"?><xml><A>工会</A></xml>".getBytes(UTF_8);

        assertThat(CallbackXml.read(document)).containsEntry("A", "工会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{}",
                "<xml>",
                "<xml><A></xml>",
                "<xml></xml><xml></xml>",
                "<xml><A>&nbsp;</A></xml>",
                "<xml><A>\u0001</A></xml>",
                "<xml><A>&#0;</A></xml>",
                "<xml a=1/>",
                "not xml at all"
            })
    void refusesWhatIsNotXml(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedCallbackException.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] gbk = "<xml><A>工会</A></xml>".getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> CallbackXml.read(gbk)).isInstanceOf(MalformedCallbackException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml><xml><A>1</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"1\">]><xml><A>&a;</A></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><A>1</A></xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]><xml><A>1</A></xml>",
                "<!DOCTYPE xml [<!ENTITY a SYSTEM \"http://127.0.0.1:1/\">]><xml><A>&a;</A></xml>"
            })
    void refusesADocumentType(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedCallbackException.class);
    }

    @Test
    void doesNotReadOurFilesForStrangers(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush");
        String document = "<!DOCTYPE xml [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><xml><A>&a;</A></xml>";

        assertThatThrownBy(() -> read(document))
                .isInstanceOf(MalformedCallbackException.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void doesNotLaughABillionTimes() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (int i = 1; i < 10; i++) {
            String last = i == 1 ? "lol" : "lol" + (i - 1);
            dtd.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&" + last + ";").repeat(10))
                    .append("\">");
        }
        String document = dtd + "]><xml><A>&lol9;</A></xml>";

        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedCallbackException.class));
    }

    @Test
    void survivesDeepNesting() {
        String document = "<xml><A>" + "<d>".repeat(20_000) + "</d>".repeat(20_000) + "</A><B>1</B></xml>";

        assertThat(read(document)).containsEntry("B", "1");
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(11);
        byte[] good = Payloads.bytes("text-with-markup");
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = good.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(byte[] document) {
        try {
            CallbackXml.read(document);
        } catch (MalformedCallbackException e) {
            assertThat(e).hasMessageNotContaining(new String(document, StandardCharsets.ISO_8859_1));
        }
    }
}
