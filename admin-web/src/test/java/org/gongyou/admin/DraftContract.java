package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.admin.Browser.Answer;
import org.junit.jupiter.api.Test;

/** Drafts of documents under their addresses, whatever database it runs on. */
abstract class DraftContract extends LegalContract {

    private static final Pattern ADDRESS = Pattern.compile("/documents/[A-Za-z0-9_-]{40,}");

    @Test
    void givesADraftAsFilesUnderItsAddressAndDeletesItThere() {
        Worker worker = new Worker(application);
        String address = drafted(worker);

        Answer page = browser.open(address);
        Answer word = browser.get(address + "/word");
        Answer pdf = browser.get(address + "/pdf");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("证据清单", "下载 Word", "下载 PDF").doesNotContain("王芳", "13700002222");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(word.body()).startsWith("PK");
        assertThat(word.header("Content-Disposition"))
                .contains("attachment", ".docx")
                .doesNotContain("王芳");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.header("Cache-Control")).contains("no-store");

        assertThat(browser.postWithoutToken(address + "/deletion", Map.of()).body())
                .contains("已经删除");
        assertThat(browser.open(address).status()).isEqualTo(404);
        assertThat(browser.get(address + "/pdf").status()).isEqualTo(404);
        assertThat(browser.open("/documents/nothing").body()).contains("打不开");
    }

    @Test
    void keepsTheAddressOfADraftFromWhoReadsTheConversationAtTheDesk() {
        Worker worker = new Worker(application);
        String address = drafted(worker);
        browser.signIn("admin", PASSWORD);

        String conversation = browser.get("/api/conversations/" + worker.conversation() + "/messages")
                .body();

        assertThat(conversation).contains("草稿写好了").doesNotContain(address.substring(0, 40));
    }

    private static String drafted(Worker worker) {
        worker.say("开庭要交证据清单，帮我列一份");
        worker.say("杭州小满餐饮管理有限公司");
        worker.say("工资条和考勤");
        worker.say("王芳，13700002222");
        worker.say("不用");
        worker.say("7天");
        String done = worker.say("提交");
        Matcher address = ADDRESS.matcher(done);
        assertThat(address.find()).as(done).isTrue();
        return address.group();
    }
}
