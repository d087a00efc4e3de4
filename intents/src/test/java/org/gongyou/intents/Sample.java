package org.gongyou.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small set of examples that all tests of the engine share. */
final class Sample {

    private static final Map<String, List<String>> UTTERANCES = Map.of(
            "org.member.join",
            List.of("我要入会", "怎么加入工会", "我想加入工会", "给我办个会员", "申请入会", "能不能进工会", "入会怎么办理", "我是骑手想入会"),
            "org.member.join/fee",
            List.of("入会要交钱吗", "工会要钱不", "会费多少", "加入工会收费吗", "会费怎么交", "入会费是多少"),
            "law.wage",
            List.of("老板拖欠工资", "工资三个月没发", "欠薪怎么办", "公司不发工资", "工资被克扣了", "讨薪找谁", "拖欠工资去哪投诉"),
            "psy.book",
            List.of("约心理老师", "想做心理咨询", "预约心理辅导", "能线下咨询心理吗", "想找人聊聊心理压力", "心理咨询怎么约"),
            "core.help",
            List.of("你能做什么", "有哪些功能", "怎么用", "帮助", "有什么服务", "使用说明"),
            Example.OUT_OF_SCOPE,
            List.of("今天天气怎么样", "讲个笑话", "放首歌", "股票行情如何", "附近有什么好吃的", "帮我订机票"));

    private Sample() {}

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        UTTERANCES.keySet().stream()
                .sorted()
                .forEach(label -> UTTERANCES.get(label).forEach(text -> examples.add(new Example(label, text))));
        return examples;
    }
}
