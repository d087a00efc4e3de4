package org.gongyou.core.union;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;

/**
 * What people say of a union that they look for, without the words of the question around it. Pure.
 *
 * @param places the regions named, the last first; each as all that it may be
 * @param whole the name as it was said, with the regions in it; empty where none was said
 * @param rest the same without regions
 */
record UnionWords(List<List<Region>> places, String whole, String rest) {

    private static final Pattern CLAUSES = Pattern.compile("[\\s,，。.!！?？、;；:：“”\"'~～]+");
    private static final Pattern BEFORE =
            Pattern.compile("^(你好|您好|请问|麻烦|那么|那|我想|想|我要|帮我|帮忙|给我|告诉我|看看|再)*(查询|查找|查查|查|搜|找找|找|问问|问|知道|了解|打听)?(一下|下)?"
                    + "(的)?(我们|咱们|你们|我|俺们|俺|咱|本人|他们)?(现在|目前|是)?(的)?(单位|公司|厂)?(名称|名字|全称)?(是|叫做|叫|在|属于|归|去|住在)*(一家|一个)?");
    private static final Pattern OF_UNION = Pattern.compile("(的)?(基层)?(总)?工会(委员会|联合会|组织|主席|会员)?");
    private static final Pattern AFTER =
            Pattern.compile("(的)?(联系)?(电话|地址|联系方式|办公室|办公地点|办公时间|位置|号码|办公|上班时间|楼|那边|这边|这儿|那儿|附近|那里|这里|一带|这片|这一片)*"
                    + "(上班|工作|打工|干活|做事|做工|开工)?(的)?(呢|啊|呀|吗|嘛|吧)?$");
    private static final Pattern ASKED = Pattern.compile(
            "(有没有|有无|有|是|归|属于|属|该|要|应该|得)?(去|找|问|打|联系|设)?(在|到)?(哪个|哪家|哪里|哪儿|哪|谁|什么地方|啥地方|多少|几点|几号|几楼|怎么走|咋走|怎么联系|怎么找|"
                    + "咋联系|咋找|没有建工会|建没建|成立了|成立|建会|建了|建).*$");
    private static final Pattern GENERIC = Pattern.compile(
            "(我|你|们|的|在|这|那|个|家|是|归|管|和|上|下|里|中|边|片|儿|本地|当地|附近|单位|公司|企业|厂|工厂|学校|工地|街道|社区|乡镇|镇|乡|省|市|区|县|村|行业|所属|所在|上级|一级|基层|"
                    + "职工|服务|中心|大厅|站点|窗口|老板|同事|员工|不知道|不清楚|不晓得|没有|没|无|跳过|随便|不|知道|工会|总|一下|查|找|电话|地址|时间|办公|主席|人|什么|啥|哪|谁|几|有|了|吗|呢|啊|吧|呀|要|想|去|办|事)*");
    private static final Pattern NAME = Pattern.compile(
            ".*\\p{IsHan}{2,}(公司|厂|集团|医院|学校|大学|学院|中学|小学|幼儿园|银行|酒店|超市|商场|街道|镇|乡|社区|村|路|大道|大街|巷|开发区|园区|新区|工业园|研究院|研究所|局|店|工会)");

    static UnionWords of(String text) {
        List<List<Region>> places = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (String clause : CLAUSES.split(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            String name = name(clause);
            String bare = withoutPlaces(name, places);
            if (whole.isEmpty() && !GENERIC.matcher(bare).matches()) {
                whole.append(name);
                rest.append(bare);
            }
        }
        return new UnionWords(places, whole.toString(), rest.toString());
    }

    /** Whether it is surely a name, and not words of the question that we do not know. */
    boolean surelyAName() {
        return NAME.matcher(rest).matches() || !places.isEmpty() && rest.length() >= 2;
    }

    /** A clause without the words of the question before and behind the name. */
    private static String name(String clause) {
        String text = BEFORE.matcher(clause).replaceFirst("");
        Matcher union = OF_UNION.matcher(text);
        if (union.find()) {
            // What stands behind 工会 is of the question, unless nothing stands before it.
            String head = text.substring(0, union.start());
            text = head.isBlank() ? BEFORE.matcher(text.substring(union.end())).replaceFirst("") : head;
        }
        return AFTER.matcher(ASKED.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }

    private static String withoutPlaces(String name, List<List<Region>> places) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (RegionMention mention : Regions.china().mentions(name)) {
            rest.append(name, from, mention.start());
            from = mention.end();
            places.add(0, mention.candidates());
        }
        return rest.append(name.substring(from)).toString().replaceFirst("^的", "");
    }
}
