package org.gongyou.channels.wechat;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.gongyou.channels.token.AccessTokens;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.token.TokenShelf;
import org.springframework.stereotype.Component;

/** One client per account, made at first use; they share a pool of connections. */
@Component
class PlatformClients implements AutoCloseable {

    private final ConcurrentMap<WeChatAccount, PlatformClient> clients = new ConcurrentHashMap<>();
    private final CloseableHttpClient http;
    private final TokenShelf shelf;
    private final Clock clock;

    PlatformClients(WeChatProperties properties, TokenShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
        Timeout connect = Timeout.of(properties.connectTimeout());
        Timeout read = Timeout.of(properties.readTimeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(50)
                        .setMaxConnTotal(200)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(read)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    PlatformClient of(WeChatAccount account) {
        return clients.computeIfAbsent(account, it -> new PlatformClient(it, http, tokens(it, shelf, clock)));
    }

    /** A client that knows no token yet. */
    PlatformClient fresh(WeChatAccount account) {
        return new PlatformClient(account, http, tokens(account, new OwnTokenShelf(), clock));
    }

    static AccessTokens<WxErrorException> tokens(WeChatAccount account, TokenShelf shelf, Clock clock) {
        return new AccessTokens<>(
                new AccessTokens.Owner(account.appId(), account.ref()), shelf, WxErrorException::new, clock);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
