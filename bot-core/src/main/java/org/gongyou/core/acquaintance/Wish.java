package org.gongyou.core.acquaintance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody may want of us as a person, told by rule from the whole utterance: whoever wants to be left alone, or to take
 * his number back, must not depend on a guess.
 */
enum Wish {
    UNBIND("(我)?(要|想|帮我|请|给我|怎么|如何)*(解除|取消|解|撤销)(绑定|绑|关联)(了|掉)?(我的|这个)?(手机号?码?|电话(号码)?|号码)?"
            + "|(把)?(我的)?(手机号?码?|电话(号码)?|号码)(给我)?(解绑|取消绑定|解除绑定)(了|掉)?"),
    BIND(
            "(我)?(要|想|来|帮我|请|给我|怎么|如何|可以|能不能|现在|去)*(换绑|绑定|绑|关联|验证)(一下|下|个|一个)?(我的|本人|新|新的)*(手机号?码?|电话(号码)?|号码)(是)?(1\\d{10})?"
                    + "|(手机号?码?|电话)(怎么|如何|在哪)?(绑定|换绑)|(修改|更换|换)(一下)?绑定(的)?(手机号?码?|电话)"),
    RESEND("(请|麻烦|帮我|你)*(再|重新|重)(给我)?(发|发送|获取)(一)?(次|遍|个|条|下)?(验证码|短信|码)?"
            + "|(我)?(怎么)?(还)?(没|没有|收不到)(收到|收着|来)?(短信|验证码|码)?|(验证码|短信|码)(怎么)?(还)?(没收到|收不到|没有收到|没来|没有来)|重发(验证码)?"),
    CHECK_ID("(我)?(要|想|可以|帮我|请)*(核对|验证|核验|校验)(一下)?(我的|本人)?(身份证(号)?|身份|证件)"),
    REMIND_NOT("(以后|今后|请|你|你们|求)*(都)?(不要|别|不用|不需要|不必|甭|勿)(老|总|一直)?(再)?(提醒|催|打扰)(我)?(了)?"
            + "|不再提醒(我)?(了)?|(取消|关闭|关掉|停止|退订)(所有|全部|这个)?(的)?提醒"),
    REMIND("(请|帮我|我要|可以)*(恢复|打开|开启|重新打开|重新开启|开通)(一下)?(我的)?提醒(功能)?|(可以|请|还是)(再)?提醒我(吧)?"),
    RESUME("(我)?(想|要)?(继续|接着)(上次|之前|刚才|昨天|在|微信|微博|app|网页|手机|里|上|的|没|那份|那个|办|填|写)*(办|填|写|填完|办完)?(的|完|下去|表)?"),
    SKIP("跳过|不(想|方便|愿意)?(说|填|给|提供|核对|核|透露)(了)?|(先|暂时)?(不用|算了|不了|不核对|不弄)(了)?|没有"),
    YES("(是|对|好|行|可以|要|嗯|恩|同意|确定|愿意|中|成|ok|okay|yes|没问题|就用这个|就这个|用这个|接着填|解绑|绑定)(的|啊|呀|了|呢|嘞|填|绑|绑定|用)?"),
    NO("(不|否|别|不要|不用|不行|先不|不了|不绑|不解绑|不填|算了|no|取消|暂时不|再说|先不用)(的|了|啊|吧|用|要|绑|绑定|填|解|解绑)?");

    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern CLOSING = Pattern.compile("(?<=.)(啊|呀|吧|啦|哈|呢|哦|嘛|哇|谢谢)+$");

    private final Pattern pattern;

    Wish(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    /** Whether the whole of a normalised text says so. */
    boolean in(String normalised) {
        String bare = bare(normalised);
        return !bare.isEmpty()
                && (pattern.matcher(bare).matches()
                        || pattern.matcher(CLOSING.matcher(bare).replaceAll("")).matches());
    }

    /** The first of these that a text says. */
    static Optional<Wish> among(String normalised, Wish... wishes) {
        return Arrays.stream(wishes).filter(wish -> wish.in(normalised)).findFirst();
    }

    static String bare(String normalised) {
        return normalised.length() > 40
                ? ""
                : NOISE.matcher(normalised.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
