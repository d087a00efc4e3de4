package org.gongyou.content.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param topic its id under the intent: {@code fee}, {@code QA-A01}
 * @param intent the service that it belongs to
 * @param title the question in a few words
 * @param examples ways of asking it; they train the intent engine
 * @param answer in plain words, at most 400 characters
 * @param basis what it rests on: law and article
 * @param validFrom the first day on which it holds; null for always
 * @param validUntil the last day on which it holds; null for until further notice
 * @param regions where it holds, as GB/T 2260 codes; empty for everywhere
 * @param reviewRequired whether a lawyer has yet to confirm it
 */
public record KnowledgeEntry(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9-]+", message = "只能用字母、数字和连字符")
        String topic,

        @NotBlank String intent,
        @NotBlank String title,
        @NotEmpty List<@NotBlank String> examples,
        @NotBlank @Size(max = 400) String answer,
        List<@NotBlank String> basis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> regions,
        boolean reviewRequired) {

    public KnowledgeEntry {
        examples = examples == null ? List.of() : List.copyOf(examples);
        basis = basis == null ? List.of() : List.copyOf(basis);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /** Whether it may be served on a day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
