package org.gongyou.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.core.TappedTest;
import org.gongyou.core.subscription.Subscriptions.Subscriber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What subscriptions promise on every database. */
abstract class SubscriptionsContract extends TappedTest {

    @Autowired
    private Subscriptions subscriptions;

    @Test
    void subscribesOnceAndSaysWhat() {
        subscribe("jobs");
        subscribe("jobs");
        subscribe("law");

        assertThat(tap(person, "start:core.subscribe")).contains("您已订阅：招聘信息、普法提醒");
        assertThat(subscriptions.to("jobs", personOf(person) - 1, 10))
                .extracting(Subscriber::personId)
                .contains(personOf(person));
        assertThat(subscriptions.to("jobs", personOf(person), 10))
                .extracting(Subscriber::personId)
                .doesNotContain(personOf(person));
    }

    @Test
    void leavesOneTopicAndKeepsTheOther() {
        subscribe("jobs");
        subscribe("law");

        tap(person, "start:core.unsubscribe");
        assertThat(tap(person, "set:scope:jobs")).contains("“招聘信息”已退订");

        assertThat(tap(person, "start:core.subscribe")).contains("您已订阅：普法提醒").doesNotContain("您已订阅：招聘信息");
        assertThat(subscriptions.refusesNotices(personOf(person))).isFalse();
    }

    @Test
    void sendsNewsWhereTheSubscriberCanStillBeReachedAsHimself() {
        String parted = "parted-" + person;
        becomeOne(person, parted);
        subscribe(parted, "jobs");

        part(parted);

        assertThat(toldTo("subscription", "t.person_id = ?", personOf(person))).isEqualTo(person);
        assertThat(personOf(parted)).isNotEqualTo(personOf(person));
    }

    @Test
    void endsEverythingForWhoWantsNoNoticesUntilHeSubscribesAgain() {
        subscribe("jobs");

        tap(person, "start:core.unsubscribe");
        assertThat(tap(person, "set:scope:all")).contains("已退订");

        assertThat(subscriptions.refusesNotices(personOf(person))).isTrue();
        assertThat(subscriptions.to("jobs", personOf(person) - 1, 1))
                .extracting(Subscriber::personId)
                .doesNotContain(personOf(person));
        subscribe("aid");
        assertThat(subscriptions.refusesNotices(personOf(person))).isFalse();
    }

    @Test
    void countsWhoWantsToHearOfWhat() {
        subscribe("volunteer");

        assertThat(subscriptions.topics())
                .filteredOn(t -> t.topic().equals("volunteer"))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.title()).isEqualTo("志愿服务");
                    assertThat(t.subscribers()).isPositive();
                });
    }

    @Test
    void keepsTheSubscriptionsOfBothWhoTurnOutToBeOnePerson() {
        String other = "other-" + person;
        subscribe("jobs");
        subscribe(other, "jobs");
        subscribe(other, "law");

        becomeOne(person, other);

        assertThat(tap(person, "start:core.subscribe")).contains("您已订阅：招聘信息、普法提醒");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM subscription WHERE person_id = ?", Long.class, personOf(person)))
                .isEqualTo(2);
    }

    @Test
    void honoursTheRefusalOfEitherWhoTurnOutToBeOnePerson() {
        String other = "other-" + person;
        subscribe("jobs");
        subscribe(other, "law");
        tap(other, "start:core.unsubscribe");
        tap(other, "set:scope:all");

        becomeOne(person, other);

        assertThat(subscriptions.refusesNotices(personOf(person))).isTrue();
        assertThat(tap(person, "start:core.subscribe")).doesNotContain("您已订阅");
    }

    private void subscribe(String topic) {
        subscribe(person, topic);
    }

    private void subscribe(String who, String topic) {
        tap(who, "start:core.subscribe");
        assertThat(tap(who, "set:topic:" + topic)).contains("已订阅");
    }
}
