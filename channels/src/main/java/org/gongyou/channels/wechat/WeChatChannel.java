package org.gongyou.channels.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.wechat.ErrorCodes.Consequence;
import org.gongyou.channels.wechat.SentRecord.Period;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The road to people in WeChat: customer-service messages (客服消息).
 *
 * <p>An account that may not send them, because it is not verified, answers {@link Delivery.WindowClosed}: its people get
 * the message in front of the next reply. A call that broke off without an answer is looked up in the platform's record
 * before the message is sent again, and a message of several bubbles goes on with the bubble where it was broken off.
 */
@Component
class WeChatChannel implements Channel {

    /** So long we would rather be late than say something twice. */
    private static final Duration DOUBT = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(WeChatChannel.class);

    private static final Duration WINDOW = Duration.ofHours(48);

    private final WeChatAccounts accounts;
    private final PlatformClients clients;
    private final Pictures pictures;
    private final Permissions permissions;
    private final ObjectProvider<Herald> herald;
    private final Clock clock;

    /** Lost at a restart: then delivery calls {@link #lookUp}. */
    private final Cache<Sending, Progress> unfinished = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    WeChatChannel(
            WeChatAccounts accounts,
            PlatformClients clients,
            Pictures pictures,
            Permissions permissions,
            ObjectProvider<Herald> herald,
            Clock clock) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.clients = clients;
        this.pictures = pictures;
        this.herald = herald;
        this.clock = clock;
    }

    private record Sending(AccountRef account, String recipient, OutboundMessage message) {

        Sending inWords() {
            OutboundMessage words = OutboundMessage.text(message.enclosing(null).asPlainText());
            return new Sending(account, recipient, words.enclosing(message.enclosure()));
        }
    }

    /**
     * How far a message has come.
     *
     * @param sent how many bubbles the platform has taken
     * @param inDoubtSince when the call for the next one began, if that had no answer
     */
    private record Progress(int sent, @Nullable Instant inDoubtSince) {}

    @Override
    public String name() {
        return WeChatAccount.CHANNEL;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    /** The window that a person's message opens; menu clicks and scans open shorter ones, which do not count here. */
    @Override
    public boolean reaches(AccountRef ref, Instant lastHeard) {
        return accounts.find(ref.name())
                        .filter(account -> account.kind().mayPush())
                        .isPresent()
                && lastHeard.plus(WINDOW).isAfter(clock.instant());
    }

    @Override
    public Delivery send(AccountRef ref, String recipient, OutboundMessage message) {
        Optional<WeChatAccount> account = accounts.find(ref.name());
        if (account.isEmpty()) {
            return new Delivery.Refused("公众号 " + ref.name() + " 未启用");
        }
        if (!permissions.mayPush(account.get())) {
            return new Delivery.WindowClosed("公众号没有客服消息权限，不能主动发送，待对方来信时送达");
        }
        Sending sending = new Sending(ref, recipient, message);
        Progress before = unfinished.getIfPresent(sending);
        Instant doubt = before == null ? null : before.inDoubtSince();
        Arrival arrival = doubt == null ? Arrival.NOT_ARRIVED : lookUp(account.get(), sending, doubt);
        if (arrival == Arrival.ARRIVED) {
            return new Delivery.Accepted();
        }
        if (doubt != null && arrival == Arrival.ASK_LATER && clock.instant().isBefore(doubt.plus(DOUBT))) {
            return new Delivery.InDoubt(Duration.ofSeconds(15), "上一次发送没有回音，暂时查不到是否已送达");
        }
        Delivery delivery = sendRest(account.get(), sending);
        if (!(delivery instanceof Delivery.Accepted)) {
            log.info("{}: message to {} not taken: {}", ref, Masked.id(recipient), delivery);
        }
        return delivery;
    }

    private Delivery sendRest(WeChatAccount account, Sending sending) {
        List<WxMpKefuMessage> bubbles =
                CustomerMessages.of(permissions.hasMenus(account), sending.recipient(), sending.message());
        Progress before = unfinished.getIfPresent(sending);
        for (int i = before == null ? 0 : before.sent(); i < bubbles.size(); i++) {
            WxMpKefuMessage bubble;
            try {
                bubble = pictures.ready(account, bubbles.get(i), sending.message());
            } catch (WxErrorException e) {
                unfinished.put(sending, new Progress(i, null));
                return PlatformAnswer.to(e, clock.instant());
            }
            Instant begun = clock.instant();
            try {
                clients.of(account).getKefuService().sendKefuMessageWithResponse(bubble);
            } catch (WxErrorException e) {
                return refused(account, sending, new Progress(i, begun), e);
            }
        }
        unfinished.invalidate(sending);
        return new Delivery.Accepted();
    }

    /** What becomes of a message whose next bubble the platform has not taken, or perhaps has. */
    private Delivery refused(WeChatAccount account, Sending sending, Progress at, WxErrorException e) {
        PlatformAnswer.count(account, PlatformAnswer.code(e));
        if (PlatformAnswer.isMenuRefused(e) && !sending.message().choices().isEmpty()) {
            permissions.refused(account, Capability.MENU_MESSAGE, "微信不允许该账号发菜单消息");
            return sendRest(account, sending.inWords());
        }
        if (PlatformAnswer.isPushRefused(e)) {
            permissions.refused(
                    account,
                    Capability.PUSH,
                    ErrorCodes.of(PlatformAnswer.code(e)).explained());
        }
        if (PlatformAnswer.isMissing(e)) {
            unfinished.put(sending, at);
            return new Delivery.InDoubt(Duration.ofSeconds(15), "上一次发送没有回音，系统会先查是否已送达");
        }
        unfinished.put(sending, new Progress(at.sent(), null));
        return pictures.isGone(account, sending.message(), e)
                ? new Delivery.TryLater(Duration.ofSeconds(1), "微信里的图片已过期，系统会重新上传")
                : PlatformAnswer.to(e, clock.instant());
    }

    @Override
    public @Nullable Long allowance(AccountRef ref) {
        return accounts.find(ref.name())
                .filter(permissions::mayPush)
                .map(account -> CallQuota.left(clients.of(account), account))
                .orElse(null);
    }

    @Override
    public Delivery announce(AccountRef ref, String recipient, Heading heading) {
        return accounts.find(ref.name())
                .flatMap(account -> herald.stream().findFirst().map(it -> it.announce(account, recipient, heading)))
                .orElseGet(() -> new Delivery.WindowClosed(""));
    }

    @Override
    public Arrival lookUp(AccountRef ref, String recipient, OutboundMessage message, Instant since) {
        return accounts.find(ref.name())
                .filter(permissions::mayPush)
                .map(account -> lookUp(account, new Sending(ref, recipient, message), since))
                .orElse(Arrival.UNKNOWN);
    }

    private Arrival lookUp(WeChatAccount account, Sending sending, Instant since) {
        List<WxMpKefuMessage> bubbles =
                CustomerMessages.of(permissions.hasMenus(account), sending.recipient(), sending.message());
        Progress before = unfinished.getIfPresent(sending);
        int known = before == null ? 0 : before.sent();
        try {
            int arrived = known
                    + SentRecord.arrived(
                            clients.of(account).getKefuService(),
                            bubbles.subList(known, bubbles.size()),
                            new Period(since, clock.instant()));
            if (arrived == bubbles.size()) {
                unfinished.invalidate(sending);
                return Arrival.ARRIVED;
            }
            unfinished.put(sending, new Progress(arrived, null));
            return Arrival.NOT_ARRIVED;
        } catch (WxErrorException e) {
            log.info(
                    "{}: the record of messages cannot be read: {}",
                    sending.account(),
                    PlatformAnswer.to(e, clock.instant()));
            Consequence consequence = ErrorCodes.of(PlatformAnswer.code(e)).consequence();
            boolean never = consequence == Consequence.PUSH || consequence == Consequence.REFUSED;
            return never ? Arrival.UNKNOWN : Arrival.ASK_LATER;
        }
    }
}
