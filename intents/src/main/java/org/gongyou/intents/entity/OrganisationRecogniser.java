package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Token;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;

/** Employers by the words their names end with (公司, 厂, 医院 …). Generic words alone (我们公司, 物流公司) are no names. */
final class OrganisationRecogniser implements Recogniser {

    private static final QuickPattern ENDING =
            QuickPattern.compile("(?:集团)?(?:股份)?有限(?:责任)?公司(?:[\\p{IsHan}]{2,6}分公司)?|(?:集团|分|总|子)?公司|集团(?!军)|"
                    + "厂(?!里|长|房|家|区|商|子|方|门|址)|超市|医院|学校|小学|中学|大学|学院|幼儿园|酒店|饭店|宾馆|餐厅|餐馆|工作室|"
                    + "事务所|研究院|研究所|银行|商场|站点|配送站|服务站|速递|速达|速运|快运|物流园(?!区)|工业园(?!区)|项目部|工程队|门店|专卖店|合作社|"
                    + "物业|煤矿|矿业|车队|车间");
    /** Large employers whose names do not end like one, and the numbered bureaus of the state's builders (中铁四局). */
    private static final QuickPattern WELL_KNOWN =
            QuickPattern.compile("阿里巴巴|富士康|比亚迪|海底捞|中(?:铁|建|交|冶|核|水电|水|电建)[一二三四五六七八九十]{1,3}(?:局|公司)(?:集团)?(?:有限公司)?");

    private static final Set<String> STOP_WORDS = Set.of(
            "是", "叫", "在", "去", "到", "进", "加入", "做", "干", "上班", "工作", "来", "入职", "离开", "起诉", "投诉", "属于", "找", "有", "没有",
            "欠", "说", "想", "要", "单位", "公司", "企业", "现在", "目前", "一家", "老板", "名字", "名称", "用人单位", "供职", "就职", "任职", "打工",
            "送", "跑", "开", "改成", "改为", "应该是", "写", "填", "注册", "号", "地址", "位于", "换", "告", "被", "把", "拖欠", "骑手", "外卖员",
            "司机", "快递员", "考上", "考", "读", "念", "上");
    private static final Set<String> GENERIC = Set.of(
            "外卖", "物流", "快递", "保安", "家政", "派遣", "劳务", "劳务派遣", "建筑", "保险", "科技", "软件", "服装", "电子", "私人", "国有", "上市", "工",
            "分", "总", "子", "母", "集团", "贸易", "装修", "食品", "化工", "中介", "房产", "房产中介", "小", "大", "原", "新", "老", "外包", "前",
            "人民", "国营", "私营", "民营", "连锁", "货运", "搬家", "网约车", "互联网", "公立", "私立", "职工", "定点", "当地", "本地", "附近", "工会",
            "招聘", "民办", "省", "市", "县", "区", "工厂", "配件", "家具", "鞋", "汽车", "水泥", "纺织", "企业", "第一", "大型", "小型", "加工", "出版",
            "农村", "城市", "商业");
    private static final int LONGEST_NAME = 24;

    @Override
    public List<Entity> find(Analysis analysis) {
        if (analysis.tokens().isEmpty()) {
            return List.of();
        }
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        Characters characters = Characters.of(text);
        WELL_KNOWN.forEach(text, characters, known -> found.add(organisation(text, known.start(), known.end())));
        ENDING.forEach(text, characters, ending -> {
            int start = start(analysis.tokens(), ending.start());
            int end = ending.end();
            String name = text.substring(start, ending.start());
            if (isName(name)) {
                found.removeIf(earlier -> earlier.end() > start && earlier.start() < end);
                found.add(organisation(text, start, end));
            }
        });
        return found;
    }

    private static Entity organisation(String text, int start, int end) {
        String words = text.substring(start, end);
        return new Entity(EntityTypes.ORGANISATION, start, end, words, words, Map.of());
    }

    /** How far the name reaches to the left of its ending: up to a word that no name contains. */
    private static int start(List<Token> tokens, int ending) {
        int start = ending;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.start() >= start) {
                continue;
            }
            if (stops(token) || ending - token.start() > LONGEST_NAME) {
                break;
            }
            boolean gap = token.start() + token.word().length() < start;
            if (gap) {
                break;
            }
            start = token.start();
        }
        return start;
    }

    private static boolean stops(Token token) {
        String tag = token.tag();
        boolean grammar = tag.startsWith("r")
                || tag.startsWith("p")
                || tag.startsWith("u")
                || tag.startsWith("c")
                || tag.startsWith("y")
                || tag.startsWith("w")
                || tag.startsWith("d")
                || tag.startsWith("t")
                || tag.startsWith("q")
                || tag.startsWith("m") && token.word().length() == 1
                || tag.startsWith("nr") && token.word().length() == 1 && !tag.equals("nrf");
        return grammar || STOP_WORDS.contains(token.word());
    }

    private static boolean isName(String name) {
        return name.length() >= 2 && !GENERIC.contains(name) && name.chars().anyMatch(Character::isLetter);
    }
}
