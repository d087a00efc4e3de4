package org.gongyou.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.core.Crowd;
import org.gongyou.core.TappedTest;
import org.gongyou.core.registration.Offer.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What places promise on every database. */
abstract class PlacesContract extends TappedTest {

    private static final String SERVICE = "benefit.activity";

    @Autowired
    private Offers offers;

    @Test
    void registersOnceAndShowsItAsOnesOwn() {
        Offer offer = offer("羽毛球赛", 2, true);

        assertThat(register(person, offer)).contains("已为您报上“" + offer.title() + "”", "工人文化宫");
        assertThat(tap(person, "start:" + SERVICE)).contains("已报名：" + offer.title());
        assertThat(tap(person, "set:activity_id:" + offer.id())).contains("按钮是之前的");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(1);
        assertThat(offers.participants(offer.id())).singleElement().satisfies(p -> {
            assertThat(p.waiting()).isFalse();
            assertThat(p.answers()).containsEntry("手机号", "13800138000").doesNotContainKey("活动");
        });
    }

    @Test
    void putsWhoComesLateOnTheWaitingListAndPromotesTheFirstOfIt() {
        Offer offer = offer("插花课", 1, true);
        List<String> others = List.of("second-" + UUID.randomUUID(), "third-" + UUID.randomUUID());
        register(person, offer);

        assertThat(register(others.get(0), offer)).contains("候补第 1 位");
        assertThat(register(others.get(1), offer)).contains("候补第 2 位");
        assertThat(withdraw(person, offer)).contains(offer.title());

        await("the first who waited is told", () -> heard(others.get(0)).contains("已转为正式报名"));
        assertThat(heard(others.get(1))).doesNotContain("已转为正式报名");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(1);
        assertThat(offers.get(offer.id()).waiting()).isEqualTo(1);
    }

    @Test
    void tellsOfAPlaceWhereTheHolderCanStillBeReachedAsHimself() {
        Offer offer = offer("合唱团", 2, true);
        String parted = "parted-" + person;
        becomeOne(person, parted);
        register(parted, offer);

        part(parted);

        assertThat(toldTo("registration", "t.offer_id = ?", offer.id())).isEqualTo(person);
    }

    @Test
    void gives5PlacesTo5Of20WhoComeAtOnce() throws Exception {
        Offer offer = offer("焊工比赛", 5, true);
        List<String> people = crowd(20);

        List<String> replies = Crowd.allAtOnce(people.stream()
                .<Callable<String>>map(p -> () -> register(p, offer))
                .toList());

        assertThat(replies).filteredOn(r -> r.contains("已为您报上")).hasSize(5);
        assertThat(replies).filteredOn(r -> r.contains("候补第")).hasSize(15);
        assertThat(statuses(offer)).containsExactly("REGISTERED 5", "WAITING 15");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(5);
        assertThat(IntStream.rangeClosed(1, 15).mapToObj(i -> "候补第 " + i + " 位"))
                .allSatisfy(place -> assertThat(replies).anyMatch(r -> r.contains(place)));
    }

    @Test
    void promotesAsManyAsLeaveAtOnce() throws Exception {
        Offer offer = offer("亲子活动", 4, true);
        List<String> people = crowd(9);
        people.forEach(p -> register(p, offer));

        Crowd.allAtOnce(people.subList(0, 4).stream()
                .<Callable<String>>map(p -> () -> withdraw(p, offer))
                .toList());

        assertThat(statuses(offer)).containsExactly("REGISTERED 4", "WAITING 1", "WITHDRAWN 4");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(4);
        await("all four are told", () -> people.subList(4, 8).stream().allMatch(p -> heard(p).contains("已转为正式报名")));
        assertThat(heard(people.get(8))).doesNotContain("已转为正式报名");
    }

