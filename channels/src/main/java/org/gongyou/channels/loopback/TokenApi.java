package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.ApiGate.Credentials;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The platform's calls for tokens and for what concerns the API itself. */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin")
@ConditionalOnSimulator
class TokenApi {

    private static final int CLEARINGS_PER_MONTH = 10;

    private final ApiGate gate;
    private final Tokens tokens;
    private final LoopbackDatabase database;
    private final Settings settings;
    private final Clock clock;

    TokenApi(ApiGate gate, Tokens tokens, LoopbackDatabase database, Settings settings, Clock clock) {
        this.settings = settings;
        this.gate = gate;
        this.tokens = tokens;
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/token")
    Tokens.Granted token(
            @RequestParam(name = "grant_type", required = false) @Nullable String grantType,
            @RequestParam(required = false) @Nullable String appid,
            @RequestParam(required = false) @Nullable String secret,
            HttpServletRequest request) {
        WeChatAccount account = gate.enterForToken(new Credentials(grantType, appid, secret), request);
        return tokens.plain(account.name());
    }

    @PostMapping("/stable_token")
    Tokens.Granted stableToken(@RequestBody byte[] body, HttpServletRequest request) {
        JsonNode json = ApiBody.read(body);
        Credentials given = new Credentials(
                ApiBody.text(json, "grant_type"), ApiBody.text(json, "appid"), ApiBody.text(json, "secret"));
        WeChatAccount account = gate.enterForToken(given, request);
        return tokens.stable(account.name(), json.path("force_refresh").asBoolean(false));
    }

    @GetMapping("/getcallbackip")
    Map<String, List<String>> callbackAddresses(HttpServletRequest request) {
        gate.enter(request);
        return Map.of("ip_list", List.of("127.0.0.1"));
    }

    @GetMapping("/get_api_domain_ip")
    Map<String, List<String>> apiAddresses(HttpServletRequest request) {
        return callbackAddresses(request);
    }

    /** How many customer-service messages are left today. */
    @PostMapping("/openapi/quota/get")
    Map<String, Object> quota(HttpServletRequest request) {
        WeChatAccount account = gate.enter(request);
        long limit = settings.knobs(account.name()).dailyLimit();
        long used = database.counted(account.name(), CustomerMessageApi.dailyCounter(clock));
        return Map.of(
                "errcode", 0, "quota", Map.of("daily_limit", limit, "used", used, "remain", Math.max(0, limit - used)));
    }

    @PostMapping("/clear_quota")
    ApiError.Answer clearQuota(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enter(request);
        if (!account.appId().equals(ApiBody.text(ApiBody.read(body), "appid"))) {
            throw new ApiError(40013);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String month = "clear-quota " + today.getYear() + "-" + today.getMonthValue();
        if (database.count(account.name(), month) > CLEARINGS_PER_MONTH) {
            throw new ApiError(48006);
        }
        database.forgetCount(account.name(), CustomerMessageApi.dailyCounter(clock));
        return ApiError.Answer.ok();
    }
}
