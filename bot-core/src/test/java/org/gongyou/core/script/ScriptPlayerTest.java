package org.gongyou.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptPlayerTest {

    private static Stage stage;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        stage = Stage.shipped(Path.of("target/model"));
    }

    private ScriptPlayer.Performance play(String turns) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yml"), "name: a talk\nturns:\n" + turns);
        return ScriptPlayer.play(stage, ScriptReader.read(file, "a.yml"));
    }

    private String failure(String turns) {
        return catchThrowableOfType(AssertionError.class, () -> play(turns)).getMessage();
    }

    @Test
    void tellsWhatWasSaidAndWhatWasExpected() {
        String told = failure("""
                  - say: 我想加入工会
                  - say: 我叫张伟
                    expect: {bot: [回执], slots: {person_name: 张三}, state: employer_name, effects: [case-opened], replies: 2}
                """);

        assertThat(told)
                .contains("a.yml:4: turn 2 of \"a talk\"")
                .contains("bot: expected to find /回执/ in the reply")
                .contains("slots.person_name: expected 张三, was 张伟")
                .contains("state: expected employer_name, was mobile_cn")
                .contains("effects: expected [case-opened], was []")
                .contains("replies: expected 2, was 1")
                .contains("人: 我叫张伟")
                .contains("fill person_name")
                .contains("人: 我想加入工会");
    }

    @Test
    void resolvesAButtonByKeyOrLabel() throws IOException {
        ScriptPlayer.Performance played = play("""
                  - say: 我要入会，我叫张伟，手机13800138000
                  - tap: 在单位上班
                    expect: {slots: {employment_form: employed}}
                  - tap: "set:employment_form:platform"
                    expect: {slots: {employment_form: platform}}
                """);

        assertThat(played.turns()).hasSize(3);
        assertThat(failure("""
                  - say: 你好
                  - tap: 没有这个按钮
                """)).contains("no button was labelled '没有这个按钮'; there were [入会申请");
    }

    @Test
    void namesASlotThatNoServiceHas() {
        assertThat(failure("""
                  - say: 我想加入工会
                    expect: {slots: {mobile: null}}
                """)).contains("slots.mobile: no service has a slot of that name");
    }

    @Test
    void letsTheDeskRuleAndTellsTheApplicant() throws IOException {
        ScriptPlayer.Performance played = play("""
                  - say: 我要入会，我叫张伟，手机13800138000
                  - say: 提交
                    expect: {effects: [case-opened]}
                  - desk: {action: return, reason: 单位不全}
                    expect: {bot: [需要补正：单位不全], replies: 1}
                  - say: 我的办件
                    expect: {bot: [待补正]}
                  - say: 修改入会申请
                  - say: 提交
                    expect: {effects: [case-amended]}
                  - desk: {action: approve}
                    expect: {bot: [张伟.*已经通过]}
                  - say: 我要入会
                    expect: {bot: [已经是工会会员], service: null}
                """);

        assertThat(played.world().everKnown())
                .extracting(c -> c.status())
                .containsExactly("submitted", "need_supplement", "submitted", "approved");
        assertThat(failure("""
                  - say: 转人工
                  - desk: {action: approve}
                """)).contains("no case allows 'approve'; the person's cases: [core.human");
    }

    @Test
    void showsNumbersInWeChatAndButtonsInTheApp() throws IOException {
        assertThat(play("  - say: 菜单\n").turns().get(0).reply()).contains("\n1. 入会");
        assertThat(play("  - {channel: app, say: 菜单}\n").turns().get(0).reply()).contains("\n[入会");
    }

    @Test
    void publishesANewVersionInMidForm() throws IOException {
        ScriptPlayer.Performance played = play("""
                  - say: 我想加入工会
                  - publish: org.member.join
                  - say: 我叫张伟
                    expect: {slots: {person_name: 张伟}, service: org.member.join}
                """);

        assertThat(played.turns().get(1).flow().orElseThrow().version()).isPositive();
        assertThat(failure("  - publish: org.no\n")).contains("there is no service 'org.no'");
    }
}
