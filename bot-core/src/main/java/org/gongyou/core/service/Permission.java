package org.gongyou.core.service;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * What to answer to people who ask whether they may have a service, by who they say that they are.
 *
 * @param words by which they are known; without any it is for everybody whom no other is for
 * @param topic the knowledge topic of the service that answers them
 * @param welcome whether they may, so that the service begins with the answer; else it is offered
 */
public record Permission(
        List<@NotBlank String> words, @NotBlank String topic, boolean welcome) {

    public Permission {
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** The length of the longest of its words that a text names; 0 where it is for everybody, less than 0 where it is not for him. */
    int named(String text) {
        return words.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .max()
                .orElse(words.isEmpty() ? 0 : -1);
    }
}
