package org.gongyou.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongyou.core.Talk;
import org.junit.jupiter.api.Test;

/** What the house promises about who somebody is, on every database. */
abstract class IdentityContract extends IdentityTalks {

    @Test
    void bindsANumberByTheCodeThatWasSentToIt() {
        Talk wechat = wechat();

        String asked = wechat.say("绑定手机号");
        String sent = wechat.say("我的手机号是" + mobile);
        String bound = wechat.say("验证码是 " + newestCode(1));

        assertThat(asked).contains("请发来您的手机号");
        assertThat(sent).contains("验证码已发到 " + mobile.substring(0, 3) + "****").doesNotContain(mobile);
        assertThat(bound).contains("已绑定");
        assertThat(events(wechat)).containsExactly("CODE_ASKED", "PHONE_PROVED");
        assertThat(wechat.say("绑定手机号")).contains("已经绑定手机号");
    }

    @Test
    void keepsNeitherNumberNorCodeInClear() {
        Talk wechat = wechat();
        askForCode(wechat);

        String code = newestCode(1);
        String everything = jdbc.queryForList("SELECT * FROM phone_code").toString()
                + jdbc.queryForList("SELECT * FROM phone")
                + jdbc.queryForList("SELECT * FROM scheduled_tasks");
        wechat.say(code);

        // Six digits stand by chance within a longer word, such as a sealed text, an index or a fraction of a second.
        String word = "[0-9A-Za-z+/.]";
        assertThat(everything)
                .doesNotContain(mobile)
                .doesNotContainPattern("(?<!" + word + ")" + code + "(?!" + word + ")");
        assertThat(jdbc.queryForList("SELECT * FROM phone_proof").toString()).doesNotContain(mobile);
    }

    @Test
    void endsAProofAfterFiveWrongCodes() {
        Talk wechat = wechat();
        askForCode(wechat);
        String right = newestCode(1);
        String wrong = right.equals("000000") ? "000001" : "000000";

        assertThat(wechat.say(wrong)).contains("还可以再试 4 次");
        for (int i = 0; i < 3; i++) {
            wechat.say(wrong);
        }
        assertThat(wechat.say(wrong)).contains("已经作废");

        assertThat(wechat.say(right)).doesNotContain("已绑定");
        assertThat(proofs(wechat)).isZero();
    }

    @Test
    void takesNoCodeThatIsOlderThanFiveMinutes() {
        Talk wechat = wechat();
        askForCode(wechat);
        String code = newestCode(1);

        time.pass(Duration.ofMinutes(6));

        assertThat(wechat.say(code)).contains("已经过期");
        assertThat(wechat.say("重发验证码")).contains("验证码已发到");
        assertThat(wechat.say(code)).doesNotContain("已绑定");
        assertThat(wechat.say(newestCode(2))).contains("已绑定");
    }

    @Test
    void sendsNoMoreCodesThanAPhoneCanBear() {
        Talk wechat = wechat();
        askForCode(wechat);
        newestCode(1);

        assertThat(wechat.say("没收到验证码")).contains("刚发过");
        for (int i = 2; i <= 5; i++) {
            time.pass(Duration.ofSeconds(61));
            assertThat(wechat.say("没收到验证码")).contains("验证码已发到");
            newestCode(i);
        }
        time.pass(Duration.ofSeconds(61));

        assertThat(wechat.say("没收到验证码")).contains("太多了");
        Talk other = wechat();
        other.say("绑定手机号");
        assertThat(other.say(mobile)).contains("太多了");
        assertThat(sms.codesTo(mobile)).hasSize(5);
    }

