package org.gongyou.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongyou.core.Talk;
import org.junit.jupiter.api.Test;

/** What the house promises about people whose ID numbers it keeps, on every database. */
abstract class IdNumberContract extends IdentityTalks {

    @Test
    void asksForTheEndOfTheIdNumberWhereAMemberIsRegisteredUnderThePhone() {
        Talk wechat = wechat();
        enrol(wechat);
        Talk app = new Talk(inbox, APP);

        String asked = bind(app);
        String wrong = app.say("0000");
        String right = app.say("后四位是" + idNumber().substring(14));

        assertThat(asked).contains("身份证号的后 4 位");
        assertThat(wrong).contains("对不上").contains("2 次");
        assertThat(right).contains("核对好了，是您本人");
        assertThat(person(app)).isEqualTo(person(wechat));
        assertThat(events(app))
                .containsExactly("CODE_ASKED", "PHONE_PROVED", "ID_WRONG", "ID_CHECKED", "PERSONS_MERGED");
    }

    @Test
    void callsAHumanWhereTheEndOfTheIdNumberIsWrongThreeTimes() {
        enrol(wechat());
        Talk app = new Talk(inbox, APP);
        bind(app);

        app.say("0000");
        app.say("0001");
        String last = app.say("0002");

        assertThat(last).contains("请工会工作人员来核实").containsPattern("\\d{6}-\\d{6}-RG-\\d{5}");
        assertThat(proofs(app)).isEqualTo(1);
    }

    @Test
    void countsWrongEndsOfIdNumbersOverTheDay() {
        enrol(wechat());
        Talk app = new Talk(inbox, APP);

        for (int round = 0; round < 2; round++) {
            assertThat(bind(app)).contains("身份证号的后 4 位");
            for (int guess = 0; guess < 3; guess++) {
                app.say(String.format("%04d", 10 * round + guess));
            }
            app.say("解绑手机号");
            app.say("好的");
        }

        assertThat(bind(app)).contains("不止一个人用过").doesNotContain("后 4 位");
    }

    @Test
    void knowsAManByOneIdNumberThatBothHisContactsHaveGiven() {
        Talk wechat = wechat();
        enrol(wechat);
        Talk app = new Talk(inbox, APP);
        apply(app);

        String asked = bind(app);
        String right = app.say("后四位是" + idNumber().substring(14));

        assertThat(asked).contains("身份证号的后 4 位");
        assertThat(right).contains("核对好了，是您本人");
        assertThat(person(app)).isEqualTo(person(wechat));
    }

    @Test
    void showsAContactThatHasProvedNothingNothingOfTheOthers() {
        Talk library = new Talk(inbox, APP);
        enrol(library);
        Talk wechat = wechat();
        wechat.tap("start:org.member.join");
        wechat.say(mobile);
        bind(wechat);
        assertThat(library.tap("start:org.member.card")).contains("会员号：");
        wechat.say("后四位是" + idNumber().substring(14));

        assertThat(person(wechat)).isEqualTo(person(library));
        time.pass(Duration.ofHours(1));
        assertThat(library.say("你好")).doesNotContain("没填完");
        assertThat(library.tap("start:org.member.card")).contains("绑定手机号").doesNotContain("会员号：");
        assertThat(wechat.tap("start:org.member.card")).contains("会员号：");
        bind(library);
        assertThat(library.tap("start:org.member.card")).contains("会员号：");
    }

    @Test
    void leavesAWholeIdNumberToTheFormThatAsksForIt() {
        enrol(wechat());
        Talk app = new Talk(inbox, APP);
        bind(app);

        app.tap("start:org.member.join");
        app.say("110101199003070011");

        assertThat(events(app)).doesNotContain("ID_WRONG");
    }
}
