package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.Followers.Follower;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who follows the account. Nickname and portrait are empty, as the platform has had it since 2021. */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin/user")
@ConditionalOnSimulator
class UserApi {

    private final ApiGate gate;
    private final Followers followers;
    private final FollowerTags tags;

    UserApi(ApiGate gate, Followers followers, FollowerTags tags) {
        this.gate = gate;
        this.followers = followers;
        this.tags = tags;
    }

    @GetMapping("/info")
    Map<String, Object> info(@RequestParam(defaultValue = "") String openid, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        if (openid.isEmpty()) {
            throw new ApiError(41009);
        }
        Follower follower = followers.find(account.name(), openid).orElseThrow(() -> new ApiError(40003));
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("subscribe", follower.following() ? 1 : 0);
        info.put("openid", openid);
        if (follower.following()) {
            describe(follower, info);
            info.put("tagid_list", tags.of(account.name(), openid));
        }
        return info;
    }

    private static void describe(Follower follower, Map<String, Object> info) {
        boolean scanned = !follower.scene().isEmpty();
        info.put("nickname", "");
        info.put("sex", 0);
        info.put("language", "zh_CN");
        info.put("city", "");
        info.put("province", "");
        info.put("country", "");
        info.put("headimgurl", "");
        info.put("subscribe_time", follower.followedAt() / 1000);
        info.put("remark", "");
        info.put("groupid", 0);
        info.put("subscribe_scene", scanned ? "ADD_SCENE_QR_CODE" : "ADD_SCENE_SEARCH");
        info.put("qr_scene", 0);
        info.put("qr_scene_str", follower.scene());
    }

    @GetMapping("/get")
    Map<String, Object> list(
            @RequestParam(name = "next_openid", defaultValue = "") String next, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        List<String> openids = followers.all(account.name()).stream()
                .filter(Follower::following)
                .map(Follower::openid)
                .toList();
        int from = next.isEmpty() ? 0 : openids.indexOf(next) + 1;
        List<String> page = openids.subList(from, openids.size());
        return Map.of(
                "total",
                openids.size(),
                "count",
                page.size(),
                "data",
                Map.of("openid", page),
                "next_openid",
                page.isEmpty() ? "" : page.get(page.size() - 1));
    }
}
