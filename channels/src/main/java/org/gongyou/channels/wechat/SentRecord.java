package org.gongyou.channels.wechat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpKefuService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.result.WxMpKfMsgList;
import me.chanjar.weixin.mp.bean.kefu.result.WxMpKfMsgRecord;

/** The platform's record of customer-service messages (聊天记录): what has arrived of ours. */
final class SentRecord {

    private static final int SENT_BY_ACCOUNT = 2002;
    private static final int PAGE = 10_000;
    private static final int MOST_PAGES = 20;

    /** The record counts whole seconds, on the platform's clock. */
    private static final int SLACK_SECONDS = 2;

    private SentRecord() {}

    /** How many of the bubbles have arrived, from the first on without a gap. */
    static int arrived(WxMpKefuService service, List<WxMpKefuMessage> bubbles, Period period) throws WxErrorException {
        List<String> sent = texts(service, bubbles.get(0).getToUser(), period);
        int arrived = 0;
        while (arrived < bubbles.size() && isIn(sent, CustomerMessages.words(bubbles.get(arrived)))) {
            arrived++;
        }
        return arrived;
    }

    /** From when to when. */
    record Period(Instant from, Instant to) {}

    private static List<String> texts(WxMpKefuService service, String openid, Period period) throws WxErrorException {
        Date from = Date.from(period.from().minusSeconds(SLACK_SECONDS));
        Date to = Date.from(period.to().plusSeconds(SLACK_SECONDS));
        List<String> texts = new ArrayList<>();
        long next = 1;
        for (int page = 0; page < MOST_PAGES; page++) {
            WxMpKfMsgList record = service.kfMsgList(from, to, next, PAGE);
            record.getRecords().stream()
                    .filter(it -> openid.equals(it.getOpenid()))
                    .filter(it -> it.getOperateCode() != null && it.getOperateCode() == SENT_BY_ACCOUNT)
                    .map(WxMpKfMsgRecord::getText)
                    .forEach(texts::add);
            if (record.getRecords().size() < PAGE || record.getMsgId() == null) {
                break;
            }
            next = record.getMsgId();
        }
        return texts;
    }

    /** A menu stands in the record with its entries behind its words. */
    private static boolean isIn(List<String> sent, String words) {
        return sent.stream().anyMatch(text -> text != null && text.startsWith(words));
    }
}
