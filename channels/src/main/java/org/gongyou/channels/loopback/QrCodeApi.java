package org.gongyou.channels.loopback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.scene.CodePicture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** QR codes with a scene (带参数二维码): the scene comes back when somebody scans. */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin")
@ConditionalOnSimulator
class QrCodeApi {

    private static final Set<String> TEMPORARY = Set.of("QR_SCENE", "QR_STR_SCENE");
    private static final Set<String> PERMANENT = Set.of("QR_LIMIT_SCENE", "QR_LIMIT_STR_SCENE");
    private static final long LONGEST = 2_592_000;
    private static final int SIZE = 430;

    private final ApiGate gate;
    private final LoopbackDatabase database;
    private final Clock clock;

    QrCodeApi(ApiGate gate, LoopbackDatabase database, Clock clock) {
        this.gate = gate;
        this.database = database;
        this.clock = clock;
    }

    /** The platform's answer: fetch the picture by the ticket. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ticket(
            String ticket,
            @JsonProperty("expire_seconds") @Nullable Long expireSeconds,
            String url) {}

    @PostMapping("/qrcode/create")
    Ticket create(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        String action = ApiBody.textOr(json, "action_name", "");
        if (!TEMPORARY.contains(action) && !PERMANENT.contains(action)) {
            throw new ApiError(40035);
        }
        String scene = scene(json.path("action_info").path("scene"));
        long seconds =
                Math.min(LONGEST, Math.max(60, json.path("expire_seconds").asLong(LONGEST)));
        long expires = TEMPORARY.contains(action) ? clock.millis() + seconds * 1000 : Long.MAX_VALUE;
        String ticket = MediaStore.newId();
        String url = "http://weixin.qq.com/q/" + ticket.substring(0, 22);
        database.sql("INSERT INTO qrcode (ticket, account, scene, url, expires_at) VALUES (?, ?, ?, ?, ?)")
                .params(ticket, account.name(), scene, url, expires)
                .update();
        return new Ticket(ticket, TEMPORARY.contains(action) ? seconds : null, url);
    }

    private static String scene(JsonNode scene) {
        String text = ApiBody.textOr(scene, "scene_str", ApiBody.textOr(scene, "scene_id", ""));
        if (text.isEmpty() || text.length() > 64) {
            throw new ApiError(40035);
        }
        return text;
    }

    @GetMapping(path = "/showqrcode", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] show(@RequestParam String ticket) {
        String url = database.sql("SELECT url FROM qrcode WHERE ticket = ? AND expires_at > ?")
                .params(ticket, clock.millis())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return CodePicture.png(url, SIZE);
    }
}
