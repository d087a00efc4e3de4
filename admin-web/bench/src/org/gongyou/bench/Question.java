package org.gongyou.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the bot wants to know, as a person reads it in its words. */
enum Question {
    NAME("您的姓名|真实姓名|重新填姓名|怎么称呼"),
    MOBILE("联系到您的手机号|手机号应是|重新填手机号"),
    EMPLOYMENT("在单位上班，还是"),
    OCCUPATION("主要做哪一行"),
    PLATFORM("主要在哪个平台"),
    EMPLOYER("工作单位叫什么|单位的名称"),
    REGION("哪个区县|请说到区县|不止一个，您是哪"),
    CONSENT("单独同意"),
    ID_CARD("请填 ?18 ?位身份证号|身份证号应是|请填现在二代|身份证号前|身份证号第|身份证号校验"),
    CONFIRM("请核对.*：|没问题请回|改好后回"),
    OFFER("要现在办“?入会申请"),
    GIVE_UP("要不要请工会"),
    DONE("(\\d{6}-\\d{6}-[A-Z]{2}-\\d{5})");

    private final Pattern words;

    Question(String words) {
        this.words = Pattern.compile(words);
    }

    /** The last question in a reply: that is the one people answer. */
    static Optional<Question> in(String reply) {
        Question last = null;
        int where = -1;
        for (Question question : values()) {
            Matcher matcher = question.words.matcher(reply);
            while (matcher.find()) {
                if (matcher.start() > where) {
                    where = matcher.start();
                    last = question;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** The receipt number in a reply. */
    static Optional<String> receipt(String reply) {
        Matcher matcher = DONE.words.matcher(reply);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The plain answer. */
    String answer(Worker worker) {
        return switch (this) {
            case NAME -> worker.name();
            case MOBILE -> worker.mobile();
            case EMPLOYMENT -> "在单位上班";
            case OCCUPATION -> "送外卖";
            case PLATFORM -> "美团";
            case EMPLOYER -> worker.employer();
            case REGION -> worker.region();
            case CONSENT -> "同意";
            case ID_CARD -> worker.idCard();
            case CONFIRM -> "提交";
            case OFFER -> "好的";
            case GIVE_UP -> "继续";
            case DONE -> "谢谢";
        };
    }
}