    @Test
    void answersKindlyWhenTheLastPlaceHasJustGone() throws Exception {
        Offer offer = offer("观影", 1, false);
        List<String> people = crowd(6);
        people.forEach(p -> fillIn(p, offer));

        List<String> replies = Crowd.allAtOnce(people.stream()
                .<Callable<String>>map(p -> () -> tap(p, "confirm"))
                .toList());

        assertThat(replies).filteredOn(r -> r.contains("已为您报上")).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> !r.contains("已为您报上"))
                .allSatisfy(r -> assertThat(r).contains("报满").doesNotContain("没能处理"));
        assertThat(statuses(offer)).containsExactly("REGISTERED 1");
    }

    @Test
    void registersAgainWhoHasWithdrawnBehindThoseWhoWait() {
        Offer offer = offer("书法班", 1, true);
        String other = "other-" + UUID.randomUUID();
        register(person, offer);
        register(other, offer);
        withdraw(person, offer);

        assertThat(register(person, offer)).contains("候补第 1 位");
        assertThat(statuses(offer)).containsExactly("REGISTERED 1", "WAITING 1");
    }

    @Test
    void givesAddedPlacesToThoseWhoWaitAndTellsEverybodyWhenItIsCalledOff() {
        Offer offer = offer("徒步", 1, true);
        String other = "other-" + UUID.randomUUID();
        register(person, offer);
        register(other, offer);

        Offer wider = offers.change(offer.id(), offer.version(), draft(offer.title(), 3, true));

        assertThat(wider.taken()).isEqualTo(2);
        await("who waited is told", () -> heard(other).contains("已转为正式报名"));
        assertThatThrownBy(() -> offers.change(offer.id(), wider.version(), draft(offer.title(), 1, true)))
                .isInstanceOf(IllegalOfferException.class)
                .hasMessageContaining("2 人");
        assertThatThrownBy(() -> offers.change(offer.id(), offer.version(), draft(offer.title(), 9, true)))
                .isInstanceOf(OfferChangedException.class);
        offers.callOff(offer.id());
        offers.callOff(offer.id());
        await("both are told", () -> Stream.of(person, other).allMatch(p -> heard(p).contains("取消了")));
        assertThat(offers.participants(offer.id())).isEmpty();
    }

    @Test
    void leavesOneOfTwoPlacesToWhoTurnsOutToBeOnePerson() {
        Offer offer = offer("厨艺课", 2, true);
        List<String> others = List.of("same-" + UUID.randomUUID(), "third-" + UUID.randomUUID());
        register(person, offer);
        register(others.get(0), offer);
        register(others.get(1), offer);

        becomeOne(person, others.get(0));

        assertThat(statuses(offer)).containsExactly("REGISTERED 2");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "SELECT n.name FROM announcement n JOIN conversation c ON c.id = n.conversation_id"
                                + " JOIN contact k ON k.id = c.contact_id WHERE k.external_id = ?",
                        String.class,
                        others.get(1)))
                .anyMatch(name -> name.contains("-promoted-"));
    }

    @Test
    void prefersAPlaceToANumberInTheWaitingListWhenTwoTurnOutToBeOnePerson() {
        Offer offer = offer("摄影课", 1, true);
        String first = "first-" + UUID.randomUUID();
        tap(person, "start:" + SERVICE);
        tap(person, "cancel");
        register(first, offer);
        register(person, offer);

        becomeOne(person, first);

        assertThat(statuses(offer)).containsExactly("REGISTERED 1");
        assertThat(offers.get(offer.id()).taken()).isEqualTo(1);
        assertThat(tap(person, "start:" + SERVICE)).contains("已报名：" + offer.title());
    }

    @Test
    void letsOnlyMembersIntoWhatIsForMembers() {
        Offer offer = offers.publish(new OfferDraft(
                SERVICE,
                "会员专场" + UUID.randomUUID().toString().substring(0, 6),
                "工人文化宫",
                inDays(3),
                inDays(4),
                inDays(2),
                5,
                true,
                Audience.MEMBERS,
                "000000",
                null,
                ""));

        assertThat(tap(person, "start:" + SERVICE)).doesNotContain(offer.title());
    }

    @Test
    void refusesAnOfferThatMakesNoSense() {
        assertThatThrownBy(() -> draft("", 3, true)).isInstanceOf(IllegalOfferException.class);
        assertThatThrownBy(() -> draft("没有名额", 0, true)).hasMessageContaining("名额");
        assertThatThrownBy(() -> offers.publish(new OfferDraft(
                        "org.member.join",
                        "错的服务",
                        "某地",
                        inDays(3),
                        inDays(4),
                        inDays(2),
                        5,
                        true,
                        Audience.ANYONE,
                        "000000",
                        null,
                        "")))
                .isInstanceOf(IllegalOfferException.class)
                .hasMessageContaining("不接受报名");
    }

    private Offer offer(String title, int capacity, boolean waitingList) {
        jdbc.update("UPDATE offer SET status = 'CALLED_OFF'");
        return offers.publish(draft(title + UUID.randomUUID().toString().substring(0, 6), capacity, waitingList));
    }

    private static OfferDraft draft(String title, int capacity, boolean waitingList) {
        return new OfferDraft(
                SERVICE,
                title,
                "工人文化宫",
                inDays(3),
                inDays(3).plusSeconds(3600),
                inDays(2),
                capacity,
                waitingList,
                Audience.ANYONE,
                "000000",
                null,
                "请穿运动鞋");
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }

    private String register(String who, Offer offer) {
        fillIn(who, offer);
        return tap(who, "confirm");
    }

    private void fillIn(String who, Offer offer) {
        tap(who, "start:" + SERVICE);
        assertThat(tap(who, "set:activity_id:" + offer.id())).contains(offer.title(), "请穿运动鞋");
        answer(who, "张伟");
        answer(who, "13800138000");
    }

    private String withdraw(String who, Offer offer) {
        tap(who, "start:core.withdraw");
        Long id = jdbc.queryForObject(
                "SELECT id FROM registration WHERE offer_id = ? AND person_id = ?",
                Long.class,
                offer.id(),
                personOf(who));
        tap(who, "set:booking:registration-" + id);
        return tap(who, "confirm");
    }

    private List<String> statuses(Offer offer) {
        return jdbc.queryForList(
                "SELECT CONCAT(status, ' ', COUNT(*)) FROM registration WHERE offer_id = ? GROUP BY status ORDER BY status",
                String.class,
                offer.id());
    }
}
