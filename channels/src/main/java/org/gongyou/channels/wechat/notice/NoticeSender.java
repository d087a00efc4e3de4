package org.gongyou.channels.wechat.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.wechat.Herald;
import org.gongyou.channels.wechat.NoticeFinished;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.channels.wechat.notice.SentNoticeMapper.Row;
import org.gongyou.channels.wechat.notice.SentNoticeMapper.State;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Sends notices, for each piece of news one at most. The row of a notice is there before the platform is called: whoever finds it
 * there without an end asks again only while the platform tells a repeat by its {@code client_msg_id}, and leaves it alone
 * afterwards.
 */
@Component
class NoticeSender implements Herald {

    /** The platform knows a repeat for ten minutes; two are for clocks and slow calls. */
    private static final Duration KNOWS_REPEATS = Duration.ofMinutes(8);

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int LONGEST_ERROR = 250;
    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

    private final SentNoticeMapper mapper;
    private final NoticeTemplates templates;
    private final Capabilities capabilities;
    private final WeChatApi api;
    private final Clock clock;

    NoticeSender(
            SentNoticeMapper mapper, NoticeTemplates templates, Capabilities capabilities, WeChatApi api, Clock clock) {
        this.mapper = mapper;
        this.templates = templates;
        this.capabilities = capabilities;
        this.api = api;
        this.clock = clock;
    }

    /** A notice to be sent. */
    private record Notice(WeChatAccount account, String openid, Heading heading, NoticeTemplate template) {}

    @Override
    public Delivery announce(WeChatAccount account, String openid, Heading heading) {
        News news = heading.ofCase() ? News.CASE : News.OTHER;
        NoticeTemplate template = templates.find(account, news).orElse(null);
        if (template == null) {
            return new Delivery.WindowClosed("");
        }
        if (capabilities.isOff(account.ref(), Capability.NOTICE)) {
            return new Delivery.WindowClosed("模板通知已关闭，原因见“渠道”页");
        }
        Notice notice = new Notice(account, openid, heading, template);
        try {
            mapper.begin(heading.newsId(), account.name(), clock.instant());
            return send(notice);
        } catch (DuplicateKeyException e) {
            return again(notice);
        }
    }

    /** The notice has been begun before. */
    private Delivery again(Notice notice) {
        long newsId = notice.heading().newsId();
        Row row = mapper.find(newsId);
        State state = row == null ? State.SENDING : row.state();
        if (state == State.SENT || state == State.ARRIVED) {
            return new Delivery.Accepted();
        }
        if (state == State.FAILED) {
            return new Delivery.WindowClosed("对方没有收到：" + (row == null ? "" : row.error()));
        }
        if (state == State.REFUSED) {
            return mapper.beginAgain(newsId, clock.instant()) == 1
                    ? send(notice)
                    : new Delivery.TryLater(SOON, "模板通知正在发送");
        }
        boolean known = row != null
                && notice.template().way() == Way.TEMPLATE
                && row.attemptAt().plus(KNOWS_REPEATS).isAfter(clock.instant());
        return known ? send(notice) : new Delivery.WindowClosed("上一次没有回音，为免重复不再发");
    }

    private Delivery send(Notice notice) {
        long newsId = notice.heading().newsId();
        try {
            String path = notice.template().way() == Way.TEMPLATE
                    ? "/cgi-bin/message/template/send"
                    : "/cgi-bin/message/subscribe/bizsend";
            String messageId =
                    api.post(notice.account(), path, body(notice)).path("msgid").asString("");
            mapper.sent(newsId, messageId);
            templates.noteError(notice.account(), notice.template().news(), null);
            return new Delivery.Accepted();
        } catch (PlatformRefusal e) {
            return refused(notice, e);
        }
    }

    private Delivery refused(Notice notice, PlatformRefusal refusal) {
        Instant now = clock.instant();
        String why = String.valueOf(refusal.getMessage());
        log.info("{}: no notice to {}: {}", notice.account().ref(), Masked.id(notice.openid()), why);
        if (refusal.isMissing()) {
            return notice.template().way() == Way.TEMPLATE
                    ? new Delivery.TryLater(SOON, why)
                    : new Delivery.WindowClosed("上一次没有回音，为免重复不再发");
        }
        mapper.refused(
                notice.heading().newsId(), why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR));
        if (refusal.isForbidden()) {
            capabilities.switchOff(notice.account().ref(), Capability.NOTICE, why);
        }
        if (refusal.asDelivery(now) instanceof Delivery.TryLater later) {
            return later;
        }
        templates.noteError(notice.account(), notice.template().news(), why);
        return new Delivery.WindowClosed(why);
    }

    private static Map<String, Object> body(Notice notice) {
        Map<String, Object> data = new LinkedHashMap<>();
        notice.template()
                .fields()
                .forEach(field -> data.put(
                        field.name(),
                        Map.of("value", FieldRule.filled(field, notice.heading().facts()))));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("touser", notice.openid());
        body.put("template_id", notice.template().templateId());
        String url = notice.heading().url();
        boolean template = notice.template().way() == Way.TEMPLATE;
        if (url != null) {
            body.put(template ? "url" : "page", url);
        }
        if (template) {
            body.put("client_msg_id", "gongyou-" + notice.heading().newsId());
        }
        body.put("data", data);
        return body;
    }

    /** What the platform says of it later. */
    @EventListener
    void on(NoticeFinished finished) {
        boolean arrived = finished.status().equals("success");
        String why = finished.status().contains("block") ? "对方拒收公众号消息" : "微信发送失败";
        mapper.finished(
                finished.account().name(),
                finished.messageId(),
                arrived ? State.ARRIVED : State.FAILED,
                arrived ? null : why);
    }
}
