package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Numeral.Trait;
import org.gongyou.intents.quantity.Quantity.Kind;

/**
 * Numbers with a measure word: 25个人, 三十来号人, 5次. Of 一 and 二 with a measure word we keep off: 一个 is an article,
 * 一次 and 二手 are parts of words.
 */
final class CountReader implements QuantityReader {

    private static final Pattern MEASURE = Pattern.compile("多?(?:大|小)?"
            + "(号人|口人|个人(?!所|信|账|帐|资|申|简|中|原)|人次|名(?!字|义|称|单|额)|位(?!置|于)|人(?!民|事|力|才|家|社|工|次|均|生)|"
            + "个(?!月|半月|工作日|小时|钟头|星期|礼拜|季度|人|体|别|性|百分点)|次(?!日|要|序|数|元)|份(?!量|内)|件|家(?!里|庭|长|属|乡|政)|户(?!外|口|籍)|辆|台(?!州|风|湾|阶)|"
            + "套(?!路)|批(?!评|准|发)|间(?!隔|接)|单(?!位|独|方|休|身|子|日|双|据|纯)|趟|场(?!所|地|合)|处(?!理|罚|分|于|境)|篇|支(?!付|持|出|队|部|取)|"
            + "瓶|箱|袋|张(?=嘴|桌|椅|床|票|纸|卡|照|欠条|单|图|表|$|[,.;。])|根(?!据|本)|页|遍|门课|栋|组(?!织|长|成)|倍(?!工资))");

    @Override
    public Optional<Quantity> read(String text, Amount amount) {
        String words = text.substring(amount.start(), amount.end());
        if (words.equals("一") || words.equals("二") || words.equals("半")) {
            return Optional.empty();
        }
        if (amount.is(Trait.MEASURED)) {
            return measured(text, amount);
        }
        Matcher measure = MEASURE.matcher(text).region(amount.end(), text.length());
        boolean whole = amount.low().stripTrailingZeros().scale() <= 0;
        if (!measure.lookingAt() || !whole || amount.low().compareTo(BigDecimal.ONE) < 0) {
            return Optional.empty();
        }
        String unit = measure.group(1);
        boolean more = amount.is(Trait.MORE) || measure.group().startsWith("多");
        return Optional.of(quantity(text, amount, measure.end(), unit.endsWith("人") ? "人" : unit, more));
    }

    /** 俩人 is two; 俩 alone says nothing of what. */
    private static Optional<Quantity> measured(String text, Amount amount) {
        Matcher people = Pattern.compile("人|老乡|工友|同事|孩子").matcher(text).region(amount.end(), text.length());
        return people.lookingAt()
                ? Optional.of(quantity(
                        text,
                        amount,
                        people.group().equals("人") ? people.end() : amount.end(),
                        people.group().equals("人") ? "人" : "个",
                        false))
                : Optional.empty();
    }

    private static Quantity quantity(String text, Amount amount, int end, String unit, boolean more) {
        Map<String, String> attributes =
                new LinkedHashMap<>(Hedge.around(text, amount.start(), end, amount.vague(), more));
        attributes.put("unit", unit);
        return new Quantity(
                Kind.COUNT, amount.start(), end, Amount.plain(amount.low()), Amount.plain(amount.high()), attributes);
    }
}
