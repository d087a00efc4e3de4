package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.identity.Fault;
import org.gongyou.intents.identity.IdCard;
import org.gongyou.intents.identity.MobileNumber;
import org.gongyou.intents.identity.Uscc;
import org.gongyou.intents.pipeline.Analysis;

/** Mobile numbers, identity numbers and social credit codes, the faulty ones too when there is no doubt what was meant. */
final class NumberFinder implements Finder {

    private static final Pattern RUN = Pattern.compile("(?<![0-9A-Za-z])\\+?\\d[0-9A-Za-z]*(?:[ -]?\\d[0-9A-Za-z]*)*");
    private static final Pattern ID_SHAPE = Pattern.compile("[1-9][0-9]{14}(?:[0-9]{2}[0-9Xx])?");
    private static final Pattern ID_WORD = Pattern.compile("身份证|证件号");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            read(text, runs.start(), runs.group()).ifPresentOrElse(found::add, () -> {});
        }
        return found;
    }

    private static Optional<Entity> read(String text, int start, String run) {
        Optional<String> mobile = MobileNumber.parse(run);
        if (mobile.isPresent()) {
            return Optional.of(entity(EntityTypes.MOBILE_CN, start, run, mobile.get(), Map.of()));
        }
        String bare = run.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (ID_SHAPE.matcher(bare).matches()) {
            return Optional.of(idCard(start, run, bare));
        }
        if (bare.length() == 18 && Uscc.check(bare).isEmpty()) {
            return Optional.of(entity(EntityTypes.USCC, start, run, bare, Map.of()));
        }
        boolean saysId =
                ID_WORD.matcher(text.substring(Math.max(0, start - 12), start)).find();
        boolean nearlyId = bare.length() >= 16 && bare.length() <= 20 && bare.matches("\\d{12,}[0-9A-Z]*");
        if (bare.length() >= 6 && (saysId || nearlyId)) {
            return Optional.of(idCard(start, run, bare));
        }
        if (bare.matches("1\\d{8,12}")) {
            return Optional.of(entity(EntityTypes.MOBILE_CN, start, run, bare, Map.of("fault", mobileFault(bare))));
        }
        return Optional.empty();
    }

    private static String mobileFault(String digits) {
        return digits.length() == 11 ? "prefix" : "length";
    }

    private static Entity idCard(int start, String run, String bare) {
        Map<String, String> fault = IdCard.check(bare)
                .map(Fault::rule)
                .map(rule -> Map.of("fault", rule.code()))
                .orElse(Map.of());
        return entity(EntityTypes.ID_CARD, start, run, bare, fault);
    }

    private static Entity entity(String type, int start, String run, String value, Map<String, String> attributes) {
        return new Entity(type, start, start + run.length(), run, value, attributes);
    }
}
