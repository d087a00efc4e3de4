package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must keep to, beyond its type.
 *
 * @param min least money or number; of photos, how many at least
 * @param max most money or number; of photos, how many at most
 * @param unit of a number, as people say it: 人; a count in it is heard unasked too
 * @param per the span of time that an amount of money is for; what is told for a month or a year is turned into it
 * @param time on which side of today a day must lie; nothing before 1949 is ever taken
 * @param minLength fewest characters of a text
 * @param maxLength most characters of a text; 0 for 500
 * @param pattern a regular expression that the whole answer must match
 * @param says told instead of the usual sentence when any of it is broken
 */
public record Limits(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable Per per,
        @Nullable Time time,
        @PositiveOrZero(message = "不能是负数，请改成 0 或更大的整数") int minLength,

        @PositiveOrZero(message = "不能是负数，请改成 0 或更大的整数") @Max(value = 2000, message = "最多 2000 字，再长的内容请用照片或文件")
        int maxLength,

        @Nullable String pattern,
        @Nullable String says) {

    /** The longest text that a slot takes which says nothing of it. */
    public static final int USUAL_LENGTH = 500;

    /** The most photos or files of one slot. */
    public static final int MOST_FILES = 9;

    static final Limits NONE = new Limits(null, null, null, null, null, 0, 0, null, null);

    /** What an amount of money is for. */
    public enum Per {
        /** All of a year. */
        @JsonProperty("year")
        YEAR,
        /** A month. */
        @JsonProperty("month")
        MONTH
    }

    /** On which side of today. */
    public enum Time {
        /** Today or before: something that has happened. */
        @JsonProperty("past")
        PAST,
        /** After today: something planned. */
        @JsonProperty("future")
        FUTURE
    }

    /** The most characters of a text. */
    public int longest() {
        return maxLength == 0 ? USUAL_LENGTH : maxLength;
    }

    /** The fewest photos of a slot. */
    public int fewestFiles() {
        return min == null ? 1 : min.intValue();
    }

    /** The most photos of a slot. */
    public int mostFiles() {
        return max == null ? MOST_FILES : Math.min(MOST_FILES, max.intValue());
    }
}
