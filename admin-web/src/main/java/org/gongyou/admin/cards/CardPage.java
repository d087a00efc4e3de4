package org.gongyou.admin.cards;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongyou.admin.pages.PhonePage;
import org.gongyou.core.membership.Member;
import org.gongyou.core.privacy.Mask;
import org.springframework.stereotype.Component;

/** Writes the pages around a card. */
@Component
class CardPage {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA).withZone(CHINA);

    /** Renewed a little before its QR code dies. */
    private static final long RENEW_SECONDS = CardSeal.LIFE.toSeconds() - 5;

    private static final String STYLE = """
            main{max-width:420px}dl{margin:0;display:grid;grid-template-columns:5em 1fr;gap:8px 12px}
            dt{color:#595959}dd{margin:0;word-break:break-all}
            .qr{display:block;width:100%;max-width:280px;margin:8px auto}
            .note{text-align:center;margin:8px 0 0}
            .verdict{font-size:24px;font-weight:700;margin:0 0 12px}.good{color:#0b6b2f}.bad{color:#a8071a}""";

    /** The card as its owner shows it. */
    String card(Member member, String address, Instant now) {
        String body = facts(member)
                + QrCode.svg(address, "会员验证二维码")
                + note("请对方扫码核验，二维码 60 秒内有效，本页会自动更新。")
                + note("生成于 " + SECOND.format(now));
        return page("电子会员证", "<meta http-equiv=\"refresh\" content=\"" + RENEW_SECONDS + "\">", body);
    }

    /** What somebody sees who has scanned a card in time. */
    String checked(Member member, Instant now) {
        boolean holds = member.status().equals("active");
        return page(
                "会员证核验",
                "",
                verdict(holds, holds ? "有效" : "会籍已失效") + facts(member) + note("核验时间 " + SECOND.format(now)));
    }

    /** What somebody sees who comes too late. */
    String expired() {
        return page("会员证核验", "", verdict(false, "已过期") + "<p>这个二维码只在 60 秒内有效。请让对方刷新会员证后再扫一次。</p>");
    }

    /** For codes that lead nowhere; says the same for all of them. */
    String unknown() {
        return page("会员证核验", "", verdict(false, "没有找到这张会员证") + "<p>请检查链接是否完整，或在与工会的对话里发送“会员证”重新获取。也可以拨打 12351 咨询。</p>");
    }

    private static String facts(Member member) {
        return "<dl>" + fact("姓名", Mask.NAME.of(member.name())) + fact("会员号", member.memberNo())
                + fact("所属工会", member.unionName()) + fact("入会日期", DAY.format(member.joinedOn()))
                + (member.retainedOn() == null ? "" : fact("会籍", "保留中（" + DAY.format(member.retainedOn()) + "起）"))
                + "</dl>";
    }

    private static String fact(String label, String value) {
        return "<dt>" + label + "</dt><dd>" + htmlEscape(value) + "</dd>";
    }

    private static String verdict(boolean good, String text) {
        return "<p class=\"verdict " + (good ? "good" : "bad") + "\" role=\"status\">" + text + "</p>";
    }

    private static String note(String text) {
        return "<p class=\"note\">" + text + "</p>";
    }

    private static String page(String title, String head, String body) {
        return PhonePage.of(title, "<meta name=\"robots\" content=\"noindex\">" + head, STYLE, body);
    }
}
