package org.gongyou.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongyou.core.message.Content;
import org.gongyou.core.script.Script.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

    @TempDir
    private Path folder;

    private Script read(String yaml) throws IOException {
        return ScriptReader.read(Files.writeString(folder.resolve("a.yml"), yaml), "a.yml");
    }

    private List<String> faults(String yaml) {
        return catchThrowableOfType(BadScriptException.class, () -> read(yaml)).faults();
    }

    @Test
    void readsEveryKey() throws IOException {
        Script script = read("""
                name: all keys
                channel: weibo
                clock: 2026-03-02T09:30:00+08:00
                patterns: [correction, old-button]
                person:
                  member: true
                  member_no: "3300000000018"
                  region: 330106
                  taken_ids: [11010519491231002X]
                  cases:
                    - {service: org.member.join, status: submitted, receipt_no: r, remark: 缺单位, answers: {person_name: 张伟}}
                turns:
                  - say: 我要入会
                    expect: {bot: 姓名, not_bot: [手机], slots: {mobile_cn: 013, person_name: null}, service: null, state: person_name, effects: [], handoff: false, crisis: 3, replies: 1}
                  - {wait: PT26H, channel: app, tap: 提交}
                  - send: {image: card.jpg}
                  - event: opened
                  - desk: {action: return, reason: 缺单位}
                  - publish: org.member.join
                """);

        assertThat(script.channel()).isEqualTo("weibo");
        assertThat(script.clock()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
        assertThat(script.patterns()).containsExactlyInAnyOrder(TalkPattern.CORRECTION, TalkPattern.OLD_BUTTON);
        assertThat(script.person().region()).isEqualTo("330106");
        assertThat(script.person().cases())
                .singleElement()
                .satisfies(c -> assertThat(c.answers()).containsEntry("person_name", "张伟"));
        assertThat(script.turns().stream().map(Script.Step::act))
                .containsExactly(
                        new Act.Say("我要入会"),
                        new Act.Tap("提交"),
                        new Act.Send(new Content.Image("card.jpg", null)),
                        new Act.Happen(Content.Event.Kind.OPENED, null),
                        new Act.Rule("return", "缺单位"),
                        new Act.Publish("org.member.join"));
        assertThat(script.turns().get(1).pause()).isEqualTo(Duration.ofHours(26));
        Expectation expect = script.turns().get(0).expect();
        assertThat(expect.slots()).containsEntry("mobile_cn", "013").containsEntry("person_name", null);
        assertThat(expect.service()).isEqualTo(new Expectation.Wanted(null));
        assertThat(expect.effects()).isEmpty();
        assertThat(expect.crisis()).isEqualTo(new Expectation.Levels(3, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            name: x\\ntuns: []~a.yml:1: 'turns' is missing
            name: x\\nturns: []~a.yml:2: turns: must have at least one turn
            turns: [{say: hi}]~a.yml:1: 'name' is missing
            name: x\\nchanel: app\\nturns: [{say: hi}]~a.yml:2: unknown key 'chanel'; did you mean 'channel'?
            name: x\\nchannel: qq\\nturns: [{say: hi}]~a.yml:2: channel: 'qq' is not a channel
            name: x\\nclock: 9 Uhr\\nturns: [{say: hi}]~a.yml:2: clock: '9 Uhr' is not a time with its offset
            name: x\\nperson: {memebr: true}\\nturns: [{say: hi}]~a.yml:2: person: unknown key 'memebr'; did you mean 'member'?
            name: x\\nperson: {member: ja}\\nturns: [{say: hi}]~a.yml:2: person.member: 'ja' is not true or false
            name: x\\nperson: {region: 杭州}\\nturns: [{say: hi}]~a.yml:2: person.region: '杭州' is not a GB/T 2260 code
            name: x\\npatterns: [corection]\\nturns: [{say: hi}]~did you mean 'correction'?
            name: x\\nturns: [{say: a, tap: b}]~a.yml:2: turns[1]: does 2 things at once (say, tap)
            name: x\\nturns: [{expect: {bot: [a]}}]~a.yml:2: turns[1]: expects an answer, but nothing is done
            name: x\\nturns: [{say: a, expect: {bots: [a]}}]~a.yml:2: turns[1].expect: unknown key 'bots'; did you mean 'bot'?
            name: x\\nturns: [{say: a, expect: {}}]~a.yml:2: turns[1].expect: expects nothing
            name: x\\nturns: [{say: a, expect: {bot: ['(']}}]~a.yml:2: turns[1].expect.bot[1]: '(' is not a regular expression
            name: x\\nturns: [{say: a, expect: {crisis: 9}}]~a.yml:2: turns[1].expect.crisis: '9' is not a level
            name: x\\nturns: [{say: a, expect: {effects: case-opened}}]~a.yml:2: turns[1].expect.effects: must be a list
            name: x\\nturns: [{say: a, wait: 26h}]~a.yml:2: turns[1].wait: '26h' is not a time to pass, such as PT26H
            name: x\\nturns: [{send: {picture: a}}]~a.yml:2: turns[1].send: unknown key 'picture'
            name: x\\nturns: [{say: a, say: b}]~a.yml:2: turns[1].say: stands here twice
            name: x\\nturns: [{say: [a]}]~a.yml:2: turns[1].say: must be a single value, not a list
            name: x\\nturns: {say: a}~a.yml:2: turns: must be a list
            name: [x~a.yml:1: is no YAML
            """)
    void namesFileLineKeyAndCure(String yaml, String fault) {
        assertThat(faults(yaml.replace("\\n", "\n"))).anyMatch(found -> found.contains(fault));
    }

    @Test
    void tellsAllFaultsOfAFileAtOnce() {
        assertThat(faults("""
                nam: x
                chanel: app
                turns:
                  - sya: a
                  - say: b
                    expect: {effect: []}
                """)).hasSize(5);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(faults("# nothing\n")).containsExactly("a.yml:1: is empty; a script has name and turns");
    }
}
