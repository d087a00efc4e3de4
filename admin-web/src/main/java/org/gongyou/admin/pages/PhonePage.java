package org.gongyou.admin.pages;

/** A page that is written here and not by the front end: plain HTML for a phone, readable aloud, without scripts; one sheet with a heading. */
public final class PhonePage {

    private static final String STYLE = """
            :root{color-scheme:light}*{box-sizing:border-box}
            body{margin:0;padding:24px 16px;background:#f4f1ee;color:#1f1f1f;
            font:18px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            main{margin:0 auto;background:#fff;border-radius:16px;overflow:hidden;box-shadow:0 2px 12px rgba(0,0,0,.12)}
            header{background:#b3131b;color:#fff;padding:20px 24px}h1{margin:0;font-size:22px}
            section{padding:20px 24px}.note{color:#595959;font-size:15px}
            """;

    private PhonePage() {}

    /**
     * The page.
     *
     * @param title also its heading; escaped
     * @param head what else its head holds, escaped, such as a word to search engines
     * @param style what its own content needs
     * @param body under the heading; escaped
     */
    public static String of(String title, String head, String style, String body) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                %s<title>%s</title><style>%s</style></head>
                <body><main><header><h1>%s</h1></header><section>%s</section></main></body>
                </html>
                """.formatted(head, title, STYLE + style, title, body);
    }
}
