package org.gongyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways of wanting to join, or of asking whether one may. */
final class Sentences {

    /** From the field study, some in other words. */
    static final List<String> STUDIED = List.of(
            "我要入会",
            "怎么加入工会",
            "咱厂没工会我能入不",
            "我是滴滴司机能不能进工会",
            "给我办个会员",
            "扫码进不去帮我登记",
            "工会要钱不",
            "入会有啥好处",
            "我是劳务派遣的算不算你们管",
            "我在工地干零活也能当会员吗",
            "退休返聘能入会吗",
            "实习生可以吗，我想入工会",
            "个体户老板能入会吗",
            "试用期能入会吗",
            "外国人可以入会吗",
            "公务员也要入工会吗",
            "我们厂一直没工会，我一个人能入吗",
            "我跑滴滴三年了，想进咱工会",
            "入会要交多少钱啊",
            "干零工的，想办个会员");

    /** Written for this trial, in many registers; none was looked up in what the product learns from. */
    static final List<String> OURS = List.of(
            "您好，本人拟申请加入贵工会，请问如何办理？",
            "想入个会，麻烦给弄一下哈",
            "老乡说入了工会有人撑腰，我也想入",
            "俺寻思着也整个工会会员当当",
            "我姓周，在顺丰分拣，想参加工会组织",
            "工会会员咋申请哒",
            "我能成为你们工会的一员吗",
            "麻烦帮我登个记，我要当工会会员",
            "刚来这边上班，单位的工会还没加进去，想加",
            "那个…就是…我想加入工会，不知道要啥手续",
            "怎样申请成为中华全国总工会会员？",
            "骑手可以加入工会吗？要什么条件",
            "开网约车的有没有资格入会",
            "我老婆在超市当收银员，她想入工会怎么办手续",
            "保洁阿姨能不能入你们工会呀",
            "我要申請加入工會",
            "想入工会！！！在线等",
            "还没入会，今天想把会员办了",
            "我在美容院上班没签合同，可以入会不",
            "请问今年还可以办理加入工会吗，需要准备哪些材料");

    private static final Pattern SUBJECT = Pattern.compile("入会|加入工会|会员|会费|工会法|章程");
    private static final Pattern ELSEWHERE =
            Pattern.compile("没听懂|不在工会服务范围|还是没听明白|您是想办哪一件|转给工会工作人员|聊天不太在行|值班老师|目前没有|暂时看不了|这一项我没看明白");

    private Sentences() {}

    /** What became of a sentence. */
    enum Verdict {
        FORM("form begun"),
        OFFER("answered, joining offered"),
        ANSWER("answered"),
        ASKED_BACK("asked back"),
        ELSEWHERE("not understood");

        final String words;

        Verdict(String words) {
            this.words = words;
        }

        boolean understood() {
            return this == FORM || this == OFFER || this == ANSWER;
        }
    }

    static Verdict judge(String reply) {
        if (reply.contains("您是想办哪一件") && reply.contains("入会申请")) {
            return Verdict.ASKED_BACK;
        }
        if (ELSEWHERE.matcher(reply).find() || !SUBJECT.matcher(reply).find()) {
            return Verdict.ELSEWHERE;
        }
        if (reply.contains("要现在办“入会申请”吗")) {
            return Verdict.OFFER;
        }
        if (Question.in(reply).filter(Sentences::ofTheForm).isPresent() && reply.contains("入会")) {
            return Verdict.FORM;
        }
        // Neither begins nor offers: only the two rules that speak against joining may do that.
        return reply.contains("入会面向") || reply.contains("不再新办入会") ? Verdict.ANSWER : Verdict.ELSEWHERE;
    }

    private static boolean ofTheForm(Question question) {
        return question != Question.OFFER && question != Question.GIVE_UP && question != Question.DONE;
    }

    /** How many of these stand word for word among what the product learns from, as far as its sources are here. */
    static long learned(List<String> sentences) throws IOException {
        Path resources = Server.root().resolve("bot-core/src/main/resources");
        Set<String> examples;
        try (Stream<Path> files = Files.walk(resources)) {
            examples = files.filter(file -> file.toString().endsWith(".yml"))
                    .flatMap(Sentences::lines)
                    .map(line -> line.strip().replaceFirst("^- ", ""))
                    .collect(Collectors.toSet());
        }
        return sentences.stream().filter(examples::contains).count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
