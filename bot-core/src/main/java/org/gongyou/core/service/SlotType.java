package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.gongyou.core.privacy.Mask;
import org.gongyou.intents.EntityTypes;
import org.jspecify.annotations.Nullable;

/** The kinds of answers (词槽类型, {@code domain.md} §0.4). */
public enum SlotType {
    /** A person's name. */
    @JsonProperty("person_name")
    PERSON_NAME(EntityTypes.PERSON_NAME, Sensitivity.PERSONAL, Mask.NAME),
    /** An 18-digit identity number. */
    @JsonProperty("id_card")
    ID_CARD(EntityTypes.ID_CARD, Sensitivity.SENSITIVE, Mask.ID_NUMBER),
    /** A document other than the identity card, by kind and number: {@code passport E12345678}. */
    @JsonProperty("id_doc")
    ID_DOC(null, Sensitivity.SENSITIVE, Mask.ID_NUMBER),
    /** A mainland mobile number. */
    @JsonProperty("mobile_cn")
    MOBILE_CN(EntityTypes.MOBILE_CN, Sensitivity.PERSONAL, Mask.MOBILE),
    /** A unified social credit code. */
    @JsonProperty("uscc")
    USCC(EntityTypes.USCC, Sensitivity.ORDINARY, Mask.ALL),
    /** A union, by name. */
    @JsonProperty("union_ref")
    UNION_REF(EntityTypes.ORGANISATION, Sensitivity.ORDINARY, Mask.ALL),
    /** An employer or other organisation, by name. */
    @JsonProperty("organisation")
    ORGANISATION(EntityTypes.ORGANISATION, Sensitivity.ORDINARY, Mask.ALL),
    /** A platform that people take orders from (平台). */
    @JsonProperty("platform")
    PLATFORM(EntityTypes.ORGANISATION, Sensitivity.ORDINARY, Mask.ALL),
    /** A region, as a GB/T 2260 code. */
    @JsonProperty("region")
    REGION(EntityTypes.REGION, Sensitivity.ORDINARY, Mask.ALL),
    /** A day, as an ISO date. */
    @JsonProperty("date")
    DATE(EntityTypes.DATE, Sensitivity.ORDINARY, Mask.ALL),
    /** A month: {@code 2026-02}. */
    @JsonProperty("month")
    MONTH(EntityTypes.DATE_RANGE, Sensitivity.ORDINARY, Mask.ALL),
    /** A span of days: {@code 2025-10-01/2026-03-02}. */
    @JsonProperty("date_range")
    DATE_RANGE(EntityTypes.DATE_RANGE, Sensitivity.ORDINARY, Mask.ALL),
    /** How long, as an ISO 8601 duration: {@code P3Y2M}. */
    @JsonProperty("duration")
    DURATION(EntityTypes.DURATION, Sensitivity.ORDINARY, Mask.ALL),
    /** Yuan, not below nought, with at most two decimals. */
    @JsonProperty("money")
    MONEY(EntityTypes.MONEY, Sensitivity.ORDINARY, Mask.ALL),
    /** How many: a whole number, not below nought. */
    @JsonProperty("number")
    NUMBER(EntityTypes.COUNT, Sensitivity.ORDINARY, Mask.ALL),
    /** One of the slot's options, or several of them with commas between. */
    @JsonProperty("enum")
    ENUM(null, Sensitivity.ORDINARY, Mask.ALL),
    /** One of the things that the service has to offer at this moment; see {@link Listing}. */
    @JsonProperty("listed")
    LISTED(null, Sensitivity.ORDINARY, Mask.ALL),
    /** A yes to what is asked; a no is kept too, as {@code no}. */
    @JsonProperty("consent")
    CONSENT(null, Sensitivity.ORDINARY, Mask.ALL),
    /** Free words, at most 500 characters unless the slot says otherwise. */
    @JsonProperty("text")
    TEXT(null, Sensitivity.ORDINARY, Mask.ALL),
    /** Words about illness or distress; only after a consent. */
    @JsonProperty("health_note")
    HEALTH_NOTE(null, Sensitivity.SENSITIVE, Mask.ALL),
    /** Photos, by their keys in the order in which they came, with blanks between. */
    @JsonProperty("file_image")
    FILE_IMAGE(null, Sensitivity.SENSITIVE, Mask.ALL),
    /** PDF files or photos of paper, kept like photos. */
    @JsonProperty("file_pdf")
    FILE_PDF(null, Sensitivity.SENSITIVE, Mask.ALL),
    /** A place that was sent, used once: {@code latitude,longitude} and its name after a blank. */
    @JsonProperty("geo")
    GEO(null, Sensitivity.SENSITIVE, Mask.ALL),
    /** Several answers of the same shape, such as the members of a family; see {@link Group}. */
    @JsonProperty("group")
    GROUP(null, Sensitivity.ORDINARY, Mask.ALL),
    /** A bank card's number. Known so that a file that asks for one is refused: it is never taken in a chat. */
    @JsonProperty("bank_card")
    BANK_CARD(null, Sensitivity.SENSITIVE, Mask.ALL);

    /** How much care an answer needs. */
    public enum Sensitivity {
        /** Says nothing of a person. */
        ORDINARY,
        /** Personal information: masked in lists. */
        PERSONAL,
        /** Sensitive personal information (敏感个人信息): needs a consent of its own and is masked everywhere. */
        SENSITIVE
    }

    private final @Nullable String entity;
    private final Sensitivity sensitivity;
    private final Mask mask;

    SlotType(@Nullable String entity, Sensitivity sensitivity, Mask mask) {
        this.entity = entity;
        this.sensitivity = sensitivity;
        this.mask = mask;
    }

    /** The entity type that fills it; null where no entity does. */
    public @Nullable String entity() {
        return entity;
    }

    /** How much care its answers need, whatever the slot says. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** How an answer is shown to those who need not see it in full. */
    public Mask mask() {
        return mask;
    }

    /** Whether it is answered by sending something instead of words. */
    public boolean file() {
        return this == FILE_IMAGE || this == FILE_PDF;
    }

    /** Whether any words would do as an answer, so that a question in between must not be taken for one. */
    public boolean freeWords() {
        return switch (this) {
            case PERSON_NAME, ORGANISATION, PLATFORM, UNION_REF, TEXT, HEALTH_NOTE -> true;
            default -> false;
        };
    }
}
