package org.gongyou.admin.documents;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongyou.admin.pages.PhonePage;
import org.gongyou.core.document.StoredDraft;
import org.gongyou.core.fulfilment.Wordings;

/** Writes the page that a draft is downloaded from. Shows nothing of its contents. */
final class DraftPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(Wordings.CHINA);

    private static final String STYLE = """
            main{max-width:480px}p{margin:0 0 12px}
            a.file,button{display:block;width:100%;text-align:center;padding:12px;margin:0 0 12px;border-radius:10px;
            font:inherit;text-decoration:none}
            a.file{background:#b3131b;color:#fff}button{background:#fff;color:#8a0f15;border:1px solid #8a0f15}""";

    private DraftPage() {}

    /** The page of a draft under its address, {@code token} being what follows {@code /documents/}. */
    static String of(StoredDraft draft, String token) {
        String title = htmlEscape(draft.paper().title());
        String at = "/documents/" + htmlEscape(token);
        String body = "<p>" + day(draft.createdAt()) + "写的草稿。不是正式法律文书，请核对、补上空白再用；最后一页写着交到哪里、交几份、最晚哪天交。</p>"
                + "<a class=\"file\" href=\"" + at + "/word\">下载 Word（可以改）</a>"
                + "<a class=\"file\" href=\"" + at + "/pdf\">下载 PDF（打印用）</a>"
                + "<p class=\"note\">微信里打不开的，点右上角“…”选“在浏览器打开”。链接 24 小时有效，不要转给别人；过期了在对话里回“写文书”就有新的。</p>"
                + "<form method=\"post\" action=\"" + at + "/deletion\"><button>马上删除这份草稿</button></form>"
                + "<p class=\"note\">不删的话，" + day(draft.deleteAt()) + "自动删除。下载到手机、电脑上的文件请自己保管好。</p>";
        return page(title + "（草稿）", body);
    }

    /** After the draft has been deleted. */
    static String deleted() {
        return page("已经删除", "<p role=\"status\">草稿已经删除，恢复不了。要再写，在对话里回“写文书”。</p>");
    }

    /** For addresses that lead nowhere; says the same for all of them. */
    static String unknown() {
        return page("打不开", "<p role=\"status\">这个链接过期了，或者草稿已经删除。请在与工会的对话里回“写文书”，有草稿的会给您新链接。</p>");
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private static String page(String title, String body) {
        return PhonePage.of(title, "<meta name=\"robots\" content=\"noindex,noarchive\">", STYLE, body);
    }
}
