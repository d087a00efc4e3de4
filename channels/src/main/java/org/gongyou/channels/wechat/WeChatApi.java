package org.gongyou.channels.wechat;

import java.io.IOException;
import me.chanjar.weixin.common.error.WxErrorException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's API in the name of an account, with the token that all instances share. Thread-safe. */
@Component
public class WeChatApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlatformClients clients;

    WeChatApi(PlatformClients clients) {
        this.clients = clients;
    }

    /** A call, which may fail. */
    private interface Call<T> {
        T make(PlatformClient client) throws WxErrorException;
    }

    /**
     * Asks for something.
     *
     * @param path from {@code /cgi-bin} on, with its parameters but for the token
     * @throws PlatformRefusal if the platform refuses, or gives no answer
     */
    public JsonNode get(WeChatAccount account, String path) {
        return read(made(account, client -> client.get(account.apiBase() + path, "")));
    }

    /**
     * Has something done.
     *
     * @param body becomes JSON, in which every character stands for itself
     * @throws PlatformRefusal if the platform refuses, or gives no answer
     */
    public JsonNode post(WeChatAccount account, String path, Object body) {
        String json = JSON.writeValueAsString(body);
        return read(made(account, client -> client.post(account.apiBase() + path, json)));
    }

    /**
     * Asks who has come from the platform's page with this code; each code can be used once.
     *
     * @throws PlatformRefusal if the code is not good (40029, 40163, 42003), or there is no answer
     */
    public JsonNode signIn(WeChatAccount account, String code) {
        return read(made(account, client -> client.signIn(code)));
    }

    private <T> T made(WeChatAccount account, Call<T> call) {
        try {
            return call.make(clients.of(account));
        } catch (WxErrorException e) {
            PlatformAnswer.count(account, PlatformAnswer.code(e));
            throw new PlatformRefusal(e);
        }
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new PlatformRefusal(new WxErrorException(new IOException("unreadable answer")));
        }
    }
}
