package org.gongyou.core.aid;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.parameter.ParameterCode;
import org.jspecify.annotations.Nullable;

/** What money is granted for. Names are stored; never rename one. */
public enum AidItem {
    LIVING("生活救助", null),
    MEDICAL("医疗救助", ParameterCode.AID_MED_CAP),
    SCHOOL_COLLEGE("金秋助学（大学）", ParameterCode.AID_SCHOOL_COLLEGE),
    SCHOOL_HIGH("助学（高中）", ParameterCode.AID_SCHOOL_HIGH),
    TEMPORARY("临时救助", ParameterCode.TEMP_AID_CAP),
    WARMTH("送温暖慰问", null);

    private final String label;
    private final @Nullable ParameterCode cap;

    AidItem(String label, @Nullable ParameterCode cap) {
        this.label = label;
        this.cap = cap;
    }

    /** Its name in Chinese. */
    public String label() {
        return label;
    }

    /** The item of that name. */
    public static Optional<AidItem> find(String name) {
        return Stream.of(values()).filter(i -> i.name().equals(name)).findFirst();
    }

    /** Which parameter bounds it, for a household of that tier; empty where none does. */
    Optional<ParameterCode> cap(String tier) {
        if (this != LIVING) {
            return Optional.ofNullable(cap);
        }
        return switch (tier) {
            case "deep" -> Optional.of(ParameterCode.AID_LIFE_CAP_DEEP);
            case "relative" -> Optional.of(ParameterCode.AID_LIFE_CAP_RELATIVE);
            case "accident" -> Optional.of(ParameterCode.AID_LIFE_CAP_ACCIDENT);
            default -> Optional.empty();
        };
    }
}
