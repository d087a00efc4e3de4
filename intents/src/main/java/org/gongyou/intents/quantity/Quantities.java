package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Numerals;
import org.gongyou.intents.quantity.Quantity.Kind;

/** Finds the quantities in a normalised text. One look at each character; no text makes it slow. */
public final class Quantities {

    private static final Pattern TO = Pattern.compile("(?:左右|多)? ?(?:到|至|-|~|—|–) ?");
    private static final PercentageReader PERCENTAGES = new PercentageReader();
    private static final List<QuantityReader> READERS =
            List.of(PERCENTAGES, new MoneyReader(), new DurationReader(), new CountReader(), new BareMoneyReader());

    private static final String COUNTED_NEXT = "0123456789两一二三四五六七八九";

    private Quantities() {}

    /** The quantities of a text, by position, without overlaps. */
    public static List<Quantity> find(String text) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Quantity> quantity = startingAt(text, at);
            quantity.ifPresent(q -> add(text, q, found));
            at = Math.max(quantity.map(q -> behind(text, last(found))).orElse(0), behind(text, at));
        }
        return List.copyOf(found);
    }

    private static Optional<Quantity> startingAt(String text, int at) {
        Optional<Quantity> fixed = PERCENTAGES.fixed(text, at);
        if (fixed.isPresent() || !mayStart(text, at)) {
            return fixed;
        }
        return Amount.at(text, at)
                .flatMap(amount -> READERS.stream()
                        .map(reader -> reader.read(text, amount))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean mayStart(String text, int at) {
        if (!Numerals.starts(text.charAt(at)) || namesADay(text, at)) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean withinCode = before < 128 && (Character.isLetterOrDigit(before) || before == '.' || before == '_')
                || (before == '-' || before == '/' || before == ':')
                        && at > 1
                        && Numerals.continues(text.charAt(at - 2));
        return before != '第' && before != '初' && !withinCode;
    }

    /** In 周六8小时 the first number is the name of a day. */
    private static boolean namesADay(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && "周期拜".indexOf(text.charAt(at - 1)) >= 0
                && "一二三四五六".indexOf(text.charAt(at)) >= 0
                && COUNTED_NEXT.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Where to look next: behind the characters of this number, for no number starts within another. */
    private static int behind(String text, int at) {
        int next = at + 1;
        boolean number = Numerals.starts(text.charAt(at)) && !namesADay(text, at);
        while (number && next < text.length() && Numerals.continues(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Behind a quantity and the words that say what it is paid for. */
    private static int behind(String text, Quantity quantity) {
        return quantity.kind() == Kind.MONEY
                ? Per.around(text, quantity.start(), Hedge.end(text, quantity.end()))
                        .map(Per::end)
                        .orElse(quantity.end())
                : quantity.end();
    }

    /** Adds a quantity: as the other end of a range, or with what it is paid for. */
    private static void add(String text, Quantity quantity, List<Quantity> found) {
        if (!found.isEmpty() && continues(text, last(found), quantity)) {
            Quantity first = found.remove(found.size() - 1);
            Quantity range = new Quantity(
                    first.kind(), first.start(), quantity.end(), first.low(), quantity.high(), quantity.attributes());
            found.add(quantity.kind() == Kind.MONEY ? paid(text, range, found) : range);
            return;
        }
        found.add(quantity.kind() == Kind.MONEY ? paid(text, quantity, found) : quantity);
    }

    private static Quantity paid(String text, Quantity money, List<Quantity> found) {
        return Per.around(text, money.start(), Hedge.end(text, money.end()))
                .map(per -> {
                    found.removeIf(q -> q.start() >= per.start() && q.end() <= money.start());
                    return money.with("per", per.unit());
                })
                .orElse(money);
    }

    private static boolean continues(String text, Quantity first, Quantity second) {
        Matcher to = TO.matcher(text).region(first.end(), second.start());
        return first.kind() == second.kind()
                && first.low().equals(first.high())
                && to.matches()
                && shorter(first, second);
    }

    private static boolean shorter(Quantity first, Quantity second) {
        return first.kind() == Kind.DURATION
                ? DurationReader.shorter(first.low(), second.high())
                : new BigDecimal(first.low()).compareTo(new BigDecimal(second.high())) < 0;
    }

    private static Quantity last(List<Quantity> found) {
        return found.get(found.size() - 1);
    }
}
