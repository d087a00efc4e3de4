package org.gongyou.core.casework;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;

/**
 * Takes out of answers what says who gave them: names, numbers and papers as such, and in free text the numbers of telephones and ID cards and
 * the name by which somebody introduces himself. It cannot know that a story is one that only one person can tell.
 */
final class Anonymity {

    /** How the desk calls somebody who wants nobody to know who he is. */
    static final String NOBODY = "匿名";

    private static final Set<SlotType> NAMING =
            EnumSet.of(SlotType.PERSON_NAME, SlotType.ID_CARD, SlotType.ID_DOC, SlotType.MOBILE_CN);

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern INTRODUCED =
            Pattern.compile("((?:我|俺|本人)(?:的)?(?:名字|姓名|大名)?(?:叫做|叫|名叫|是叫|姓名是|名字是)|(?:我|俺|本人)(?:的)?(?:姓名|名字)[是：:]?)"
                    + "\\s*(?:(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)\\p{IsHan}{1,2}|\\p{IsHan}{2,3})");

    private Anonymity() {}

    static Map<String, String> without(List<Slot> slots, Map<String, String> answers) {
        Map<String, String> kept = new LinkedHashMap<>(answers);
        for (Slot slot : slots) {
            if (NAMING.contains(slot.type())) {
                kept.remove(slot.name());
            } else if (slot.type() == SlotType.TEXT) {
                kept.computeIfPresent(slot.name(), (name, text) -> blotted(text));
            }
        }
        return kept;
    }

    private static String blotted(String text) {
        String numbers =
                MOBILE.matcher(ID_NUMBER.matcher(text).replaceAll("〔证件号已隐去〕")).replaceAll("〔手机号已隐去〕");
        return INTRODUCED.matcher(numbers).replaceAll("$1〔姓名已隐去〕");
    }
}
