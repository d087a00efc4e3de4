package org.gongyou.admin.documents;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongyou.core.document.StoredDraft;
import org.gongyou.core.fulfilment.Wordings;

/** Writes the page that a draft is downloaded from: plain HTML for a phone, readable aloud, without scripts. Shows nothing of its contents. */
final class DraftPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(Wordings.CHINA);

    private static final String STYLE = """
            :root{color-scheme:light}*{box-sizing:border-box}
            body{margin:0;padding:24px 16px;background:#f4f1ee;color:#1f1f1f;
            font:18px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            main{max-width:480px;margin:0 auto;background:#fff;border-radius:16px;overflow:hidden;
            box-shadow:0 2px 12px rgba(0,0,0,.12)}
            header{background:#b3131b;color:#fff;padding:20px 24px}h1{margin:0;font-size:22px}
            section{padding:20px 24px}p{margin:0 0 12px}
            a.file,button{display:block;width:100%;text-align:center;padding:12px;margin:0 0 12px;border-radius:10px;
            font:inherit;text-decoration:none}
            a.file{background:#b3131b;color:#fff}button{background:#fff;color:#8a0f15;border:1px solid #8a0f15}
            .note{color:#595959;font-size:15px}""";

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
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="robots" content="noindex,noarchive"><title>%s</title><style>%s</style></head>
                <body><main><header><h1>%s</h1></header><section>%s</section></main></body>
                </html>
                """.formatted(title, STYLE, title, body);
    }
}
