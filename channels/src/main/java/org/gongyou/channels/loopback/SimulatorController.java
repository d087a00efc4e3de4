package org.gongyou.channels.loopback;

import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.Followers.Follower;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** What the simulator page and test drivers do in a person's place. */
@RestController
@RequestMapping("/simulator/wechat/{account}")
@ConditionalOnSimulator
class SimulatorController {

    private final DemoPlatform platform;
    private final Phones phones;
    private final Followers followers;
    private final CallbackThreads threads;

    SimulatorController(DemoPlatform platform, Phones phones, Followers followers, CallbackThreads threads) {
        this.platform = platform;
        this.phones = phones;
        this.followers = followers;
        this.threads = threads;
    }

    /** Says or does something; answers when the callback has come to its end. */
    @PostMapping("/say")
    DeferredResult<PushResult> say(@PathVariable String account, @RequestBody SayRequest said) {
        WeChatAccount demo = platform.get(account);
        return threads.run(() -> phones.say(demo, said));
    }

    @GetMapping("/followers")
    List<Follower> followers(@PathVariable String account) {
        return followers.all(platform.get(account).name());
    }

    /** Has somebody follow, leave, block or unblock the account. */
    @PostMapping("/followers")
    DeferredResult<FollowerState> change(@PathVariable String account, @RequestBody FollowerChange change) {
        WeChatAccount demo = platform.get(account);
        return threads.run(() -> changed(demo, change));
    }

    private FollowerState changed(WeChatAccount account, FollowerChange change) {
        String openid = SayRequest.event(change.openid(), "", null).requiredOpenid();
        PushResult push = null;
        switch (change.action() == null ? "" : change.action()) {
            case "follow" -> push = phones.say(account, SayRequest.event(openid, "subscribe", change.eventKey()));
            case "unfollow" -> push = phones.say(account, SayRequest.event(openid, "unsubscribe", null));
            case "block" -> followers.block(account.name(), openid, true);
            case "unblock" -> followers.block(account.name(), openid, false);
            default ->
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "action 应为 follow、unfollow、block 或 unblock。");
        }
        return followers
                .find(account.name(), openid)
                .map(found -> new FollowerState(openid, found.following(), found.blocked()))
                .orElseThrow()
                .with(push);
    }

    /**
     * What becomes of a follower.
     *
     * @param scene the scene of the QR code that was scanned to follow
     */
    record FollowerChange(
            @Nullable String openid,
            @Nullable String action,
            @Nullable String scene) {

        @Nullable
        String eventKey() {
            return scene == null || scene.isEmpty() ? null : "qrscene_" + scene;
        }
    }

    /** What has become of a follower, and of the callback that said so, if one was made. */
    record FollowerState(
            String openid,
            boolean following,
            boolean blocked,
            @Nullable PushResult push) {

        FollowerState(String openid, boolean following, boolean blocked) {
            this(openid, following, blocked, null);
        }

        FollowerState with(@Nullable PushResult result) {
            return new FollowerState(openid, following, blocked, result);
        }
    }
}
