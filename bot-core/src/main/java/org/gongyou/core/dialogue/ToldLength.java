package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.intents.Understanding;

/**
 * How long something has lasted, out of the lengths of time, days and ages that a text tells. A length is the fact's if the
 * nearest of the words that tell what lengths are is one of the fact's own; of two such lengths none is. Pure.
 */
final class ToldLength {

    /** How far a word may stand from the length that it explains, a comma counting as much as several words. */
    private static final int FARTHEST = 16;

    private static final int ACROSS = 10;
    private static final Pattern PAUSE = Pattern.compile("[\\s,，。;；!！?？]");

    /** A rule, a term or somebody's saying, and not what has passed: 不是60天吗, 每15天, 15天内, 满半年才交. */
    private static final Pattern RULE_BEFORE =
            Pattern.compile("(不是|并非|每|每个|最长|最多|至少|最少|规定|必须|等|再)(要|得|需要|满|干满|过|只有|只|就)?$");

    private static final Pattern RULE_AFTER = Pattern.compile("^(以内|之内|内(?!部)|期限|时效|的?期限|的?时效)");
    private static final Pattern FULL_BEFORE = Pattern.compile("(满|够|到|要)$");
    private static final Pattern ONLY_AFTER = Pattern.compile("^(以后|之后|后)?.{0,2}(才|再|以后)");

    private static final Pattern LESS_BEFORE =
            Pattern.compile("(不到|没到|没满|不满|未满|不足|没干满|没干到|快到?|将近|接近|差不多|马上|就要|差点|还差)$");
    private static final Pattern LESS_AFTER = Pattern.compile("^(不到|差一点|差点|还差)");
    private static final Pattern LASTING = Pattern.compile("^多?了");

    private static final Pattern BEFORE_THIS = Pattern.compile("上家|之前|以前|前面|原来|原先|先前|另外|别的单位|别家|老单位");
    private static final Pattern ALTOGETHER = Pattern.compile("总共|一共|加起来|累计|合计|总工龄");

    private final Fact fact;
    private final String text;
    private final List<ToldSpan> spans;
    private final boolean asked;

    private ToldLength(Fact fact, Understanding heard, LocalDate today, boolean asked) {
        this.fact = fact;
        this.text = heard.normalised();
        this.spans = ToldSpan.in(heard, today, fact.reading());
        this.asked = asked;
    }

    /** An ISO duration that falls under one of the fact's outcomes; empty if the words leave open which. */
    static Optional<String> of(Fact fact, Understanding heard, LocalDate today, boolean asked) {
        return new ToldLength(fact, heard, today, asked).meant();
    }

    private Optional<String> meant() {
        List<Told> possible = IntStream.range(0, spans.size())
                .filter(i -> !rule(i))
                .mapToObj(this::told)
                .filter(told -> told.side() != Side.ANOTHER)
                .toList();
        List<Told> own = possible.stream().filter(t -> t.side() == Side.OWN).toList();
        List<Told> close = own.stream().filter(t -> t.distance() < ACROSS).toList();
        List<Told> best = !close.isEmpty() ? close : !own.isEmpty() ? own : bare(possible);
        return together(best)
                .filter(span -> fact.ofDuration(span.shortest()).equals(fact.ofDuration(span.longest())))
                .map(ToldSpan::longest)
                .filter(value -> fact.ofDuration(value).isPresent());
    }

    /** What no word explains: it answers our question, or is the only one and still goes on, "半年了". */
    private List<Told> bare(List<Told> possible) {
        boolean lasts = fact.reading().dated() && spans.size() == 1;
        return possible.stream()
                .filter(t -> asked || lasts && LASTING.matcher(after(t.index())).find())
                .toList();
    }

    private Optional<ToldSpan> together(List<Told> best) {
        List<ToldSpan> different = best.stream().map(Told::span).distinct().toList();
        if (different.size() < 2) {
            return different.stream().findFirst();
        }
        if (!fact.reading().adds()) {
            return Optional.empty();
        }
        Optional<Told> all = best.stream()
                .filter(t -> ALTOGETHER.matcher(around(t.index())).find())
                .findFirst();
        return all.isPresent()
                ? all.map(Told::span)
                : BEFORE_THIS.matcher(text).find() ? different.stream().reduce(ToldSpan::plus) : Optional.empty();
    }

    private boolean rule(int index) {
        String before = before(index);
        String after = after(index);
        return RULE_BEFORE.matcher(before).find()
                || RULE_AFTER.matcher(after).find()
                || FULL_BEFORE.matcher(before).find()
                        && ONLY_AFTER.matcher(after).find();
    }

    private Told told(int index) {
        ToldSpan span = spans.get(index);
        if (LESS_BEFORE.matcher(before(index)).find()
                || LESS_AFTER.matcher(after(index)).find()) {
            span = span.nearly();
        }
        Side side =
                span.age() ? fact.reading().near().contains(ToldSpan.YEARS_OLD) ? Side.OWN : Side.ANOTHER : Side.NONE;
        if (side != Side.NONE) {
            return new Told(index, span, side, 0);
        }
        List<Word> words = Stream.concat(
                        words(index, fact.reading().near(), Side.OWN).stream(),
                        words(index, fact.reading().not(), Side.ANOTHER).stream())
                .filter(word -> word.distance() <= FARTHEST)
                .sorted(Comparator.comparingInt(Word::distance).thenComparing(Word::later))
                .toList();
        return words.isEmpty()
                ? new Told(index, span, Side.NONE, 0)
                : new Told(index, span, words.get(0).side(), words.get(0).distance());
    }

    private List<Word> words(int index, List<String> listed, Side side) {
        String before = before(index);
        String after = after(index);
        List<Word> words = new ArrayList<>();
        for (String word : listed) {
            int earlier = before.lastIndexOf(word);
            if (earlier >= 0) {
                words.add(new Word(side, distance(before.substring(earlier + word.length())), false));
            }
            int later = after.indexOf(word);
            if (later >= 0) {
                words.add(new Word(side, distance(after.substring(0, later)), true));
            }
        }
        return words;
    }

    private static int distance(String between) {
        Matcher pause = PAUSE.matcher(between);
        return between.length() + (pause.find() ? ACROSS : 0);
    }

    /** The text between the span before and this one. */
    private String before(int index) {
        return text.substring(
                index == 0 ? 0 : spans.get(index - 1).end(), spans.get(index).start());
    }

    private String after(int index) {
        return text.substring(
                spans.get(index).end(),
                index + 1 == spans.size() ? text.length() : spans.get(index + 1).start());
    }

    private String around(int index) {
        String before = before(index);
        return before.substring(Math.max(0, before.length() - ACROSS)) + after(index);
    }

    private enum Side {
        OWN,
        ANOTHER,
        NONE
    }

    /** @param later whether it stands after the length; of two as near, the one before explains it */
    private record Word(Side side, int distance, boolean later) {}

    private record Told(int index, ToldSpan span, Side side, int distance) {}
}
