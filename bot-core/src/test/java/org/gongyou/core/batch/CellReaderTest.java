package org.gongyou.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.gongyou.core.batch.CellReader.Read;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.core.sheet.RowFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ServiceDefinition FORM = ServiceFiles.load("classpath*:services/org/org.member.join.yml")
            .find(JoinForm.SERVICE)
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "person_name, 阿卜杜拉・买买提, 阿卜杜拉·买买提",
        "person_name, ' 张　伟 ', 张伟",
        "mobile_cn, １３８ １２３４ ５６７８, 13812345678",
        "mobile_cn, +86 138-1234-5678, 13812345678",
        "id_card, 11010519491231002x, 11010519491231002X",
        "employment_form, 在单位上班, employed",
        "employment_form, 平台接单, platform",
        "employment_form, 平台接单（外卖、快递、网约车、货运等）, platform",
        "employment_form, 正式工, employed",
        "occupation_group, 网约车司机, ride_hailing",
        "employer_name, 南京恒达电子（集团）有限公司, 南京恒达电子(集团)有限公司",
        "workplace_region, 江苏省南京市鼓楼区, 320106",
        "workplace_region, 南京市 鼓楼区, 320106",
        "workplace_region, 320106, 320106",
        "id_consent, 同意, yes",
        "id_consent, 否, no"
    })
    void readsWhatPeopleWrite(String slot, String cell, String value) {
        assertThat(read(slot, cell)).isEqualTo(new Read(value, null));
    }

    @ParameterizedTest
    @CsvSource({
        "person_name, 张伟1号, 不像姓名, 30 个汉字",
        "mobile_cn, 1381234567, 不是 11 位, 核对",
        "mobile_cn, 12812345678, 不是 11 位, 核对",
        "id_card, 110105194912310021, 抄错, X",
        "id_card, 1.10105E+17, 当成了数字, 文本",
        "id_card, 110105194912310000, 后三位是 000, 文本",
        "id_card, 110105491231002, 15 位, 18 位号码",
        "id_card, 11010519491331002X, 出生日期, 第 7 到 14 位",
        "id_card, 1101051949123100, 不是 18 位, 照着",
        "id_card, 990105194912310021, 地区代码, 前 6 位",
        "employment_form, 摸鱼, 不是可以选的一项, 在单位上班、劳务派遣",
        "employment_form, 已退休, 不能入会, 会籍可以保留",
        "workplace_region, 鼓楼区, 重名, 写全省",
        "workplace_region, 某某地方, 认不出, 江苏省南京市鼓楼区",
        "id_consent, 大概吧, 只能填, 问过本人",
        "employer_name, 厂, 太短, 全称"
    })
    void saysWhatIsWrongAndWhatToDo(String slot, String cell, String what, String remedy) {
        RowFault fault = read(slot, cell).fault();

        assertThat(fault).isNotNull();
        assertThat(fault.column()).isEqualTo(FORM.slot(slot).orElseThrow().label());
        assertThat(fault.what()).contains(what);
        assertThat(fault.remedy()).contains(remedy);
    }

    @Test
    void takesNobodyUnderSixteen() {
        assertThat(read("id_card", IdNumbers.of("320106", "20101128", 1)).fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.remedy()).contains("未满 16 周岁"));
        assertThat(read("id_card", IdNumbers.of("320106", "20101127", 1)).fault())
                .isNull();
    }

    @Test
    void asksForWhatTheFormAsksForInItsOrder() {
        assertThat(FORM.slots().stream()
                        .filter(s -> !s.name().equals("union_ref"))
                        .map(s -> s.name())
                        .toList())
                .startsWith(RowCheck.NAME, RowCheck.MOBILE)
                .endsWith("id_consent", "id_card", "statement_agree");
    }

    private static Read read(String slot, String cell) {
        return CellReader.read(FORM.slot(slot).orElseThrow(), cell, TODAY);
    }

    /** ID numbers that keep the rules. */
    static final class IdNumbers {

        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final Map<Integer, String> LAST = Map.ofEntries(
                Map.entry(0, "1"),
                Map.entry(1, "0"),
                Map.entry(2, "X"),
                Map.entry(3, "9"),
                Map.entry(4, "8"),
                Map.entry(5, "7"),
                Map.entry(6, "6"),
                Map.entry(7, "5"),
                Map.entry(8, "4"),
                Map.entry(9, "3"),
                Map.entry(10, "2"));

        private IdNumbers() {}

        static String of(String region, String born, int serial) {
            String digits = region + born + String.format("%03d", serial);
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            return digits + LAST.get(sum % 11);
        }
    }
}
