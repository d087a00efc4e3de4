package org.gongyou.intents.crisis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell that somebody has lost one of his own, or one with whom he works: whose death it is, when and by what, in a clause
 * of its own. Such a clause is grief and no danger; what stands beside it is judged like everything else.
 *
 * @param rest what stands beside the loss; empty for nothing
 * @param certain whether somebody has died; "走了" may also mean that he has left
 */
public record Bereavement(String rest, boolean certain) {

    /** Nobody tells of a loss at such length; longer texts are taken as they are. */
    private static final int LONGEST = 200;

    private static final String NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十几半好多]{1,3})";
    private static final String PERIOD = NUMBER + "个?(?:多)?(?:天|日|周|星期|礼拜|月|年|小时|钟头)(?:多|半)?";
    private static final String TIME = "昨天|昨晚|昨夜|前天|前晚|大前天|前几天|前些天|前阵子|今天|今早|今年|去年|前年|上个?(?:月|周|星期|礼拜)|这个月|月初|年初|"
            + "年底|年前|春节|过年|春天|夏天|秋天|冬天|夜里|半夜|凌晨|早上|上午|中午|下午|晚上|早就|最近|刚刚?|刚才|已经|突然|忽然|一下子|" + PERIOD + "(?:之?前|以前)?";
    private static final String CAUSE =
            "(?:在|从)[^,我]{1,6}?(?:上|里|下|中|岗|地|场|厂)|工地上?|矿上|矿里|岗位上?|上班|下班|干活|路上|(?:摔|掉|跌|滚)(?:下[来去]?|落)?|触电|中暑|"
                    + "(?:出|遇)?了?(?:车祸|事故|意外|事)|塌方|(?:被|给)[^,我]{1,5}?(?:砸|撞|压|卷|埋)(?:进去|到|了)?|(?:得|生|患)了?[^,我]{0,4}(?:癌症?|病|瘤)|[肝肺胃肠乳腺血食道宫颈]{0,3}癌症?|"
                    + "(?:重|大|急|尘肺|心脏)?病|心梗|脑梗|脑溢血|因(?:公|病|工)|难产|化疗|医院|家里?|老家|外地|icu|手术台";
    private static final String KIN =
            "(?:孩子|娃)他[爸妈爹娘]|爸妈|父母|爸爸?|妈妈?|老爸|老妈|爹|娘|父亲|母亲|爷爷?|奶奶?|姥姥|姥爷|外公|外婆|公公|婆婆|岳父|岳母|丈人|丈母娘|老伴|老公|丈夫|老婆|妻子|"
                    + "媳妇|爱人|男人|当家的|儿子|女儿|闺女|孩子|娃|宝宝|哥哥?|弟弟?|姐姐?|妹妹?|兄弟|舅舅?|叔叔?|姑姑?|姨妈?|伯伯|侄[子女]|外甥|孙[子女]|老人|家人|亲人|对象|男朋友|女朋友|"
                    + "男友|女友|未婚[妻夫]";
    private static final String MATE =
            "工友|同事|老乡|徒弟|师傅|师父|班长|组长|主任|同学|朋友|战友|室友|舍友|搭档|队友|(?:老|小)[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗]|[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗](?:师傅|哥|姐|叔)";
    private static final String WHOSE =
            "(?:我|俺|咱|他|她|孩子|娃|同|一起|一块儿?|家里?|那个?|这个?|一个|有个|个|们|的|班组|班|组|车间|厂里?|厂|工地上?|宿舍|单位|干活|老家|村里?|隔壁|邻居|亲|大|小|爸|妈|伯|叔|舅|姨|姑|哥|姐|弟|妹){0,6}?";
    private static final String MORE = "(?:们|俩|两口子|他爸|他妈)?";
    private static final String DEATH =
            "去世|过世|病逝|离世|逝世|辞世|病故|亡故|身亡|遇难|猝死|牺牲|殉职|没救过来|没救回来|没抢救过来|没抢救回来|没挺过来|没熬过来|不在了|死了|没了";
    private static final String GONE = "走(?=了|得|的)得?|(?<=孩子|宝宝|娃|宝)(?:还是|也|又)?没保住";
    private static final String SINCE =
            "(?:(?:很|太|那么)?(?:突然|急|早|安详))?(?:都|也|已经|快|有|才|不到|整整|大概)?(?:" + PERIOD + ")?了?(?:以后|之后|后)?";
    private static final String ASKS = "(?:我们?|该|要|怎么办|咋办|咋弄|怎么弄|怎么处理|啊|呀|呢|的|吧|吗)*";

    private static final String BEFORE = "(?<![^,])(?:可是?|但是?|因为|自从|就是|昨天|今天|前天)?" + WHOSE;
    private static final String HOW = "(?:(?:" + TIME + "|" + CAUSE + ")|也|都|就|是|还|人|给|在|的|,人){0,6}?";

    private static final Pattern LOSS =
            Pattern.compile(BEFORE + "(?:(?:" + KIN + ")" + MORE + HOW + "(?:(?<death>" + DEATH + ")|" + GONE + ")|(?:"
                    + MATE + ")" + MORE + HOW + "(?<dead>" + DEATH + "))了?" + SINCE + ASKS + "(?:(?=,|$)|(?<=以后|之后))");

    private static final Pattern COMMAS = Pattern.compile("^,+|,+$|(?<=,),+");

    /** Words by which the loss speaks of the speaker's own wish to go, of guilt, or of more than grief. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "跟|陪|随|找|团聚|相见|见(?:他|她|面|到)|过去|那边|下面|一起|一块|带我|接我|叫我|等我|等着我|我也|也(?:想|要|该|快|不)|该死|要是|换我|替|轮到|下一个|剩|"
                    + "一个人|孤|牵挂|意思|盼头|意义|奔头|留恋|撑|熬|垮|活|死|解脱|结束|够了|算了|想不通|想不开|没法过|没用|怪我|都怪|害|对不起|都是我|因为我|准备|备好|安排|交代|办完|睡着|醒|崩溃|绝望|"
                    + "药|刀|绳|楼顶|桥|血|割|跳");

    /** What a text tells of a loss; empty where it tells of none. */
    public static Optional<Bereavement> of(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : in(Folded.of(text, Shared.LEXICON).text());
    }

    private static Optional<Bereavement> in(String folded) {
        Matcher loss = LOSS.matcher(folded);
        StringBuilder rest = new StringBuilder();
        boolean found = false;
        boolean certain = false;
        while (loss.find()) {
            found = true;
            certain |= loss.group("death") != null || loss.group("dead") != null;
            loss.appendReplacement(rest, "");
        }
        loss.appendTail(rest);
        return found ? Optional.of(new Bereavement(COMMAS.matcher(rest).replaceAll(""), certain)) : Optional.empty();
    }

    /** Whether what stands beside it may speak of more than grief. */
    boolean follows() {
        return FOLLOWS.matcher(rest).find();
    }

    private static final class Shared {
        static final Lexicon LEXICON = Lexicon.load();
    }
}
