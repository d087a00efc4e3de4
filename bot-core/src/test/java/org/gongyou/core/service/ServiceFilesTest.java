package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFilesTest {

    private static final String GOOD = """
            id: museum.booking
            version: 1
            title: 参观预约
            menu: true
            outcome: {type: case, receipt-type: CG, summary: 参观预约, done: 好了}
            slots:
              - {name: period, type: enum, label: 时段, ask: 上午还是下午？, options: [{value: am, label: 上午}, {value: pm, label: 下午}]}
              - {name: contact, type: mobile_cn, label: 手机号, ask: 手机号？, when: {period: [am]}}
            workflow:
              initial: booked
              states: {booked: 已预约, visited: 已参观}
              transitions:
                - {action: visit, label: 已到, from: [booked], to: visited}
            """;

    @Test
    void everyShippedFileLoads() {
        ServiceCatalog catalog = ServiceFiles.load("classpath*:services/**/*.yml");

        assertThat(catalog.find("org.member.join")).isPresent();
        assertThat(catalog.all()).allSatisfy(s -> assertThat(s.title()).isNotBlank());
    }

    @Test
    void readsAGoodFile() {
        ServiceDefinition service = read(GOOD);

        assertThat(service.slot("contact").orElseThrow().applies(java.util.Map.of("period", "pm")))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "title: 参观预约 | titel: 参观预约 | titel.*没有这个字段",
                "id: museum.booking | id: Museum | id：须为小写的服务码",
                "version: 1 | version: 0 | version",
                "receipt-type: CG | receipt-type: cg | outcome.receipt-type：要写两个大写字母",
                "type: mobile_cn | type: mobil | slots.contact.type.*没有“mobil”",
                "name: contact | name: period | slots.period：名字重复",
                "when: {period: [am]} | when: {period: [noon]} | slots.contact.when.period：没有“noon”这个选项",
                "when: {period: [am]} | when: {contact: [am]} | slots.contact.when.contact：只能看排在前面的项",
                "initial: booked | initial: open | workflow.initial：states 里没有“open”",
                "to: visited | to: gone | workflow.transitions.visit：states 里没有“gone”",
                "label: 手机号, ask: 手机号？ | label: 手机号 | slots.contact.ask：要写问法",
                "type: enum | type: text | slots.period.options：enum 类型要写选项",
                "summary: 参观预约, done: 好了 | done: 好了 | outcome：要写 summary",
            })
    void refusesABadFileSayingWhere(String good, String bad, String fault) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(BadServiceFileException.class)
                .hasMessageFindingMatch("booking.yml.*" + fault);
    }

    private static ServiceDefinition read(String yaml) {
        return ServiceFiles.read("booking.yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
