package org.gongyou.bench;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A way of filling in the form.
 *
 * @param opening the first words
 * @param instead what is said the first, second, … time a question comes, instead of the plain answer; after these the
 *     plain answer
 * @param voice whether everything is spoken
 * @param digression the words after which the reply must answer a question about the fee and put the form's question again
 * @param expected what must stand in the case
 */
record Manner(
        String name,
        Worker worker,
        String opening,
        Map<Question, List<String>> instead,
        boolean voice,
        List<String> digression,
        Map<String, String> expected) {

    private static Manner of(String name, Function<Worker, String> opening, Says says) {
        Worker worker = Worker.random();
        return new Manner(
                name,
                worker,
                opening.apply(worker),
                says.of(worker),
                false,
                List.of(),
                Map.of("person_name", worker.name(), "mobile_cn", worker.mobile()));
    }

    private interface Says {
        Map<Question, List<String>> of(Worker worker);
    }

    private Manner spoken() {
        return new Manner(name, worker, opening, instead, true, digression, expected);
    }

    private Manner digressing(String... words) {
        return new Manner(name, worker, opening, instead, voice, List.of(words), expected);
    }

    private Manner expecting(String slot, String value) {
        Map<String, String> more = new java.util.HashMap<>(expected);
        more.put(slot, value);
        return new Manner(name, worker, opening, instead, voice, digression, more);
    }

    private Manner withIdCard() {
        return expecting("id_card", worker.idCard());
    }

    /** Ten ways, each with a worker of its own. */
    static List<Manner> ten() {
        return List.of(
                oneByOne(),
                atOnce(),
                byNumbers(),
                correcting(),
                digressing(),
                goingBack(),
                mistyping(),
                refusing(),
                hasty(),
                speaking());
    }

    private static Manner oneByOne() {
        return of("one by one", w -> "我要入会", w -> Map.of()).withIdCard();
    }

    private static Manner atOnce() {
        return of(
                        "all in one sentence",
                        w -> "你好，我叫" + w.name() + "，手机" + w.mobile() + "，在" + w.region() + "的" + w.employer()
                                + "上班，想加入工会",
                        w -> Map.of())
                .withIdCard();
    }

    private static Manner byNumbers() {
        return of(
                        "choices by number",
                        w -> "我想加入工会",
                        w -> Map.ofEntries(
                                entry(Question.EMPLOYMENT, List.of("3")),
                                entry(Question.OCCUPATION, List.of("1")),
                                entry(Question.CONSENT, List.of("2")),
                                entry(Question.CONFIRM, List.of("1"))))
                .expecting("employment_form", "平台接单")
                .expecting("occupation_group", "外卖");
    }

    private static Manner correcting() {
        return of(
                        "corrections",
                        w -> "申请入会",
                        w -> Map.ofEntries(
                                entry(Question.NAME, List.of("欧阳娜娜")),
                                entry(Question.MOBILE, List.of("13800138000")),
                                entry(Question.EMPLOYER, List.of("手机号错了，是" + w.mobile())),
                                entry(Question.CONFIRM, List.of("名字写错了，我叫" + w.name()))))
                .withIdCard();
    }

    private static Manner digressing() {
        return of(
                        "questions in between",
                        w -> "想入工会",
                        w -> Map.ofEntries(
                                entry(Question.MOBILE, List.of("入会要交钱吗")), entry(Question.REGION, List.of("会费一个月交多少"))))
                .digressing("入会要交钱吗", "会费一个月交多少")
                .withIdCard();
    }

    private static Manner goingBack() {
        return of(
                        "going back",
                        w -> "怎么加入工会",
                        w -> Map.ofEntries(
                                entry(Question.NAME, List.of("王五一")),
                                entry(Question.MOBILE, List.of("返回")),
                                entry(Question.EMPLOYER, List.of("上一步"))))
                .withIdCard();
    }

    private static Manner mistyping() {
        return of(
                        "wrong ID number first",
                        w -> "帮我办入会",
                        w -> Map.of(
                                Question.ID_CARD,
                                List.of(w.wrongIdCard(), w.idCard().substring(0, 17), "我的身份证号是" + w.idCard()),
                                Question.MOBILE,
                                List.of("1380013", w.mobile())))
                .withIdCard();
    }

    private static Manner refusing() {
        return of("consent refused", w -> "我要入会", w -> Map.of(Question.CONSENT, List.of("不同意")));
    }

    private static Manner hasty() {
        return of("handed in early", w -> "我要入会，快点", w -> Map.of(Question.EMPLOYMENT, List.of("提交")));
    }

    private static Manner speaking() {
        return of(
                        "voice, slips and colloquial",
                        w -> "喂你好那个我想加如工会",
                        w -> Map.ofEntries(
                                entry(Question.NAME, List.of("嗯我叫" + w.name())),
                                entry(Question.MOBILE, List.of("我电话是 " + spaced(w.mobile()) + " 。")),
                                entry(Question.EMPLOYMENT, List.of("俺是送外卖的")),
                                entry(Question.OCCUPATION, List.of("就是那个外麦骑手")),
                                entry(Question.PLATFORM, List.of("嗯美团那边的")),
                                entry(Question.REGION, List.of("就在杭洲西湖区这边", "杭州西湖区这边啊")),
                                entry(Question.CONSENT, List.of("行吧同意")),
                                entry(Question.CONFIRM, List.of("嗯没问题提交吧"))))
                .spoken()
                .withIdCard();
    }

    private static String spaced(String mobile) {
        return mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
    }
}
