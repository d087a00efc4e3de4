package org.gongyou.channels.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.wecom.SendingMapper.Row;
import org.gongyou.channels.wecom.WeComErrors.Consequence;
import org.gongyou.channels.wecom.WeComMessages.Part;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The road to people in WeCom customer service. Whether something may be sent is known before the platform is called: the
 * count since the person's last message, a code for one message more, and whether a human has the session.
 *
 * <p>Every part of a message leaves under an id of its own that is stored first. A call that broke off is made again under the
 * same id; if the platform then refuses for no reason that we know, it has the message already.
 */
@Component
class WeComChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(WeComChannel.class);
    private static final Duration SOON = Duration.ofSeconds(15);

    private final WeComAccounts accounts;
    private final WeComClient client;
    private final Customers customers;
    private final Sessions sessions;
    private final Sendings sendings;
    private final Files files;
    private final Capabilities capabilities;
    private final Clock clock;

    WeComChannel(
            WeComAccounts accounts,
            WeComClient client,
            Customers customers,
            Sessions sessions,
            Sendings sendings,
            Files files,
            Capabilities capabilities,
            Clock clock) {
        this.accounts = accounts;
        this.client = client;
        this.customers = customers;
        this.sessions = sessions;
        this.sendings = sendings;
        this.files = files;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /** A part on its way. */
    private record Going(
            WeComAccount account,
            Row sending,
            int number,
            Part part,
            @Nullable Enclosure enclosure) {

        /** Whether the platform may have heard of it before. */
        boolean isRepeat() {
            return sending.inDoubt() && sending.partsSent() == number;
        }

        String customer() {
            return sending.customer();
        }

        Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>();
            body.put("msgid", sending.id() + "-" + number);
            body.put("msgtype", part.type());
            body.put(part.type(), part.body());
            return body;
        }
    }

    @Override
    public String name() {
        return WeComAccount.CHANNEL;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    @Override
    public boolean reaches(AccountRef ref, Instant lastHeard) {
        return accounts.find(ref.name())
                .filter(account -> !isOff(account))
                .filter(account -> lastHeard.plus(account.switches().window()).isAfter(clock.instant()))
                .isPresent();
    }

    private boolean isOff(WeComAccount account) {
        return capabilities.isOff(account.ref(), Capability.PUSH);
    }

    @Override
    public Delivery send(AccountRef ref, String recipient, OutboundMessage message) {
        Optional<WeComAccount> account = accounts.find(ref.name());
        if (account.isEmpty()) {
            return new Delivery.Refused("微信客服账号 " + ref.name() + " 未启用");
        }
        if (isOff(account.get())) {
            return new Delivery.WindowClosed("账号没有发消息的权限，待对方来信时送达");
        }
        boolean offered = customers.isOffered(account.get(), recipient);
        if (!offered && sessions.isKnownToBeWithHuman(account.get(), recipient)) {
            return new Delivery.WindowClosed("正由企业微信里的人员接待，结束后等对方再来信时送达");
        }
        Row sending = sendings.begin(account.get(), recipient, message);
        List<Part> parts = offered && sending.partsSent() == 0 && !sending.inDoubt()
                ? List.of(WeComMessages.inOne(message))
                : WeComMessages.of(message);
        Delivery delivery = sendRest(account.get(), sending, parts, message);
        if (!(delivery instanceof Delivery.Accepted)) {
            log.info("{}: message to {} not taken: {}", ref, Masked.id(recipient), delivery);
        }
        return delivery;
    }

    private Delivery sendRest(WeComAccount account, Row sending, List<Part> parts, OutboundMessage message) {
        for (int i = sending.partsSent(); i < parts.size(); i++) {
            Delivery delivery = sendPart(account, sending, i, parts.get(i), message);
            if (delivery instanceof Delivery.WindowClosed || delivery instanceof Delivery.Refused) {
                sendings.drop(sending);
            }
            if (!(delivery instanceof Delivery.Accepted)) {
                return delivery;
            }
        }
        sendings.finish(sending, parts.size());
        return new Delivery.Accepted();
    }

    private Delivery sendPart(WeComAccount account, Row sending, int number, Part part, OutboundMessage message) {
        Part ready;
        try {
            ready = files.ready(account, part, message);
        } catch (WeComException e) {
            return WeComErrors.delivery(e.code());
        }
        return send(new Going(account, sending, number, ready, message.enclosure()));
    }

    private Delivery send(Going going) {
        String code = going.isRepeat() ? null : customers.takeCode(going.account(), going.customer());
        if (code != null) {
            Delivery onEvent = sendOnEvent(going, code);
            if (onEvent != null) {
                return onEvent;
            }
        }
        if (!going.isRepeat() && !customers.take(going.account(), going.customer())) {
            return new Delivery.WindowClosed("对方来信后 48 小时内可发的条数已用完，等对方再来信时送达");
        }
        Map<String, Object> body = going.body();
        body.put("touser", going.customer());
        body.put("open_kfid", going.account().openKfId());
        sendings.call(going.sending(), going.number());
        try {
            client.post(going.account(), "send_msg", body);
            sendings.stands(going.sending(), going.number() + 1);
            return new Delivery.Accepted();
        } catch (WeComException e) {
            return refused(going, e);
        }
    }

    /** By an event's code, which counts for nothing; null if the code was worth nothing. */
    private @Nullable Delivery sendOnEvent(Going going, String code) {
        Map<String, Object> body = going.body();
        body.put("code", code);
        sendings.call(going.sending(), going.number());
        try {
            client.post(going.account(), "send_msg_on_event", body);
            return new Delivery.Accepted();
        } catch (WeComException e) {
            log.info("{}: an event's code is worth nothing: {}", going.account().ref(), e.code());
            return e.isDoubtful() ? inDoubt() : null;
        }
    }

    private Delivery refused(Going going, WeComException e) {
        if (e.isDoubtful()) {
            return inDoubt(); // counted and under way as far as anybody knows
        }
        Consequence consequence = e.code() == 0 ? Consequence.SOON : WeComErrors.consequence(e.code());
        boolean unexplained = consequence == Consequence.REFUSED || consequence == Consequence.UNKNOWN;
        if (going.isRepeat() && unexplained) {
            return new Delivery.Accepted(); // under this id it was there before
        }
        sendings.stands(going.sending(), going.number());
        customers.giveBack(going.account(), going.customer());
        if (files.isGone(going.account(), going.enclosure(), e)) {
            return new Delivery.TryLater(Duration.ofSeconds(1), "企业微信里的文件已过期，系统会重新上传");
        }
        switch (consequence) {
            case WINDOW -> customers.close(going.account(), going.customer());
            case PERMISSION ->
                capabilities.switchOff(going.account().ref(), Capability.PUSH, WeComErrors.explained(e.code()));
            case SESSION -> {
                sessions.refresh(going.account(), going.customer());
                if (customers.isOffered(going.account(), going.customer())) {
                    return new Delivery.TryLater(Duration.ofSeconds(1), WeComErrors.explained(e.code()));
                }
            }
            default -> {
                // nothing more to be noted
            }
        }
        return WeComErrors.delivery(e.code());
    }

    private static Delivery inDoubt() {
        return new Delivery.InDoubt(SOON, "上一次发送没有回音，系统会用同一个消息编号再发，平台只收一次");
    }

    @Override
    public Arrival lookUp(AccountRef ref, String recipient, OutboundMessage message, Instant since) {
        return accounts.find(ref.name())
                        .filter(account -> sendings.hasArrived(account, recipient, message, since))
                        .isPresent()
                ? Arrival.ARRIVED
                : Arrival.NOT_ARRIVED; // sent again, what is under way goes under its old id
    }
}
