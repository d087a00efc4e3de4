package org.gongyou.core.service;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody consents to (个人信息保护法 §§14, 29). With the answer, its version, time and channel are kept.
 *
 * @param version counts up when what is consented to changes; older consents are then asked for anew
 * @param covers the slots that may be asked only after a yes
 * @param refused said after a no: which other road there is
 */
public record ConsentStep(
        @Positive int version,
        @NotEmpty List<String> covers,
        @Nullable String refused) {

    public ConsentStep {
        covers = covers == null ? List.of() : List.copyOf(covers);
    }
}
