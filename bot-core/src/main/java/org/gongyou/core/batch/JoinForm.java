package org.gongyou.core.batch;

import java.util.List;
import java.util.Map;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Slot.Option;
import org.gongyou.core.service.SlotType;
import org.springframework.stereotype.Component;

/** The form of those who join, as the columns of a list: what the chat asks, in its order, under its names. */
@Component
public class JoinForm {

    static final String SERVICE = "org.member.join";

    private static final Map<String, String> WHEN = Map.of(
            "occupation_group", "自己接单、灵活就业的填",
            "platform_name", "在平台接单的填，可以不填",
            "employer_name", "在单位上班、劳务派遣的填，写全称",
            "id_card", "本人同意提供身份证号的填，这一列要是文本格式",
            "id_consent", "本人单独同意用身份证号查重、发会员证的填“是”，不同意的填“否”，身份证号一格空着",
            "statement_agree", "本人自愿申请入会、承认工会章程，在申请书上签了字的填“是”",
            "workplace_region", "到区县，如“江苏省南京市鼓楼区”");

    private final ServiceCatalog catalog;

    JoinForm(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A column of the list.
     *
     * @param required whether every line needs it
     * @param hint what to write there, in Chinese
     * @param options what may be written there; empty where it is free
     */
    public record Column(String name, String label, boolean required, String hint, List<String> options) {}

    /** The columns, in their order. */
    public List<Column> columns() {
        return slots().stream().map(JoinForm::column).toList();
    }

    /** The slots that a line answers; to which union people come is the officer's. */
    List<Slot> slots() {
        return service().slots().stream()
                .filter(slot -> !slot.silent() || slot.type() == SlotType.CONSENT)
                .toList();
    }

    ServiceDefinition service() {
        return catalog.find(SERVICE).orElseThrow(() -> new IllegalStateException("There is no service " + SERVICE));
    }

    private static Column column(Slot slot) {
        boolean required = !slot.optional() && slot.applies(Map.of());
        return new Column(
                slot.name(),
                slot.label(),
                required,
                WHEN.getOrDefault(slot.name(), required ? "必填" : ""),
                options(slot));
    }

    private static List<String> options(Slot slot) {
        return slot.type() == SlotType.CONSENT
                ? List.of("是", "否")
                : slot.options().stream()
                        .filter(option -> !option.hidden())
                        .map(Option::label)
                        .toList();
    }
}
