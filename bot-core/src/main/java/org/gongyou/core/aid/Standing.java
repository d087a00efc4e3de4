package org.gongyou.core.aid;

import java.util.List;

/**
 * Into which tier a household falls by what it has said.
 *
 * @param tier {@code deep}, {@code relative}, {@code accident}, {@code none}; {@code unknown} or {@code accident_or_lower} while the local standard is not
 *     known
 * @param label its name in Chinese
 * @param steps how that came about, one line each, with the standard and its source
 * @param missing standards that are not known here
 */
public record Standing(String tier, String label, List<String> steps, List<String> missing) {

    public Standing {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** Whether a decision can rest on it. */
    public boolean settled() {
        return !tier.equals("unknown") && !tier.equals("accident_or_lower");
    }

    /** A tier's name in Chinese. */
    static String label(String tier) {
        return switch (tier) {
            case "deep" -> "深度困难职工家庭";
            case "relative" -> "相对困难职工家庭";
            case "accident" -> "意外致困职工家庭";
            case "accident_or_lower" -> "至少符合意外致困，当地低保标准未录入，分不出更困难的档";
            case "unknown" -> "当地低保标准未录入，分不出档";
            default -> "不在三类之内（可按临时救助）";
        };
    }
}
