package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MediaStore.Media;
import org.gongyou.channels.wecom.WeComAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** WeCom's temporary media: what accounts upload, and what people send. */
@RestController
@RequestMapping("/simulator/wecom/cgi-bin/media")
@ConditionalOnSimulator
class KfMediaApi {

    private static final Map<String, Long> LIMITS =
            Map.of("image", 10L << 20, "voice", 2L << 20, "video", 10L << 20, "file", 20L << 20);

    /** The platform takes nothing smaller. */
    private static final int LEAST = 6;

    private final KfGate gate;
    private final MediaStore media;
    private final Clock clock;

    KfMediaApi(KfGate gate, MediaStore media, Clock clock) {
        this.gate = gate;
        this.media = media;
        this.clock = clock;
    }

    @PostMapping("/upload")
    Map<String, Object> upload(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable MultipartFile media,
            HttpServletRequest request)
            throws IOException {
        WeComAccount account = gate.enter(request);
        Long limit = LIMITS.get(type);
        if (limit == null) {
            throw new ApiError(40004);
        }
        if (media == null || media.getSize() < LEAST) {
            throw new ApiError(media == null ? 41005 : 40006);
        }
        if (media.getSize() > limit) {
            throw new ApiError(45001);
        }
        if (type.equals("image") && !MediaStore.isPicture(media.getBytes())) {
            throw new ApiError(40009);
        }
        String id = MediaStore.newId();
        String name = Objects.requireNonNullElse(media.getOriginalFilename(), "media");
        String contentType =
                Objects.requireNonNullElse(media.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
        this.media.keep(new Media(id, KfApi.key(account), type, name, contentType, media.getBytes()));
        return Map.of("errcode", 0, "errmsg", "ok", "type", type, "media_id", id, "created_at", clock.millis() / 1000);
    }

    /** What somebody sent. */
    @GetMapping("/get")
    ResponseEntity<byte[]> media(
            @RequestParam(name = "media_id", defaultValue = "") String mediaId, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        Media found = media.find(mediaId)
                .filter(it -> it.account().equals(KfApi.key(account)))
                .orElseThrow(() -> new ApiError(40007));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.contentType()))
                .body(found.content());
    }
}
