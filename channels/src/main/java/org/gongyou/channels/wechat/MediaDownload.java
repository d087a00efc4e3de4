package org.gongyou.channels.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Fetches what people sent (获取临时素材) into memory. WxJava's own executor writes it, in clear, into a file of the server's
 * directory for such things.
 */
final class MediaDownload implements RequestExecutor<byte[], String> {

    private final CloseableHttpClient http;
    private final int mostBytes;

    /**
     * Fetches no more than so much.
     *
     * @param mostBytes of what is larger only so much is kept, and one byte more
     */
    MediaDownload(CloseableHttpClient http, int mostBytes) {
        this.http = http;
        this.mostBytes = mostBytes;
    }

    @Override
    public byte[] execute(String uri, String data, WxType type) throws WxErrorException, IOException {
        byte[] content = http.execute(new HttpGet(uri), this::read);
        if (content.length > 0 && content[0] == '{') {
            // No kind of media begins so: it is a refusal, whatever its type is said to be.
            WxError error = WxError.fromJson(new String(content, StandardCharsets.UTF_8), type);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            throw new IOException("no media in the answer");
        }
        return content;
    }

    @Override
    public void execute(String uri, String data, ResponseHandler<byte[]> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, data, type));
    }

    private byte[] read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            throw new IOException("status " + response.getCode());
        }
        try (InputStream in = entity.getContent()) {
            return in.readNBytes(mostBytes + 1);
        }
    }
}
