package org.gongyou.intents.entity;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;

/** A text that as a whole is a yes, a no, or a choice by its number. */
final class BareAnswerFinder implements Finder {

    private static final Pattern YES = Pattern.compile(
            "(?:(?:嗯|恩|哦|啊|好|行|可以|是|对|中|成|没错|同意|愿意|没问题|当然|要|需要|ok|okay|yes|y|必须|得|好嘞|没意见|确定|确认)(?:的|啊|呀|吧|了|呢|滴|哒|嘞)?[, ]?)+(?:同意|愿意|可以|是的|好的)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile(
            "(?:(?:不|否|别|不是|不要|不用|不行|不可以|不愿意|不需要|不同意|不想|没有|没|算了|不了|先不|暂时不|no|n|nope)(?:的|啊|呀|吧|了|呢|用|要)?[, ]?)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOICE = Pattern.compile(
            "(?:我)?(?:选|要|就)?(?:择)?(?:第|选项)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:个|项|条|号|种|那个|那项|吧|[.、])*");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        String bare = text.replaceAll("[,。!.~;:、 ]+$", "");
        if (bare.isEmpty() || bare.length() > 12) {
            return List.of();
        }
        if (NO.matcher(bare).matches()) {
            return List.of(whole(EntityTypes.YES_NO, text, "no"));
        }
        if (YES.matcher(bare).matches()) {
            return List.of(whole(EntityTypes.YES_NO, text, "yes"));
        }
        Matcher choice = CHOICE.matcher(bare);
        OptionalInt number = choice.matches() ? ChineseNumber.parse(choice.group(1)) : OptionalInt.empty();
        return number.isPresent() && number.getAsInt() > 0
                ? List.of(whole(EntityTypes.CHOICE, text, String.valueOf(number.getAsInt())))
                : List.of();
    }

    private static Entity whole(String type, String text, String value) {
        return new Entity(type, 0, text.length(), text, value, Map.of());
    }
}
