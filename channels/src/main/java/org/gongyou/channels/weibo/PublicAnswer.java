package org.gongyou.channels.weibo;

import java.util.List;
import java.util.regex.Pattern;
import org.gongyou.channels.weibo.WeiboProperties.Answers;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.Content;

/**
 * What is said publicly to what was said publicly: never anything about the person or his matter, only the way to where that
 * can be spoken of. Somebody who may be in danger gets the fixed sentence with the hotlines.
 */
enum PublicAnswer {
    /** Nothing. */
    NONE(List.of()),
    /** Where to go with it. */
    POINTER(List.of(
            "您好，您的事在评论里说不清楚。请点开我们的主页发私信，工会在那里一对一答复您。",
            "看到您的留言了。请到我们的主页发私信，说说具体情况，工会会尽快答复。",
            "您好，这件事请发私信给我们：点开主页，选“私信”。那里只有工会看得到。")),
    /** Where to go with it, and what had better not stand here. */
    PERSONAL(List.of("您好，评论谁都看得到，请先删掉里面的电话、证件号等个人信息，再点开我们的主页发私信，工会一对一答复您。")),
    /** The fixed sentence. */
    DANGER(List.of());

    private static final Pattern PERSONAL_DATA = Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");
    private static final Pattern ASKS =
            Pattern.compile("[?？]|吗|呢|怎么|如何|为什么|哪里|哪儿|什么|多少|几点|谁来|能不能|可不可以|是不是|有没有|求|帮|投诉|举报|反映|维权|欠薪|拖欠|不发工资|咨询|申请");

    private final List<String> sentences;

    PublicAnswer(List<String> sentences) {
        this.sentences = sentences;
    }

    /** What is to be said to these words. */
    static PublicAnswer to(Remark remark, Answers wanted) {
        String words = remark.text();
        if (Lifeline.forWords(new Content.Text(words)).isPresent()) {
            return DANGER;
        }
        boolean asks = wanted == Answers.ALL
                || (wanted == Answers.ASKED && ASKS.matcher(words).find());
        if (PERSONAL_DATA.matcher(words).find() && wanted != Answers.NONE) {
            return PERSONAL;
        }
        return asks ? POINTER : NONE;
    }

    /** The words; the platform takes the same words only so often, so there are several ways to say it. */
    String sentence(String remarkId) {
        return this == DANGER
                ? Lifeline.inPublic()
                : sentences.get(Math.floorMod(remarkId.hashCode(), sentences.size()));
    }
}
