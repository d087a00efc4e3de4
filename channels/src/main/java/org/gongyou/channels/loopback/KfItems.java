package org.gongyou.channels.loopback;

import java.time.Instant;
import org.gongyou.channels.wecom.WeComAccount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what WeCom has to be pulled. */
final class KfItems {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CUSTOMER = 3;
    private static final int SYSTEM = 4;
    private static final int SERVICER = 5;
    private static final int REFUSED = 10;

    private KfItems() {}

    private static ObjectNode item(WeComAccount account, int origin, String id, long seconds) {
        return JSON.createObjectNode()
                .put("msgid", id)
                .put("open_kfid", account.openKfId())
                .put("send_time", seconds)
                .put("origin", origin);
    }

    private static String newId() {
        return MediaStore.newId().substring(0, 32);
    }

    /** When something is said, and what the file in it is called. */
    record Said(Instant at, String mediaId) {}

    /** Something that a person says. */
    static String said(WeComAccount account, String customer, SayRequest said, Said what) {
        Long given = said.msgId();
        Long time = said.createTime();
        String type = said.requiredType();
        ObjectNode item = item(
                        account,
                        CUSTOMER,
                        given == null ? newId() : given.toString(),
                        time == null ? what.at().getEpochSecond() : time)
                .put("external_userid", customer)
                .put("msgtype", type);
        ObjectNode body = item.putObject(type);
        switch (type) {
            case "text" -> {
                body.put("content", said.text());
                if (said.menuId() != null) {
                    body.put("menu_id", said.menuId());
                }
            }
            case "location" ->
                body.put("latitude", said.latitude())
                        .put("longitude", said.longitude())
                        .put("name", said.label())
                        .put("address", said.label());
            case "link" ->
                body.put("title", said.title()).put("desc", said.description()).put("url", said.url());
            default -> body.put("media_id", what.mediaId());
        }
        return JSON.writeValueAsString(item);
    }

    /** A human of the corporation says something. */
    static String served(WeComAccount account, String customer, String words, Instant at) {
        ObjectNode item = item(account, SERVICER, newId(), at.getEpochSecond())
                .put("external_userid", customer)
                .put("servicer_userid", "zhangsan")
                .put("msgtype", "text");
        item.putObject("text").put("content", words);
        return JSON.writeValueAsString(item);
    }

    /** A person comes in; with a code, he may be welcomed. */
    static String entered(WeComAccount account, String customer, String code, Instant at) {
        ObjectNode item = item(account, SYSTEM, newId(), at.getEpochSecond()).put("msgtype", "event");
        ObjectNode event = inside(item, account, customer, "enter_session").put("scene", "oauth");
        if (!code.isEmpty()) {
            event.put("welcome_code", code);
        }
        return JSON.writeValueAsString(item);
    }

    /** A message that was taken did not arrive, because the person refuses it. */
    static String failed(WeComAccount account, KfText lost, String customer, Instant at) {
        ObjectNode item = item(account, SYSTEM, newId(), at.getEpochSecond()).put("msgtype", "event");
        inside(item, account, customer, "msg_send_fail")
                .put("fail_msgid", lost.id())
                .put("fail_type", REFUSED);
        return JSON.writeValueAsString(item);
    }

    /** A session goes to somebody else or ends. */
    static String changed(WeComAccount account, String customer, int change, Instant at) {
        ObjectNode item = item(account, SYSTEM, newId(), at.getEpochSecond()).put("msgtype", "event");
        inside(item, account, customer, "session_status_change")
                .put("change_type", change)
                .put(change == 3 ? "old_servicer_userid" : "new_servicer_userid", "zhangsan");
        return JSON.writeValueAsString(item);
    }

    private static ObjectNode inside(ObjectNode item, WeComAccount account, String customer, String type) {
        return item.putObject("event")
                .put("event_type", type)
                .put("open_kfid", account.openKfId())
                .put("external_userid", customer);
    }
}
