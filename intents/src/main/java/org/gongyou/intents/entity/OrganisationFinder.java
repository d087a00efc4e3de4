package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;

/** Employers by the words that end their names, and the platforms that people take orders from. */
final class OrganisationFinder implements Finder {

    private static final String ENDING =
            "有限责任公司|股份有限公司|有限公司|分公司|子公司|公司|集团|工厂|[^\\p{P}\\s]{1}厂|超市|商场|酒店|饭店|宾馆|医院|诊所|学校|大学|学院|中学|小学|幼儿园|"
                    + "银行|物流园|物流|速达|速递|快运|配送站|站点|项目部|工地|物业|研究院|研究所|事务所|中心|合作社|餐厅|门店|专卖店|局|委员会|街道办事处|街道办|社区|村委会";
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:在|是|叫|单位|公司|入职|上班|:|就职于|任职于|来自|改成|改为|给|去|到|属于|的|^|[,。; ])(?:叫|是|名称|名字|名|:)*)"
                    + "((?:[\\p{IsHan}A-Za-z0-9()·&&[^的]]){1,28}?(?:" + ENDING
                    + ")(?:[\\p{IsHan}]{1,10}(?:分公司|分店|站|分厂|项目部|支行|营业部))?)(?=$|[^\\p{IsHan}A-Za-z0-9]|上班|工作|干|做|打工|当|的|里|了|送|跑|签|没|有(?!限)|不|还|现)");
    private static final Pattern PLATFORM = Pattern.compile(
            "美团(?:外卖|众包|专送|骑手)?|饿了么|蜂鸟(?:众包)?|滴滴(?:出行|打车)?|货拉拉|满帮|运满满|货车帮|闪送|达达(?:快送)?|顺丰同城|UU跑腿|曹操出行|T3出行|高德打车|嘀嗒(?:出行)?|"
                    + "京东(?:快递|秒送|到家|物流)?|顺丰(?:速运|快递)?|中通(?:快递)?|圆通(?:速递|快递)?|韵达(?:快递)?|申通(?:快递)?|极兔(?:速递|快递)?|菜鸟(?:裹裹|驿站)?|58到家|天鹅到家|盒马|叮咚买菜|朴朴|快狗打车|花小猪|首汽约车|淘宝闪购",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:我们?|咱们?|你们?|他们?|这|那|一|某|什么|哪|啥|的|个|家|老|原|新|换|没|无|有|自己|工会|总|本|该|两|几|每|跟|和|与|或|大|小|私人|国有|现在|以前|外|别的|其他|你|他|在|是|去|到|叫)+"
                    + "(?:家|个|间|的)*(?:" + ENDING + ")$");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        int from = 0;
        while (from < text.length() && named.find(from)) {
            String name = named.group(1);
            if (isName(name)) {
                found.add(entity(named.start(1), name, Map.of()));
            }
            from = Math.max(named.end(1), named.start() + 1);
        }
        Matcher platform = PLATFORM.matcher(text);
        while (platform.find()) {
            Entity one = entity(platform.start(), platform.group(), Map.of("platform", "true"));
            if (found.stream().noneMatch(e -> e.start() <= one.start() && one.end() <= e.end())) {
                found.add(one);
            }
        }
        return found;
    }

    private static boolean isName(String name) {
        return name.length() >= 3 && !NO_NAME.matcher(name).matches() && !name.contains("工会") && !name.contains("我们");
    }

    private static Entity entity(int start, String name, Map<String, String> attributes) {
        return new Entity(EntityTypes.ORGANISATION, start, start + name.length(), name, name, attributes);
    }
}
