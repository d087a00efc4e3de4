package org.gongyou.channels.loopback;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MediaStore.Media;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Temporary media (临时素材), and the pictures that people send. */
@RestController
@RequestMapping("/simulator/wechat")
@ConditionalOnSimulator
class MediaApi {

    private static final Map<String, Long> LIMITS =
            Map.of("image", 10L << 20, "voice", 2L << 20, "video", 10L << 20, "thumb", 64L << 10);

    private final ApiGate gate;
    private final MediaStore media;
    private final Clock clock;

    MediaApi(ApiGate gate, MediaStore media, Clock clock) {
        this.gate = gate;
        this.media = media;
        this.clock = clock;
    }

    /** What the platform says of an upload. */
    record Uploaded(
            String type,
            @JsonProperty("media_id") String mediaId,
            @JsonProperty("created_at") long createdAt) {}

    @PostMapping("/cgi-bin/media/upload")
    Uploaded upload(
            @RequestParam String type,
            @RequestParam(required = false) @Nullable MultipartFile media,
            HttpServletRequest request)
            throws IOException {
        WeChatAccount account = gate.enter(request);
        Long limit = LIMITS.get(type);
        if (limit == null) {
            throw new ApiError(40004);
        }
        if (media == null || media.isEmpty()) {
            throw new ApiError(41005);
        }
        if (media.getSize() > limit) {
            throw new ApiError(45001);
        }
        if (type.equals("image") && !MediaStore.isPicture(media.getBytes())) {
            throw new ApiError(40137);
        }
        String id = MediaStore.newId();
        String name = Objects.requireNonNullElse(media.getOriginalFilename(), "media");
        String contentType = Objects.requireNonNullElse(media.getContentType(), "application/octet-stream");
        this.media.keep(new Media(id, account.name(), type, name, contentType, media.getBytes()));
        return new Uploaded(type, id, clock.millis() / 1000);
    }

    @GetMapping("/cgi-bin/media/get")
    ResponseEntity<byte[]> download(
            @RequestParam(name = "media_id", defaultValue = "") String mediaId, HttpServletRequest request) {
        WeChatAccount account = gate.enter(request);
        Media found = media.find(mediaId)
                .filter(one -> one.account().equals(account.name()))
                .orElseThrow(() -> new ApiError(40007));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, found.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.filename())
                                .build()
                                .toString())
                .body(found.content());
    }

    /** The address in a picture message's {@code PicUrl}. */
    @GetMapping("/pictures/{mediaId}")
    ResponseEntity<byte[]> picture(@PathVariable String mediaId) {
        Media found = media.find(mediaId)
                .filter(one -> one.type().equals("image"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }
}
