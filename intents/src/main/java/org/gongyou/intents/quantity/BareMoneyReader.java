package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Numeral.Trait;

/**
 * Money without its unit: 工资八千, 欠我三千五, 8k. Words around the number must say that it is money; an utterance that
 * is nothing but an amount has {@code assumed=true}. A hotline's number, a year and a code are none.
 */
final class BareMoneyReader implements QuantityReader {

    private static final int WINDOW = 14;
    private static final String FILLER =
            "(?:了|我们|我|你|他|是|才|就|只|有|大概|大约|约|差不多|将近|近|快|不到|至少|最少|最多|超过|每个?月|一个月|每天|一天|每年|一年|每小时|一小时|"
                    + "税前|税后|到手|总共|一共|共|钱|的|还|:| |,){0,4}$";
    private static final Pattern STRONG = Pattern.compile("(?:工资|月薪|年薪|时薪|日薪|周薪|底薪|薪水|薪资|薪酬|薪|收入|押金|保证金|定金|订金|奖金|提成|"
            + "补偿金?|赔偿金?|赔|欠款|欠|扣|罚款|罚|会费|费用|费|补贴|津贴|房租|租金|借|挣|赚|报酬|基数|金额|年终奖|低保|月入|标准)" + FILLER);
    private static final Pattern WEAK =
            Pattern.compile("(?:给|平分|分到|分得|交|发|拿|付|退|花|到手|总共|一共|合计|共计|能领|领|税前|税后)" + FILLER);
    private static final Pattern OTHER_UNIT = Pattern.compile(
            "[0-9A-Za-z%号年月日天点时分秒周级层楼岁度米克斤吨里站路线栋室栏款项届期等倍折名位人次个件份家条单班页张台辆口户场只成]|公里|公斤|工作日|小时|多?[个名位人次件份家]|[-/.][0-9]");
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("(?:大概|大约|约|差不多|将近|接近|近|不到|至少|最少|最多|超过|应该是|是|就)?|(?:左右|上下|多|吧|以上|以下|的样子|[,.!?;。 ])*");
    private static final Pattern LIKE_A_CODE =
            Pattern.compile("1[0-9]{2}|12[0-9]{3}|9[0-9]{4}|(?:19|20)[0-9]{2}|[0-9]{1,2}|[0-9]{6,}|996|007|95[0-9]{3}");
    private static final Pattern ABOUT_MONEY = Pattern.compile("工资|欠|赔|补偿|钱|押金|罚|报酬");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Optional<Quantity> read(String text, Amount amount) {
        boolean counted =
                OTHER_UNIT.matcher(text).region(amount.end(), text.length()).lookingAt();
        boolean odd =
                amount.is(Trait.MEASURED) || MoneyReader.foreign(text, amount) || amount.end() - amount.start() > 12;
        if (counted
                || odd
                || amount.low().compareTo(TWENTY) < 0
                || amount.low().stripTrailingZeros().scale() > 2) {
            return Optional.empty();
        }
        String before = text.substring(Math.max(0, amount.start() - WINDOW), amount.start());
        boolean large = amount.low().compareTo(HUNDRED) >= 0;
        if (STRONG.matcher(before).find()
                || large
                        && (WEAK.matcher(before).find()
                                || Per.around(text, amount.start(), amount.end())
                                        .isPresent())) {
            return Optional.of(money(text, amount));
        }
        boolean assumed = amount.is(Trait.LATIN) || alone(text, amount) || mentioned(text, amount);
        return assumed ? Optional.of(money(text, amount).with("assumed", "true")) : Optional.empty();
    }

    /** A large round number in a sentence about money: 欠了二十个人三十五万. */
    private static boolean mentioned(String text, Amount amount) {
        int from = Math.max(0, amount.start() - 2 * WINDOW);
        return amount.last().scale().compareTo(THOUSAND) >= 0
                && ABOUT_MONEY.matcher(text.substring(from, amount.start())).find();
    }

    private static boolean alone(String text, Amount amount) {
        String number = text.substring(amount.start(), amount.end());
        return number.matches("[0-9,.]+(?:[-~到至][0-9,.]+)?|.*[百千万].*")
                && !LIKE_A_CODE.matcher(number).matches()
                && NOTHING_ELSE.matcher(text.substring(0, amount.start())).matches()
                && NOTHING_ELSE.matcher(text.substring(amount.end())).matches();
    }

    private static Quantity money(String text, Amount amount) {
        return MoneyReader.quantity(text, amount.start(), amount.end(), amount.value(), amount);
    }
}
