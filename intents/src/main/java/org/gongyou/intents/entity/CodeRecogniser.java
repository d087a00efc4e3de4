package org.gongyou.intents.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.identity.Fault;
import org.gongyou.intents.identity.IdCard;
import org.gongyou.intents.identity.Uscc;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Identity numbers and unified social credit codes, the mistyped ones too: a number that is clearly meant as one but
 * breaks a rule has the rule in {@code fault}, and for a wrong check digit the right one in {@code expected}. Bank card
 * numbers and the like are left alone.
 */
final class CodeRecogniser implements Recogniser {

    private static final QuickPattern RUN = QuickPattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]{12,22}(?![0-9A-Za-z])");
    private static final QuickPattern GROUPS = QuickPattern.compile(
            "(?<![0-9A-Za-z])[0-9]{6}[ -](?:[0-9]{8}|[0-9]{4}[ -][0-9]{4})[ -][0-9]{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern SAYS_ID = Pattern.compile("身份证|证件号|公民身份|身份号码");
    private static final Pattern SAYS_USCC = Pattern.compile("信用代码|税号|纳税人识别号");
    private static final Pattern LIKE_ID = Pattern.compile("[1-8][0-9]{5}(?:19|20)[0-9]{2}[01][0-9].*");
    private static final Pattern LIKE_OLD_ID =
            Pattern.compile("[1-6][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:[012][0-9]|3[01])[0-9]{3}");
    private static final Pattern LIKE_USCC = Pattern.compile("(?:[1-9AY][0-9])[0-9]{6}[0-9A-Z]{10}");

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        List<Entity> found = new ArrayList<>();
        Characters characters = Characters.of(text);
        RUN.forEach(
                text,
                characters,
                run -> classify(run.group(), text, analysis.today())
                        .ifPresent(c -> found.add(c.at(run.start(), run.end(), run.group()))));
        GROUPS.forEach(text, characters, groups -> {
            String number = groups.group().replaceAll("[ -]", "");
            found.add(idCard(number, analysis.today()).at(groups.start(), groups.end(), groups.group()));
        });
        return found;
    }

    private static Optional<Code> classify(String run, String text, LocalDate today) {
        String code = run.toUpperCase(Locale.ROOT);
        long digits = code.chars().filter(c -> c >= '0' && c <= '9').count();
        if (code.length() == 18 && IdCard.check(code, today).isEmpty()) {
            return Optional.of(idCard(code, today));
        }
        boolean saysUscc = SAYS_USCC.matcher(text).find();
        boolean onlyDigits = digits >= 17 && likeId(code);
        if (code.length() == 18 && Uscc.check(code).isEmpty() && (saysUscc || !onlyDigits)) {
            return Optional.of(uscc(code));
        }
        if (saysUscc
                || code.length() == 18 && digits < 17 && LIKE_USCC.matcher(code).matches() && !likeId(code)) {
            return Optional.of(uscc(code));
        }
        boolean mostlyDigits = digits >= code.length() - 2;
        boolean meantAsId = SAYS_ID.matcher(text).find() || likeId(code);
        return mostlyDigits && meantAsId ? Optional.of(idCard(code, today)) : Optional.empty();
    }

    private static boolean likeId(String code) {
        return LIKE_ID.matcher(code).matches() || LIKE_OLD_ID.matcher(code).matches();
    }

    private static Code idCard(String code, LocalDate today) {
        return new Code(EntityTypes.ID_CARD, code.toUpperCase(Locale.ROOT), IdCard.check(code, today));
    }

    private static Code uscc(String code) {
        return new Code(EntityTypes.USCC, code, Uscc.check(code));
    }

    private record Code(String type, String value, Optional<Fault> fault) {

        Entity at(int start, int end, String text) {
            Map<String, String> attributes = new LinkedHashMap<>();
            fault.ifPresent(f -> attributes.put("fault", f.rule().code()));
            fault.map(Fault::expected).ifPresent(e -> attributes.put("expected", e.toString()));
            return new Entity(type, start, end, text, value, attributes);
        }
    }
}
