package org.gongyou.channels.loopback;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Customer-service messages (客服消息): what an account says by itself, within its windows and counts. */
@RestController
@RequestMapping("/simulator/wechat")
@ConditionalOnSimulator
class CustomerMessageApi {

    private static final int SENT_BY_ACCOUNT = 2002;
    private static final int SENT_BY_PERSON = 2003;

    private final ApiGate gate;
    private final Conversations conversations;
    private final Settings settings;
    private final Clock clock;

    CustomerMessageApi(ApiGate gate, Conversations conversations, Settings settings, Clock clock) {
        this.gate = gate;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The name under which a day's messages are counted; the platform's day is China's. */
    static String dailyCounter(Clock clock) {
        return "custom-send " + LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    @PostMapping("/cgi-bin/message/custom/send")
    ApiError.Answer send(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        CustomMessage message = CustomMessage.of(
                ApiBody.readUnescaped(body), mediaId -> conversations.hasMedia(account.name(), mediaId));
        Knobs knobs = settings.knobs(account.name());
        if (message.msgtype().equals("msgmenu")
                && (knobs.sandbox() || !account.kind().hasMenus())) {
            throw new ApiError(40200);
        }
        conversations.deliver(account.name(), message, new String(body, StandardCharsets.UTF_8), knobs.dailyLimit());
        ApiGate.pause(knobs.answerLatencyMs());
        return ApiError.Answer.ok();
    }

    @PostMapping("/cgi-bin/message/custom/typing")
    ApiError.Answer typing(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        String command = ApiBody.textOr(json, "command", "");
        if (!command.equals("Typing") && !command.equals("CancelTyping")) {
            throw new ApiError(45072);
        }
        conversations.typing(account.name(), ApiBody.textOr(json, "touser", ""), command.equals("Typing"));
        return ApiError.Answer.ok();
    }

    /** What went to and fro: how a sender finds out after a crash whether a message arrived. */
    @PostMapping("/customservice/msgrecord/getmsglist")
    Records records(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        long from = json.path("starttime").asLong(0);
        long to = json.path("endtime").asLong(clock.millis() / 1000);
        if (from > to) {
            throw new ApiError(40035);
        }
        long after = json.path("msgid").asLong(1);
        List<MessageLog.Line> lines = conversations.records(
                account.name(),
                from,
                to,
                new MessageLog.Page(after, json.path("number").asInt(10_000)));
        long last = lines.isEmpty() ? after : lines.get(lines.size() - 1).id();
        return new Records(lines.stream().map(CustomerMessageApi::toRecord).toList(), lines.size(), last);
    }

    private static Record toRecord(MessageLog.Line line) {
        boolean ours = line.via().equals(MessageLog.CUSTOM);
        return new Record(
                line.openid(),
                ours ? SENT_BY_ACCOUNT : SENT_BY_PERSON,
                line.text(),
                line.at().getEpochSecond(),
                ours ? "api@" : "");
    }

    /** The answer of {@code getmsglist}. */
    record Records(@JsonProperty("recordlist") List<Record> records, int number, long msgid) {}

    /** One message of it. */
    record Record(String openid, int opercode, String text, long time, String worker) {}
}
