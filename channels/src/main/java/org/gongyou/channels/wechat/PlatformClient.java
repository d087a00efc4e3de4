package org.gongyou.channels.wechat;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * WxJava's client for one account, with four of its habits changed: it fetches a token once however many threads want
 * one, it does not sleep and try again on the caller's thread, it logs no address with a token in it, and its HTTP client
 * has an end to every wait.
 */
final class PlatformClient extends WxMpServiceHttpComponentsImpl {

    private static final Set<Integer> TOKEN_FAULTS = Set.of(40001, 40014, 42001);
    private static final int TOKEN_WAIT_SECONDS = 10;

    private final CloseableHttpClient http;

    PlatformClient(WeChatAccount account, CloseableHttpClient http) {
        this.http = http;
        String base = account.apiBase().toString();
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(account.appSecret().value());
        config.useStableAccessToken(true);
        config.setHostConfig(WxMpHostConfig.builder()
                .apiHost(base)
                .mpHost(base)
                .openHost(base)
                .build());
        setWxMpConfigStorage(config);
    }

    @Override
    public void initHttp() {
        // the client is given
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    /** The token, fetched by one thread while the others wait for what it gets. */
    @Override
    public String getAccessToken(boolean forceRefresh) throws WxErrorException {
        WxMpConfigStorage config = getWxMpConfigStorage();
        if (!forceRefresh && !config.isAccessTokenExpired()) {
            return config.getAccessToken();
        }
        Lock lock = config.getAccessTokenLock();
        try {
            if (!lock.tryLock(TOKEN_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new WxErrorException(new IOException("no token in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WxErrorException(new IOException("interrupted", e));
        }
        try {
            if (!forceRefresh && !config.isAccessTokenExpired()) {
                return config.getAccessToken();
            }
            return extractAccessToken(doGetStableAccessTokenRequest(forceRefresh));
        } catch (IOException e) {
            throw new WxErrorException(e);
        } catch (JsonParseException e) {
            throw new WxErrorException(new IOException("unreadable answer"));
        } finally {
            lock.unlock();
        }
    }

    /** Calls the API; a token that is refused is fetched anew and the call made once more. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        String token = getAccessToken(false);
        try {
            return call(executor, uri, data, token);
        } catch (WxErrorException e) {
            if (!TOKEN_FAULTS.contains(e.getError().getErrorCode())) {
                throw e;
            }
        }
        expire(token);
        return call(executor, uri, data, getAccessToken(false));
    }

    private static <T, E> T call(RequestExecutor<T, E> executor, String uri, E data, String token)
            throws WxErrorException {
        String address = uri + (uri.contains("?") ? "&" : "?") + "access_token=" + token;
        try {
            return executor.execute(address, data, WxType.MP);
        } catch (IOException e) {
            throw new WxErrorException(e);
        } catch (JsonParseException e) {
            throw new WxErrorException(new IOException("unreadable answer"));
        }
    }

    /** Expires this token, unless another thread has fetched a new one meanwhile. */
    private void expire(String token) {
        WxMpConfigStorage config = getWxMpConfigStorage();
        Lock lock = config.getAccessTokenLock();
        lock.lock();
        try {
            if (token.equals(config.getAccessToken())) {
                config.expireAccessToken();
            }
        } finally {
            lock.unlock();
        }
    }
}
