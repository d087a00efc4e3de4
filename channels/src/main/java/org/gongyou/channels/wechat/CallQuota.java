package org.gongyou.channels.wechat;

import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many customer-service messages an account may still send today, by all that use it together. */
final class CallQuota {

    private static final String ASKED = "{\"cgi_path\":\"/cgi-bin/message/custom/send\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CallQuota() {}

    /** The platform's answer: {@code daily_limit}, {@code used}, {@code remain}. */
    static JsonNode of(PlatformClient client, WeChatAccount account) throws WxErrorException {
        return JSON.readTree(client.post(account.apiBase() + "/cgi-bin/openapi/quota/get", ASKED))
                .path("quota");
    }

    /** How many are left; null if the platform does not say. */
    static @Nullable Long left(PlatformClient client, WeChatAccount account) {
        try {
            JsonNode remain = of(client, account).path("remain");
            return remain.isNumber() ? remain.asLong() : null;
        } catch (WxErrorException | JacksonException e) {
            return null;
        }
    }
}
