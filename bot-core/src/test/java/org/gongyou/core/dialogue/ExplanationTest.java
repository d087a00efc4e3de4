package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.understanding.ShippedFiles;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final ServiceCatalog services = ShippedFiles.services();
    private final Explanation explanation = new Explanation(services);

    @Test
    void hasAWordForEveryCommand() {
        assertThat(Command.kinds().map(Class::getSimpleName))
                .allSatisfy(
                        name -> assertThat(Wording.reason("command." + name)).isPresent());
    }

    @Test
    void hasAWordForEveryReader() {
        assertThat(new DialogueManager(services, (intent, topic, on) -> java.util.Optional.empty()).readers())
                .allSatisfy(name -> assertThat(Wording.reason("reader." + name)).isPresent());
    }

    @Test
    void namesServicesAndAnswersByTheirTitles() {
        Reason start = new Reason("intent", "intent", 0.871, "StartService", "org.member.join");
        Reason fill = new Reason("answer", "volunteered", null, "FillSlot", "mobile_cn");

        assertThat(explanation.of(List.of(start, Reason.remark("start org.member.join"), fill)))
                .containsExactly("意图识别：意思明确，把握 87% → 开始服务（入会申请）", "填表：顺带说到的 → 填写（手机号）");
    }
}
