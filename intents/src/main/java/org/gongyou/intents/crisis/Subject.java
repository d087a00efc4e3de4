package org.gongyou.intents.crisis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of whom a sentence speaks: of the speaker or of somebody else. When unsure, of the speaker. */
final class Subject {

    private static final String KIN = "老婆|老公|爱人|妻子|丈夫|媳妇|儿子|女儿|闺女|孩子|小孩|娃|妈妈|妈|爸爸|爸|父亲|母亲|哥哥|哥|姐姐|姐|弟弟|弟|妹妹|妹|奶奶|爷爷|"
            + "同事|工友|朋友|室友|舍友|徒弟|师傅|对象|男朋友|女朋友|男友|女友|闺蜜|兄弟|哥们|邻居|领导|班长|同学|老乡|搭档|下属|员工|亲戚|侄子|外甥|婆婆|公公|岳父|岳母|嫂子|老人|姑姑|叔叔|阿姨|舅舅|表[哥姐弟妹]|堂[哥姐弟妹]";
    private static final Pattern MENTION =
            Pattern.compile("(?<other>(?:我|俺|咱)(?:的|们|家|们家|们班组?的?|们车间的?|们群里的?|们单位的?|有个|一个|那个|这个)*(?:" + KIN + ")|"
                    + "(?:他|她)(?!们?妈的)|有(?:个)?人|(?:这|那|某)(?:个|位)(?:人|" + KIN + ")|有(?:个|位)(?:人|" + KIN + ")|群里|"
                    + "(?:小|老)(?:张|王|李|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗)|" + KIN + ")|(?<self>我|俺|本人|自己|咱)");
    private static final Pattern REPORT = Pattern.compile("说|讲|发|写|留言|闹|嚷|喊|哭着|告诉|透露|提到|念叨|总想|老想|问|打电话");
    private static final Pattern LOSS =
            Pattern.compile("没了|跑了|走了|离开|离婚|去世|不在了|不要|出轨|背叛|骗|打我|骂|死了|抛弃|分手|逼|害|欺负|不理|对我|让我|把我");

    private Subject() {}

    /** Whether what starts at an offset of the text is said of the speaker; its first words may name the subject. */
    static boolean isSpeaker(String text, int start) {
        String before = text.substring(Math.max(0, start - 40), Math.min(text.length(), start + 3));
        Matcher matcher = MENTION.matcher(before);
        boolean speaker = true;
        int end = 0;
        while (matcher.find()) {
            boolean reflexive = "自己".equals(matcher.group());
            if (!reflexive) {
                speaker = matcher.group("self") != null;
                end = matcher.end();
            }
        }
        if (speaker) {
            return true;
        }
        String between = before.substring(end);
        boolean sameClause = between.indexOf(',') < 0;
        if (LOSS.matcher(between).find() && !REPORT.matcher(between).find()) {
            return true;
        }
        return !sameClause && !REPORT.matcher(between).find();
    }
}
