package org.gongyou.channels.weibo;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.springframework.stereotype.Component;

/**
 * Short posts by {@code statuses/share}, the only way to post that is open to everybody: it wants a link on the app's safe
 * domain in every post, and silently drops topics (#…#).
 */
@Component
public class WeiboPosts {

    private static final int LONGEST = 140;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s，。！？、；）)]+");

    private final WeiboClient client;

    WeiboPosts(WeiboClient client) {
        this.client = client;
    }

    /**
     * Posts, if the platform would take it.
     *
     * @param address the address on the internet from which the editor works, which the platform wants to know
     * @return what went wrong, for an editor to read; empty if it is posted
     */
    public String share(WeiboAccount account, String text, String address) {
        String fault = fault(account, text);
        if (!fault.isEmpty()) {
            return fault;
        }
        try {
            client.post(account, "/2/statuses/share.json", Map.of("status", text, "rip", address));
            return "";
        } catch (WeiboException e) {
            return WeiboErrors.explained(e.code());
        }
    }

    /** Why the platform would not take the post; empty if it would. */
    static String fault(WeiboAccount account, String text) {
        if (account.safeDomain().isBlank()) {
            return "还没有填写安全域名。在微博开放平台的应用信息里设置安全域名，再填到配置里";
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return "正文超过 140 字。缩短正文";
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (isOn(link.group(), account.safeDomain().toLowerCase(Locale.ROOT))) {
                return "";
            }
        }
        return "正文里没有安全域名 " + account.safeDomain() + " 下的链接。加上一个该域名下的网址";
    }

    /** On the domain itself or one below it; a name that only ends alike is another's. */
    private static boolean isOn(String link, String domain) {
        try {
            String host = URI.create(link).getHost();
            return host != null
                    && (host.equalsIgnoreCase(domain)
                            || host.toLowerCase(Locale.ROOT).endsWith("." + domain));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
