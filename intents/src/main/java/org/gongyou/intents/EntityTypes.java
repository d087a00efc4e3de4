package org.gongyou.intents;

/** The names of the entity types. */
public final class EntityTypes {

    /** A person's name (人名). Attribute {@code introduced=true} when the text says "我叫". */
    public static final String PERSON_NAME = "person_name";

    /** A mainland mobile number; the value is its 11 digits, or other digits with {@code fault} length or prefix. */
    public static final String MOBILE_CN = "mobile_cn";

    /** An 18-digit identity number, upper case X; attribute {@code fault} when it breaks GB 11643. */
    public static final String ID_CARD = "id_card";

    /** A unified social credit code (GB 32100); attribute {@code fault} when it breaks the rule. */
    public static final String USCC = "uscc";

    /** An employer, platform or other organisation. */
    public static final String ORGANISATION = "organisation";

    /** A region; the value is its GB/T 2260 code. */
    public static final String REGION = "region";

    /** A day; the value is an ISO date. Attributes {@code approximate}, {@code assumed}; {@code holiday} for a feast. */
    public static final String DATE = "date";

    /**
     * A week, month, year or other span of days; the value is {@code 2026-02}, {@code 2025}, {@code from/to} or, open
     * at one end, {@code ../to}. Attributes {@code from}, {@code to} (days) and {@code granularity} ({@code month},
     * {@code year}, {@code range}).
     */
    public static final String DATE_RANGE = "date_range";

    /** How long; the value is an ISO 8601 duration, or two with a stroke between them for a range. */
    public static final String DURATION = "duration";

    /** Yuan, as a plain decimal, or {@code from/to} for a range; attribute {@code per} when it is paid by the month. */
    public static final String MONEY = "money";

    /** How many, with the measure word in {@code unit}. */
    public static final String COUNT = "count";

    /** A share in per cent, as a plain decimal; {@code unit=%}. */
    public static final String PERCENTAGE = "percentage";

    /** A yes or a no; the value is {@code yes} or {@code no}. */
    public static final String YES_NO = "yes_no";

    /** A choice by number ("第二个", "选3", "2", "B"); the value is the number, from 1, or from the end -1 ("最后一个"). */
    public static final String CHOICE = "choice";

    private EntityTypes() {}
}
