package org.gongyou.core.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that come several times, such as the members of a family. In the form each item's slots stand under the names
 * {@code group.1.slot}, {@code group.2.slot} and so on, and after each item {@code group.1.more} asks whether there is
 * another.
 *
 * @param noun what one of them is called, with its measure word left out: 家人
 * @param measure the measure word that goes with it; 位 unless given
 * @param min how many there must be
 * @param max how many there may be
 * @param items what is asked of each
 */
public record Group(
        @NotBlank String noun,
        @Nullable String measure,
        @PositiveOrZero int min,

        @Positive @Max(value = 20, message = "最多 20 项，再多请改用名册文件")
        int max,

        @NotEmpty List<@Valid Slot> items) {

    public Group {
        measure = measure == null ? "位" : measure;
        items = items == null ? List.of() : List.copyOf(items);
    }
}
