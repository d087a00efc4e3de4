package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the loopback platform: as WxJava does, and in plain HTTP. */
final class LoopbackClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    LoopbackClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A WxJava service of this account. */
    WxMpService wx(String account) {
        return wx("wx-" + account, "secret-" + account);
    }

    WxMpService wx(String appId, String secret) {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(appId);
        config.setSecret(secret);
        config.useStableAccessToken(true);
        String host = base + "/simulator/wechat";
        config.setHostConfig(WxMpHostConfig.builder()
                .apiHost(host)
                .mpHost(host)
                .openHost(host)
                .build());
        WxMpServiceHttpComponentsImpl service = new WxMpServiceHttpComponentsImpl();
        service.setWxMpConfigStorage(config);
        service.setRetrySleepMillis(1);
        service.setMaxRetryTimes(2);
        return service;
    }

    /** The code with which the platform refuses a call that WxJava makes; 0 if it does not. */
    static int codeOf(ThrowingCallable call) {
        WxErrorException refused = catchThrowableOfType(WxErrorException.class, call);
        return refused == null ? 0 : refused.getError().getErrorCode();
    }

    JsonNode get(String path) {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(base + path))).body());
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))).statusCode();
    }

    JsonNode post(String path, String body) {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body());
    }

    JsonNode delete(String path) {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(base + path)).DELETE()).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
