package org.gongyou.channels.wechat;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.gongyou.channels.token.AccessTokens;
import org.gongyou.core.attachment.StoredFile;

/**
 * WxJava's client for one account, with four of its habits changed: its token is that of all instances and fetched once, it
 * does not sleep and try again on the caller's thread, it logs no address with a token in it, and its HTTP client has an end
 * to every wait.
 */
final class PlatformClient extends WxMpServiceHttpComponentsImpl {

    private static final Set<Integer> TOKEN_FAULTS = Set.of(40001, 40014, 42001);

    private final CloseableHttpClient http;
    private final AccessTokens<WxErrorException> tokens;

    PlatformClient(WeChatAccount account, CloseableHttpClient http, AccessTokens<WxErrorException> tokens) {
        this.http = http;
        this.tokens = tokens;
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

    /** The token that all instances share; it is fetched once however many want it. */
    @Override
    public String getAccessToken(boolean forceRefresh) throws WxErrorException {
        return forceRefresh ? tokens.forced(() -> fetch(true)) : tokens.current(() -> fetch(false));
    }

    private AccessTokens.Granted fetch(boolean force) throws WxErrorException {
        try {
            String answer = doGetStableAccessTokenRequest(force);
            WxError error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            WxAccessToken token = WxAccessToken.fromJson(answer);
            if (token.getAccessToken() == null || token.getAccessToken().isEmpty()) {
                throw new IOException("unreadable answer");
            }
            return new AccessTokens.Granted(token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()));
        } catch (IOException e) {
            throw new WxErrorException(e);
        } catch (JsonParseException e) {
            throw new WxErrorException(new IOException("unreadable answer"));
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
            String other = tokens.otherThan(token, () -> fetch(false));
            if (other.equals(token)) {
                throw e;
            }
            return call(executor, uri, data, other);
        }
    }

    /** The platform's answer to a code of its web sign-in; this call has the account's secret instead of a token. */
    String signIn(String code) throws WxErrorException {
        WxMpConfigStorage config = getWxMpConfigStorage();
        String address = config.getHostConfig().getApiHost() + "/sns/oauth2/access_token?appid=" + config.getAppId()
                + "&secret=" + config.getSecret() + "&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)
                + "&grant_type=authorization_code";
        try {
            String answer = http.execute(
                    new HttpGet(address), it -> EntityUtils.toString(it.getEntity(), StandardCharsets.UTF_8));
            WxError error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            return answer;
        } catch (IOException e) {
            throw new WxErrorException(e);
        } catch (JsonParseException e) {
            throw new WxErrorException(new IOException("unreadable answer"));
        }
    }

    /** Fetches media; of what is larger only so many bytes, and one more. */
    byte[] download(String uri, int mostBytes) throws WxErrorException {
        return execute(new MediaDownload(http, mostBytes), uri, "");
    }

    /** Uploads a picture; its id is good for three days. */
    String upload(StoredFile picture) throws WxErrorException {
        String base = getWxMpConfigStorage().getHostConfig().getApiHost();
        return execute(new MediaUpload(http), base + "/cgi-bin/media/upload?type=image", picture);
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
}
