package org.gongyou.channels.loopback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Web sign-in (网页授权). Who looks at the page the platform knows from the telephone; here it is the cookie {@value #WHO}, which
 * whoever plays the telephone sets.
 */
@RestController
@RequestMapping("/simulator/wechat")
@ConditionalOnSimulator
class SignInApi {

    static final String WHO = "simulator_openid";
    private static final long CODE_MILLIS = 300_000;

    private final DemoPlatform platform;
    private final LoopbackDatabase database;
    private final Followers followers;
    private final Clock clock;

    SignInApi(DemoPlatform platform, LoopbackDatabase database, Followers followers, Clock clock) {
        this.platform = platform;
        this.database = database;
        this.followers = followers;
        this.clock = clock;
    }

    @GetMapping("/connect/oauth2/authorize")
    ResponseEntity<String> authorize(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(name = "redirect_uri", defaultValue = "") String back,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String state,
            @CookieValue(name = WHO, required = false) @Nullable String openid) {
        WeChatAccount account = platform.byAppId(appid)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "appid 不对。"));
        if (account.kind() != WeChatAccount.Kind.VERIFIED_SERVICE || !scope.equals("snsapi_base")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Scope 参数错误或没有 Scope 权限。");
        }
        if (openid == null || !openid.matches("[A-Za-z0-9_-]{1,64}")) {
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body("请在微信客户端打开链接。（模拟平台：先设置 Cookie " + WHO + "）");
        }
        followers.ensure(account.name(), openid);
        String code = MediaStore.newId();
        database.sql("INSERT INTO oauth_code (code, account, openid, used, expires_at) VALUES (?, ?, ?, FALSE, ?)")
                .params(code, account.name(), openid, clock.millis() + CODE_MILLIS)
                .update();
        URI address = UriComponentsBuilder.fromUriString(back)
                .queryParam("code", code)
                .queryParam("state", state)
                .build(true)
                .toUri();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address.toString())
                .build();
    }

    @GetMapping("/sns/oauth2/access_token")
    Map<String, Object> exchange(
            @RequestParam(defaultValue = "") String appid,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code) {
        WeChatAccount account = platform.byAppId(appid).orElseThrow(() -> new ApiError(40013));
        if (!account.appSecret().value().equals(secret)) {
            throw new ApiError(40125);
        }
        Code known = database.sql("SELECT openid, used, expires_at FROM oauth_code WHERE code = ? AND account = ?")
                .params(code, account.name())
                .query(Code.class)
                .optional()
                .orElseThrow(() -> new ApiError(40029));
        int taken = database.sql("UPDATE oauth_code SET used = TRUE WHERE code = ? AND used = FALSE")
                .param(code)
                .update();
        if (taken == 0) {
            throw new ApiError(40163);
        }
        if (known.expiresAt() < clock.millis()) {
            throw new ApiError(42003);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", MediaStore.newId());
        answer.put("expires_in", 7200);
        answer.put("refresh_token", MediaStore.newId());
        answer.put("openid", known.openid());
        answer.put("scope", "snsapi_base");
        return answer;
    }

    /** A code that was given out. */
    record Code(String openid, boolean used, long expiresAt) {}
}
