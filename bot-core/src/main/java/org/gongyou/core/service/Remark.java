package org.gongyou.core.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people may say to a question instead of answering it: "没约定" where a sum is asked for, "还没鉴定" where a grade is.
 *
 * @param words any of them, in words of few characters more
 * @param say what is said to it; the question is put again
 * @param skip whether it passes over the question, which is optional
 */
public record Remark(
        @NotEmpty List<@NotBlank String> words, @Nullable String say, boolean skip) {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]");
    private static final int LONGEST_FRAME = 8;

    public Remark {
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** Whether a normalised text says it, and little else. */
    public boolean in(String text) {
        String bare = MARKS.matcher(text).replaceAll("");
        return words.stream().anyMatch(word -> bare.contains(word) && bare.length() <= word.length() + LONGEST_FRAME);
    }
}
