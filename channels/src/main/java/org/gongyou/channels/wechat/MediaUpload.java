package org.gongyou.channels.wechat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.gongyou.channels.media.UploadedMedia;
import org.gongyou.core.attachment.StoredFile;

/**
 * Gives the platform what a message is to show (新增临时素材), from memory. WxJava's own executor wants a file on the server's disk,
 * where it would lie in clear.
 */
final class MediaUpload implements RequestExecutor<String, StoredFile> {

    private final CloseableHttpClient http;

    MediaUpload(CloseableHttpClient http) {
        this.http = http;
    }

    @Override
    public String execute(String uri, StoredFile file, WxType type) throws WxErrorException, IOException {
        HttpPost post = new HttpPost(uri);
        post.setEntity(MultipartEntityBuilder.create()
                .addBinaryBody(
                        "media",
                        file.bytes(),
                        ContentType.create(UploadedMedia.typeOf(file)),
                        UploadedMedia.nameOf(file))
                .build());
        String answer = http.execute(post, it -> EntityUtils.toString(it.getEntity(), StandardCharsets.UTF_8));
        WxError error = WxError.fromJson(answer, type);
        if (error.getErrorCode() != 0) {
            throw new WxErrorException(error);
        }
        JsonObject said = JsonParser.parseString(answer).getAsJsonObject();
        if (!said.has("media_id")) {
            throw new IOException("no media_id in the answer");
        }
        return said.get("media_id").getAsString();
    }

    @Override
    public void execute(String uri, StoredFile file, ResponseHandler<String> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, file, type));
    }
}
