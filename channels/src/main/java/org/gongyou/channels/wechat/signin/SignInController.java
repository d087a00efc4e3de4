package org.gongyou.channels.wechat.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.channels.wechat.signin.FollowerTickets.Follower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * {@code /channels/wechat/ACCOUNT/sign-in} leads through the platform to our page and brings the follower's ticket along. The state that
 * comes back must be the one that lies in this browser's cookie, so that nobody can be signed in as somebody else by a link.
 */
@RestController
@RequestMapping("/channels/wechat/{account}")
class SignInController {

    private static final String STATE_COOKIE = "gongyou_wechat_state";
    private static final Duration STATE_LIFE = Duration.ofMinutes(10);
    private static final String OPEN_HOST = "https://open.weixin.qq.com";
    private static final String TICKETS_FOR = "/channels/app";

    /** Our own pages, and nothing that a browser would take for another site. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%#-]{0,200}");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger log = LoggerFactory.getLogger(SignInController.class);

    private final WeChatAccounts accounts;
    private final WeChatApi api;
    private final FollowerTickets tickets;
    private final String base;

    SignInController(
            WeChatAccounts accounts,
            WeChatApi api,
            FollowerTickets tickets,
            @Value("${gongyou.base-url:}") String base) {
        this.accounts = accounts;
        this.api = api;
        this.tickets = tickets;
        this.base = base;
    }

    /** Leads to the platform; a page of an account that may not ask the platform is opened as it is. */
    @GetMapping("/sign-in")
    ResponseEntity<String> begin(
            @PathVariable String account, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        WeChatAccount known = accounts.find(account).orElse(null);
        String page = OURS.matcher(back).matches() ? back : "/";
        if (known == null || known.kind() != WeChatAccount.Kind.VERIFIED_SERVICE) {
            return found(page).build();
        }
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String host = known.demo() ? known.apiBase().toString() : OPEN_HOST;
        // The platform wants the parameters in this order, and the fragment.
        String address = host + "/connect/oauth2/authorize?appid=" + known.appId() + "&redirect_uri="
                + encoded(base(request) + "/channels/wechat/" + account + "/signed-in")
                + "&response_type=code&scope=snsapi_base&state=" + state + "#wechat_redirect";
        return found(address)
                .header(HttpHeaders.SET_COOKIE, stateCookie(account, state + "." + encoded(page), STATE_LIFE, request))
                .build();
    }

    /** Where the platform sends the browser with its code. */
    @GetMapping("/signed-in")
    ResponseEntity<String> end(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @CookieValue(name = STATE_COOKIE, required = false) @Nullable String kept,
            HttpServletRequest request) {
        WeChatAccount known = accounts.find(account).orElse(null);
        String[] parts = kept == null ? new String[0] : kept.split("\\.", 2);
        if (known == null || parts.length != 2 || !same(parts[0], state)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body("登录没有成功或已经过期，请回到公众号重新打开。");
        }
        String page = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        String back = OURS.matcher(page).matches() ? page : "/";
        ResponseEntity.BodyBuilder answer =
                found(marked(back)).header(HttpHeaders.SET_COOKIE, stateCookie(account, "", Duration.ZERO, request));
        String ticket = ticket(known, code);
        return ticket == null
                ? answer.build()
                : answer.header(
                                HttpHeaders.SET_COOKIE,
                                cookie(FollowerTickets.COOKIE, ticket, TICKETS_FOR)
                                        .maxAge(FollowerTickets.LIFE)
                                        .secure(request.isSecure())
                                        .build()
                                        .toString())
                        .build();
    }

    /** A follower's ticket; null where the platform does not say who it is, and he is then a visitor like any other. */
    private @Nullable String ticket(WeChatAccount account, String code) {
        try {
            JsonNode told = api.signIn(account, code);
            String openid = told.path("openid").asString("");
            // A snapshot page has a made-up user, who is nobody.
            boolean nobody = openid.isEmpty() || told.path("is_snapshotuser").asInt(0) == 1;
            return nobody ? null : tickets.issue(new Follower(account.ref(), openid));
        } catch (PlatformRefusal e) {
            log.info("{}: somebody was not signed in: {}", account.ref(), e.getMessage());
            return null;
        }
    }

    private String base(HttpServletRequest request) {
        if (!base.isBlank()) {
            return base;
        }
        URI here = URI.create(request.getRequestURL().toString());
        return here.getScheme() + "://" + here.getAuthority();
    }

    /** So that the page knows to ask for the follower's session. */
    private static String marked(String page) {
        int fragment = page.indexOf('#');
        String path = fragment < 0 ? page : page.substring(0, fragment);
        return path + (path.contains("?") ? "&" : "?") + "wechat=1" + (fragment < 0 ? "" : page.substring(fragment));
    }

    private static ResponseEntity.BodyBuilder found(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String stateCookie(String account, String value, Duration life, HttpServletRequest request) {
        return cookie(STATE_COOKIE, value, "/channels/wechat/" + account)
                .maxAge(life)
                .secure(request.isSecure())
                .build()
                .toString();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String path) {
        return ResponseCookie.from(name, value).httpOnly(true).sameSite("Lax").path(path);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
