package org.gongyou.core.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.AskUnpaid;
import org.gongyou.intents.Understanding;

/**
 * "被开了，一分钱没给" outside forms may mean wages for work done or compensation for the dismissal, which are had in two ways: which
 * of them is asked back for. Words that tell it are left to the others.
 */
final class UnpaidReader implements CommandReader {

    private static final int LONGEST = 40;

    private static final Pattern SENT_AWAY = Pattern.compile("被(公司|单位|厂里|老板|人家)?(开了|开除|辞|炒|裁|撵|赶|解雇|劝退|踢)"
            + "|(把|将)(我们?|俺们?|咱们?|人)(就|都|给)?(开|辞|炒|裁|撵|赶|踢|解雇)"
            + "|(开除|辞退|炒|解雇|辞|裁|开)了?(我|俺|咱)|(让|叫|喊)(我们?|俺们?|咱们?)(走|滚|卷铺盖|别来|不用来)|不要(我|俺)了");

    private static final Pattern UNPAID = Pattern.compile("(一分|一毛|分文|一个子儿?|半毛|钱)(钱)?(都|也|还)?(没有?|不|未)(给|拿|发|付|见|到手|收)"
            + "|(一分|一毛|分文)(钱)?(都|也)?没有?([^一-龥]|$)|(没有?|不|未)(给|拿到|付|发)(我们?|俺们?)?(一分|一毛)?钱");

    /** What tells which of the two it is, or that it is another matter. */
    private static final Pattern TOLD =
            Pattern.compile("工资|薪|工钱|饷|货款|配送费|提成|奖金|年终|加班|押金|补偿|赔|[nN]\\+?1|2[nN]|社保|公积金|工伤|医药|受伤|试用|怀孕|签|写|辞职");

    @Override
    public String name() {
        return "unpaid";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard()
                .filter(heard -> scene.flow().isEmpty())
                .map(Understanding::normalised)
                .filter(UnpaidReader::leavesOpen)
                .map(words -> List.of(Finding.of("wages-or-compensation", new AskUnpaid())))
                .orElse(List.of());
    }

    /** Whether a normalised text tells that somebody was sent away without money, and not without which. */
    static boolean leavesOpen(String words) {
        return words.length() <= LONGEST
                && SENT_AWAY.matcher(words).find()
                && UNPAID.matcher(words).find()
                && !TOLD.matcher(words).find();
    }
}
