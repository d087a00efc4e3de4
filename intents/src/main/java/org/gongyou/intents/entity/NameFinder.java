package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Token;
import org.gongyou.intents.identity.PersonName;
import org.gongyou.intents.pipeline.Analysis;

/** Persons: introduced ("我叫张伟", "姓名:李娜"), or bare when the words look like a name. */
final class NameFinder implements Finder {

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕"
                    + "郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱"
                    + "骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯"
                    + "宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂"
                    + "濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾"
                    + "毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付覃闫岳苑佘代鹿";
    private static final List<String> DOUBLE_SURNAMES =
            List.of("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "东方", "端木", "南宫", "长孙", "宇文");
    private static final String HAN_NAME = "[\\p{IsHan}·]{2,15}";
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:我(?:的)?(?:名字|姓名)(?:是|叫)?|(?:我|本人)(?:叫|名叫|姓名)|(?<!不)(?:名字|姓名)(?:叫|是|改成|改为|应该是|为)?|真名(?:是|叫)?)[:, ]?("
                    + HAN_NAME + "|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)+)");
    private static final Pattern I_AM = Pattern.compile("(?:^|[,。;! ])(?:我|本人)(?:是|系)(" + HAN_NAME + ")");
    private static final Pattern NOT_IN_NAMES =
            Pattern.compile("[的了吗么呢吧啊是在有和跟这那你我他您们要想会不没什哪怎就都把被让给从到]|工会|公司|单位|职工|工人|司机|骑手|员$|师傅|老板|外卖|快递|手机|电话|身份|入会|加入");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        introduced(INTRODUCED.matcher(text), found, false);
        introduced(I_AM.matcher(text), found, true);
        if (found.isEmpty()) {
            bare(analysis, found);
        }
        return found;
    }

    private static void introduced(Matcher matcher, List<Entity> found, boolean needsSurname) {
        while (matcher.find()) {
            String name = cut(matcher.group(1));
            if (PersonName.parse(name).isPresent() && (!needsSurname || looksLikeName(name))) {
                add(found, matcher.start(1), name, true);
            }
        }
    }

    /** The name at the head of a run of characters: "张伟在工厂" is 张伟. */
    private static String cut(String run) {
        if (run.contains("·") || run.charAt(0) < 128) {
            return run;
        }
        boolean surname = SURNAMES.indexOf(run.charAt(0)) >= 0;
        int longest = DOUBLE_SURNAMES.stream().anyMatch(run::startsWith) ? 4 : surname ? 3 : 4;
        String name = run.length() > longest ? run.substring(0, longest) : run;
        Matcher foreign = NOT_IN_NAMES.matcher(name);
        boolean strange = foreign.find(Math.min(1, name.length()));
        String cut = strange ? name.substring(0, foreign.start()) : name;
        boolean full = run.length() > cut.length() && !strange && cut.length() == 3 && surname;
        return full && startsWord(run.substring(2)) ? cut.substring(0, 2) : cut;
    }

    /** Whether what follows two characters of a name begins an ordinary word: 张伟|今年, 李娜|手机. */
    private static boolean startsWord(String rest) {
        return List.of("今年", "手机", "电话", "身份", "现在", "目前", "住在", "男", "女", "来自", "做", "干", "送", "开", "跑", "上班", "工作")
                .stream()
                .anyMatch(rest::startsWith);
    }

    private static void bare(Analysis analysis, List<Entity> found) {
        String text = analysis.normalised();
        String whole = text.replaceAll("[,。!. ]+$", "");
        if (looksLikeName(whole)) {
            add(found, 0, whole, false);
            return;
        }
        for (Token token : analysis.tokens()) {
            if (token.tag().startsWith("nr") && token.start() < text.length() && looksLikeName(token.word())) {
                add(found, token.start(), token.word(), false);
            }
        }
    }

    private static boolean looksLikeName(String text) {
        if (text.contains("·")) {
            return PersonName.parse(text).isPresent();
        }
        boolean doubled = DOUBLE_SURNAMES.stream().anyMatch(text::startsWith);
        boolean length = text.length() >= 2 && text.length() <= (doubled ? 4 : 3);
        boolean surname = doubled || !text.isEmpty() && SURNAMES.indexOf(text.charAt(0)) >= 0;
        return length
                && surname
                && PersonName.parse(text).isPresent()
                && !NOT_IN_NAMES.matcher(text).find();
    }

    private static void add(List<Entity> found, int start, String name, boolean introduced) {
        String value = PersonName.parse(name).orElse(name);
        Map<String, String> attributes = Map.of("introduced", String.valueOf(introduced));
        found.add(new Entity(EntityTypes.PERSON_NAME, start, start + name.length(), name, value, attributes));
    }
}
