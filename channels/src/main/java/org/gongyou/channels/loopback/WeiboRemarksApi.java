package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.weibo.WeiboAccount;
import org.gongyou.channels.weibo.WeiboAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people say publicly on Weibo, and what an account says to it. */
@RestController
@RequestMapping("/simulator/weibo")
@ConditionalOnSimulator
class WeiboRemarksApi {

    private static final int LONGEST = 140;
    private static final long FIRST_ID = 5_000_000_000_000_000L;

    private final WeiboApi api;
    private final WeiboAccounts accounts;
    private final LoopbackDatabase database;
    private final MessageLog log;
    private final Clock clock;

    WeiboRemarksApi(WeiboApi api, WeiboAccounts accounts, LoopbackDatabase database, MessageLog log, Clock clock) {
        this.api = api;
        this.accounts = accounts;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** A row of what was said. */
    record Row(long id, String kind, String uid, String text, long at) {}

    /**
     * What somebody says publicly.
     *
     * @param kind {@code comment} under a post of the account, or {@code mention}
     */
    record Deed(
            @Nullable String uid,
            @Nullable String kind,
            @Nullable String text) {}

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(WeiboApi.Refusal e) {
        return api.refused(e);
    }

    /** Says it; tells its number. */
    @PostMapping("/{account}/remark")
    Map<String, Object> say(@PathVariable("account") String name, @RequestBody Deed deed) {
        WeiboAccount account = WeiboPhones.demo(accounts, name);
        String kind = deed.kind() == null ? "comment" : deed.kind();
        String uid = deed.uid() == null ? "" : deed.uid();
        if (!uid.matches("\\d{1,18}") || !List.of("comment", "mention").contains(kind)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "uid 应为 1–18 位数字，kind 应为 comment 或 mention。");
        }
        database.sql("INSERT INTO remark (account, kind, uid, text, at) VALUES (?, ?, ?, ?, ?)")
                .params(WeiboApi.key(account), kind, uid, String.valueOf(deed.text()), clock.millis())
                .update();
        Long id = database.sql("SELECT MAX(id) FROM remark WHERE account = ?")
                .param(WeiboApi.key(account))
                .query(Long.class)
                .single();
        return Map.of("id", FIRST_ID + id);
    }

    @GetMapping("/2/comments/to_me.json")
    Map<String, Object> comments(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(name = "since_id", defaultValue = "0") long since,
            @RequestParam(defaultValue = "50") int count,
            @RequestParam(defaultValue = "1") int page) {
        WeiboAccount account = api.enter(token, "/2/comments/to_me.json");
        return Map.of(
                "comments",
                list(account, "comment", since, new Page(count, page)).stream()
                        .map(WeiboRemarksApi::comment)
                        .toList());
    }

    @GetMapping("/2/statuses/mentions.json")
    Map<String, Object> mentions(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(name = "since_id", defaultValue = "0") long since,
            @RequestParam(defaultValue = "50") int count,
            @RequestParam(defaultValue = "1") int page) {
        WeiboAccount account = api.enter(token, "/2/statuses/mentions.json");
        return Map.of(
                "statuses",
                list(account, "mention", since, new Page(count, page)).stream()
                        .map(WeiboRemarksApi::remark)
                        .toList());
    }

    private record Page(int size, int number) {}

    /** The newest first, as the platform has it. */
    private List<Row> list(WeiboAccount account, String kind, long since, Page page) {
        return database.sql("""
                        SELECT id, kind, uid, text, at FROM remark WHERE account = ? AND kind = ? AND id > ?
                        ORDER BY id DESC LIMIT ? OFFSET ?""")
                .params(WeiboApi.key(account), kind, since - FIRST_ID, page.size(), page.size() * (page.number() - 1))
                .query(Row.class)
                .list();
    }

    /** What comments and mentions have in common. */
    private static Map<String, Object> remark(Row row) {
        Map<String, Object> remark = numbered(FIRST_ID + row.id());
        remark.put("text", row.text());
        remark.put("created_at", WeiboPhones.TIME.format(Instant.ofEpochMilli(row.at())));
        remark.put("user", user(row));
        return remark;
    }

    private static Map<String, Object> comment(Row row) {
        Map<String, Object> comment = remark(row);
        comment.put("status", numbered(FIRST_ID));
        return comment;
    }

    private static Map<String, Object> numbered(long id) {
        return new LinkedHashMap<>(Map.of("id", id, "idstr", String.valueOf(id)));
    }

    private static Map<String, Object> user(Row row) {
        return Map.of("id", Long.parseLong(row.uid()), "idstr", row.uid(), "screen_name", "网友" + row.uid());
    }

    @PostMapping("/2/comments/reply.json")
    Map<String, Object> reply(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "0") long cid,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String rip) {
        WeiboAccount account = api.enter(token, "/2/comments/reply.json");
        if (id != FIRST_ID) {
            throw new WeiboApi.Refusal(20101);
        }
        return said(account, cid, comment, rip);
    }

    @PostMapping("/2/comments/create.json")
    Map<String, Object> create(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String rip) {
        return said(api.enter(token, "/2/comments/create.json"), id, comment, rip);
    }

    /** The same words under the same remark are taken once. */
    private Map<String, Object> said(WeiboAccount account, long to, String comment, String rip) {
        if (comment.isBlank() || rip.isBlank()) {
            throw new WeiboApi.Refusal(10016);
        }
        if (comment.codePointCount(0, comment.length()) > LONGEST) {
            throw new WeiboApi.Refusal(20012);
        }
        String under = "remark:" + to;
        boolean repeated = log.outbox(WeiboApi.key(account), under).stream()
                .anyMatch(line -> line.text().equals(comment));
        if (repeated) {
            throw new WeiboApi.Refusal(20019);
        }
        log.add(WeiboApi.key(account), under, new Said(MessageLog.CUSTOM, "comment", comment, "{}"));
        return Map.of("idstr", String.valueOf(FIRST_ID + clock.millis()), "text", comment);
    }
}
