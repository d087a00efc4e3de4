package org.gongyou.admin.notices;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyou.core.aid.PublicNotice;

/** Writes the page of notices: plain HTML for a phone, readable aloud, without scripts. */
final class NoticesPage {

    private static final String STYLE = """
            :root{color-scheme:light}*{box-sizing:border-box}
            body{margin:0;padding:24px 16px;background:#f4f1ee;color:#1f1f1f;
            font:18px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            main{max-width:720px;margin:0 auto}h1{font-size:24px;color:#b3131b;margin:0 0 8px}
            article{background:#fff;border-radius:12px;padding:16px 20px;margin:12px 0}
            h2{font-size:18px;margin:0 0 8px}dl{margin:0;display:grid;grid-template-columns:5em 1fr;gap:4px 12px}
            dt{color:#595959}dd{margin:0;word-break:break-all}""";

    private NoticesPage() {}

    static String of(List<PublicNotice> notices) {
        String body = notices.isEmpty()
                ? "<p>现在没有正在公示的帮扶名单。</p>"
                : notices.stream().map(NoticesPage::article).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <meta name="robots" content="noindex,noarchive"><title>帮扶公示</title><style>%s</style></head>
                <body><main><h1>帮扶公示</h1>
                <p>对名单有异议，公示期内在与工会的对话里回“公示异议”并说明编号，或拨打 12351。提异议要实名，您的姓名不会告诉被公示的人。</p>%s</main></body>
                </html>
                """.formatted(STYLE, body);
    }

    private static String article(PublicNotice notice) {
        return "<article><h2>公示编号 " + notice.id() + "</h2><dl>" + fact("申请人", notice.applicant())
                + fact("单位", notice.unit()) + fact("类别", notice.category()) + fact("困难原因", notice.cause())
                + fact("公示单位", notice.unionName()) + fact("公示期", notice.startsOn() + " 至 " + notice.endsOn())
                + "</dl></article>";
    }

    private static String fact(String label, String value) {
        return "<dt>" + label + "</dt><dd>" + htmlEscape(value) + "</dd>";
    }
}
