package org.gongyou.channels.wechat.follower;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.DemoPhone;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.core.TestTime;
import org.gongyou.core.broadcast.Broadcasts;
import org.gongyou.core.broadcast.Reach;
import org.gongyou.core.broadcast.Segment;
import org.gongyou.core.broadcast.Tags;
import org.gongyou.core.broadcast.Tags.Tag;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Followers and tags at the loopback platform, and what broadcasts make of them. */
@ChannelsTest
class FollowerSyncTest {

    private static final AccountRef DEMO = new AccountRef("wechat", "demo");

    @LocalServerPort
    private int port;

    @Autowired
    private FollowerSync sync;

    @Autowired
    private WeChatApi api;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private Tags tags;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private TestTime clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transactions;

    private final List<DemoPhone> phones = new ArrayList<>();
    private DemoPhone knobs;
    private String tag = "";

    @BeforeEach
    void fiveWriteAndHaveATag() {
        knobs = new DemoPhone(port);
        for (int i = 0; i < 5; i++) {
            DemoPhone phone = new DemoPhone(port);
            phone.say(Map.of("type", "text", "text", "在吗"));
            phones.add(phone);
        }
        tag = api.post(demo(), "/cgi-bin/tags/create", Map.of("tag", Map.of("name", "骑手")))
                .at("/tag/id")
                .asString();
        tagging("batchtagging", phones);
        clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void goodDay() {
        clock.isNow();
        knobs.resetKnobs();
        api.post(demo(), "/cgi-bin/tags/delete", Map.of("tag", Map.of("id", Long.parseLong(tag))));
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private void tagging(String how, List<DemoPhone> whom) {
        api.post(
                demo(),
                "/cgi-bin/tags/members/" + how,
                Map.of(
                        "tagid",
                        Long.parseLong(tag),
                        "openid_list",
                        whom.stream().map(DemoPhone::openid).toList()));
    }

    private Segment tagged() {
        return new Segment(List.of(), List.of(), List.of(), List.of("wechat/demo/" + tag));
    }

    private Map<Reach, Long> reached() {
        return broadcasts.preview(tagged()).people();
    }

    @Test
    void knowsWhoHasATagAndWhoHasLostIt() {
        assertThat(sync.run("demo")).isEmpty();

        assertThat(reached()).isEqualTo(Map.of(Reach.PUSHED, 5L));
        assertThat(tags.all())
                .filteredOn(it -> it.name().equals("骑手"))
                .extracting(Tag::people)
                .containsExactly(5);

        tagging("batchuntagging", phones.subList(0, 2));
        sync.run("demo");
        assertThat(reached()).isEqualTo(Map.of(Reach.PUSHED, 3L));
    }

    @Test
    void learnsOfThoseWhoHaveLeftWithoutOurHearingOfIt() {
        knobs.post("followers", Map.of("openid", phones.get(0).openid(), "action", "unfollow"));
        // The platform's word of it was lost.
        jdbc.update(
                "UPDATE contact SET is_following = TRUE WHERE external_id = ?",
                phones.get(0).openid());
        clock.pass(Duration.ofMinutes(5));

        sync.run("demo");

        assertThat(reached()).isEqualTo(Map.of(Reach.PUSHED, 4L, Reach.LEFT, 1L));
    }

    @Test
    void comesBackWhenThePlatformIsBusyAndGivesUpWhereItMayNot() {
        knobs.post("knobs", Map.of("errorOn", "user/tag/get", "failNext", 1, "errcode", -1));
        assertThat(sync.run("demo")).hasValueSatisfying(at -> assertThat(at).isAfter(clock.instant()));
        assertThat(sync.run("demo")).isEmpty();
        assertThat(reached()).isEqualTo(Map.of(Reach.PUSHED, 5L));

        assertThat(sync.run("demo-sub")).isEmpty();
        assertThat(sync.run("nobody")).isEmpty();
        assertThat(tags.all()).noneMatch(it -> it.account().equals("wechat/demo-sub"));
    }

    @Test
    void asksTheAccountsThatMayAsk() {
        // The jobs begin when the transaction has committed: here it never does, and they can be looked at.
        transactions.executeWithoutResult(status -> {
            assertThat(sync.soon()).isEqualTo(1);
            assertThat(jdbc.queryForList(
                            "SELECT task_instance FROM scheduled_tasks WHERE task_name = ?",
                            String.class,
                            FollowerSync.TASK))
                    .containsExactly(DEMO.name());
            status.setRollbackOnly();
        });
    }
}
