package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;

/** The kinds of answers (词槽类型, {@code domain.md} §0.4). */
public enum SlotType {
    /** A person's name. */
    @JsonProperty("person_name")
    PERSON_NAME(EntityTypes.PERSON_NAME),
    /** An 18-digit identity number. */
    @JsonProperty("id_card")
    ID_CARD(EntityTypes.ID_CARD),
    /** A mainland mobile number. */
    @JsonProperty("mobile_cn")
    MOBILE_CN(EntityTypes.MOBILE_CN),
    /** An employer or other organisation, by name. */
    @JsonProperty("organisation")
    ORGANISATION(EntityTypes.ORGANISATION),
    /** A platform that people take orders from (平台). */
    @JsonProperty("platform")
    PLATFORM(EntityTypes.ORGANISATION),
    /** A region, as a GB/T 2260 code. */
    @JsonProperty("region")
    REGION(EntityTypes.REGION),
    /** A day. */
    @JsonProperty("date")
    DATE(EntityTypes.DATE),
    /** One of the slot's options. */
    @JsonProperty("enum")
    ENUM(null),
    /** A yes to what is asked; a no is kept too, as {@code no}. */
    @JsonProperty("consent")
    CONSENT(null),
    /** Free words, at most 500 characters. */
    @JsonProperty("text")
    TEXT(null);

    private final @Nullable String entity;

    SlotType(@Nullable String entity) {
        this.entity = entity;
    }

    /** The entity type that fills it; null where no entity does. */
    public @Nullable String entity() {
        return entity;
    }

    /** A value as people read it. */
    String display(String value) {
        return switch (this) {
            case REGION -> Regions.china().fullName(value).orElse(value);
            case CONSENT -> value.equals("yes") ? "同意" : "不同意";
            default -> value;
        };
    }
}
