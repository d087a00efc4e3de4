package org.gongyou.channels.wechat.scene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.SceneBook;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.core.service.ServiceCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Makes QR codes for services, and says what they lead to. A code that hangs already can be made to lead to another service. */
@Service
public class ServiceCodes implements SceneBook {

    /** The platform gives temporary codes for thirty days at most. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private static final int LONGEST_PLACE = 64;
    private static final String PREFIX = "gy-";

    private final SceneMapper mapper;
    private final WeChatApi api;
    private final ServiceCatalog catalog;
    private final Clock clock;

    ServiceCodes(SceneMapper mapper, WeChatApi api, ServiceCatalog catalog, Clock clock) {
        this.mapper = mapper;
        this.api = api;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A code to be made.
     *
     * @param life how long it leads anywhere; null for ever, of which an account has 100,000
     */
    public record Wish(
            String service, String place, @Nullable Duration life) {}

    /** A wish that cannot be fulfilled; the message says why, in Chinese. */
    public static final class BadCodeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadCodeException(String message) {
            super(message);
        }
    }

    /** The codes of an account, the newest first, 500 at most. */
    public List<ServiceCode> of(WeChatAccount account) {
        return mapper.findAll(account.name());
    }

    /**
     * Has the platform make a code.
     *
     * @throws BadCodeException if there is no such service, or no place is named
     * @throws PlatformRefusal if the platform makes none
     */
    public ServiceCode make(WeChatAccount account, Wish wish, String by) {
        check(wish.service());
        String place = wish.place().strip();
        if (place.isEmpty() || place.length() > LONGEST_PLACE) {
            throw new BadCodeException("请写明二维码放在哪里，最多 " + LONGEST_PLACE + " 字");
        }
        Duration life = wish.life();
        if (life != null && (life.compareTo(Duration.ofMinutes(1)) < 0 || life.compareTo(LONGEST_LIFE) > 0)) {
            throw new BadCodeException("临时二维码的有效期最短 1 分钟，最长 30 天");
        }
        String scene = PREFIX + UUID.randomUUID().toString().substring(0, 18);
        JsonNode made = api.post(account, "/cgi-bin/qrcode/create", request(scene, life));
        Instant now = clock.instant();
        Instant end = life == null
                ? null
                : now.plusSeconds(made.path("expire_seconds").asLong(life.toSeconds()));
        mapper.insert(
                account.name(),
                new ServiceCode(
                        0, scene, wish.service(), place, made.path("url").asString(""), end, now, by));
        ServiceCode stored = mapper.find(account.name(), scene);
        if (stored == null) {
            throw new IllegalStateException("A code was stored and is not there");
        }
        return stored;
    }

    private static Map<String, Object> request(String scene, @Nullable Duration life) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (life != null) {
            request.put("expire_seconds", life.toSeconds());
        }
        request.put("action_name", life == null ? "QR_LIMIT_STR_SCENE" : "QR_STR_SCENE");
        request.put("action_info", Map.of("scene", Map.of("scene_str", scene)));
        return request;
    }

    /**
     * Has a code lead to another service from now on.
     *
     * @return false if there is no such code
     * @throws BadCodeException if there is no such service
     */
    public boolean lead(WeChatAccount account, long id, String service) {
        check(service);
        return mapper.lead(account.name(), id, service) == 1;
    }

    /** Has a code lead nowhere: who scans it is welcomed like anybody. Returns false if there is no such code. */
    public boolean withdraw(WeChatAccount account, long id) {
        return mapper.withdraw(account.name(), id) == 1;
    }

    @Override
    public Optional<String> service(WeChatAccount account, String scene) {
        return scene.startsWith(PREFIX)
                ? Optional.ofNullable(mapper.find(account.name(), scene)).map(ServiceCode::service)
                : Optional.empty();
    }

    private void check(String service) {
        if (catalog.find(service).isEmpty()) {
            throw new BadCodeException("没有这项服务，请重新选择");
        }
    }
}
