package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.junit.jupiter.api.Test;

/** About the service files that we ship. */
class ShippedServicesTest {

    private static final int WECHAT_TEXT_BYTES = 2048;

    private final ServiceCatalog catalog = ServiceFiles.load("classpath*:services/**/*.yml");

    @Test
    void everyFileLoads() {
        assertThat(catalog.all())
                .extracting(ServiceDefinition::id)
                .contains("org.member.join", "org.member.status", "core.human", "psy.crisis", "law.consult");
    }

    @Test
    void noUtteranceMeansTwoServices() {
        Map<String, String> meant = new HashMap<>();
        for (ServiceDefinition service : catalog.all()) {
            for (String example : service.examples()) {
                assertThat(meant.put(example, service.id()))
                        .as("%s 又出现在 %s", example, service.id())
                        .isNull();
            }
        }
    }

    @Test
    void whatALegalAnswerLeadsToIsAService() {
        assertThat(KnowledgeBase.load(KnowledgeBase.SHIPPED).all())
                .filteredOn(KnowledgeEntry::legal)
                .allSatisfy(entry -> {
                    assertThat(entry.guidance().services())
                            .as(entry.topic())
                            .allSatisfy(
                                    id -> assertThat(catalog.find(id)).as(id).isPresent());
                });
    }

    @Test
    void everyCalculationThatALegalAnswerOffersIsOne() {
        Set<String> calculations = catalog.all().stream()
                .flatMap(service -> service.outcome().calculations().stream())
                .collect(Collectors.toSet());

        assertThat(KnowledgeBase.load(KnowledgeBase.SHIPPED).all())
                .flatExtracting(entry -> entry.guidance().calculation() == null
                        ? Set.of()
                        : Set.of(entry.guidance().calculation()))
                .isNotEmpty()
                .isSubsetOf(calculations);
    }

    @Test
    void everyAnswerToWhoeverAsksWhetherHeMayIsKnown() {
        Set<String> known = KnowledgeBase.load(KnowledgeBase.SHIPPED).all().stream()
                .map(entry -> entry.intent() + "/" + entry.topic())
                .collect(Collectors.toSet());

        assertThat(catalog.all())
                .flatExtracting(service -> service.may().stream()
                        .map(permission -> service.id() + "/" + permission.topic())
                        .toList())
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void everyAnswerFitsOneWeChatTextAndNamesAWayOn() {
        assertThat(catalog.all())
                .filteredOn(service -> service.outcome().type() == Outcome.Type.ANSWER)
                .isNotEmpty()
                .allSatisfy(service -> {
                    String answer = String.valueOf(service.outcome().answer());
                    assertThat(answer.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(WECHAT_TEXT_BYTES);
                    assertThat(answer).as(service.id()).contains("转人工").containsPattern("12351|12356");
                });
    }
}