    @Test
    void goesOnInTheOtherChannelWithAHalfFilledForm() {
        Talk wechat = wechat();
        bind(wechat);
        wechat.tap("start:org.member.join");
        wechat.say(mobile);
        Talk app = new Talk(inbox, APP);

        String joined = bind(app);
        String goesOn = app.say("接着填");

        assertThat(joined).contains("已绑定", "您在另一个渠道里还有一份没填完的“入会申请”，要接着填吗？", "接着填");
        assertThat(goesOn).contains("填过的都在");
        assertThat(person(app)).isEqualTo(person(wechat));
        assertThat(formsIn(app)).isEqualTo(1);
        assertThat(formsIn(wechat)).isZero();
        assertThat(wechat.say("你好")).contains("“入会申请”您已经在App接着办了");
        assertThat(wechat.say("你好")).doesNotContain("接着办了");
        assertThat(formsIn(app)).isEqualTo(1);
    }

    @Test
    void asksBeforeTheSameFormIsBegunASecondTime() {
        Talk wechat = wechat();
        bind(wechat);
        wechat.tap("start:org.member.join");
        wechat.say(mobile);
        Talk app = new Talk(inbox, APP);
        bind(app);
        app.say("你好");

        String offered = app.tap("start:org.member.join");
        String fresh = app.say("重新填一份");

        assertThat(offered).contains("要接着填吗？");
        assertThat(fresh).doesNotContain("要接着填吗？");
        assertThat(formsIn(wechat)).isEqualTo(1);
    }

    @Test
    void neverMakesTwoPeopleOneByANumberThatWasOnlyTyped() {
        Talk one = wechat();
        bind(one);
        Talk other = wechat();
        other.tap("start:org.member.join");
        other.say(mobile);

        assertThat(person(other)).isNotEqualTo(person(one));
        assertThat(proofs(other)).isZero();
    }

    @Test
    void makesThemOneWhoProveOneNumberAtTheSameMoment() {
        List<Talk> talks = new ArrayList<>();
        List<Supplier<String>> answers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Talk talk = i % 2 == 0 ? wechat() : new Talk(inbox, APP);
            askForCode(talk);
            String code = newestCode(i);
            talks.add(talk);
            answers.add(() -> talk.say(code));
            time.pass(Duration.ofSeconds(61));
        }

        List<String> said = atOnce(answers);

        assertThat(said).allMatch(s -> s.contains("已绑定"));
        assertThat(talks.stream().map(this::person).distinct()).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM person WHERE merged_into = ?", Long.class, person(talks.get(0))))
                .isEqualTo(3);
    }

    @Test
    void leavesAnOldProofToItselfBecauseNumbersAreHandedOn() {
        Talk former = wechat();
        bind(former);
        time.pass(Duration.ofDays(100));
        Talk present = wechat();

        String bound = bind(present);
        Talk third = new Talk(inbox, APP);
        String shared = bind(third);

        assertThat(bound).contains("已绑定").doesNotContain("别的渠道办过的事");
        assertThat(person(present)).isNotEqualTo(person(former));
        assertThat(shared).contains("不止一个人用过").containsPattern("-RG-");
        assertThat(person(third)).isNotIn(person(former), person(present));
    }

    @Test
    void partsAContactThatUnbindsFromTheOthers() {
        Talk wechat = wechat();
        bind(wechat);
        Talk app = new Talk(inbox, APP);
        bind(app);
        long shared = person(wechat);
        app.say("转人工");

        assertThat(app.say("解绑手机号")).contains("解绑手机号 ");
        assertThat(app.say("好的")).contains("已解绑");

        assertThat(person(wechat)).isEqualTo(shared);
        assertThat(person(app)).isNotEqualTo(shared);
        assertThat(proofs(app)).isZero();
        assertThat(jdbc.queryForList(
                        "SELECT conversation_id FROM service_case WHERE person_id = ?", Long.class, shared))
                .containsExactly(wechat.conversation());
        assertThat(events(app)).endsWith("PHONE_UNBOUND", "PERSON_PARTED");
    }

    @Test
    void remembersWhoWantsToBeLeftAlone() {
        Talk wechat = wechat();

        assertThat(wechat.say("不再提醒")).contains("不再提醒您");
        assertThat(remindersOff(wechat)).isTrue();
        assertThat(wechat.say("恢复提醒")).contains("提醒已恢复");
        assertThat(remindersOff(wechat)).isFalse();
    }
}
