package org.gongyou.core.casework;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant may see it.
 *
 * @param regionCode six digits, all zero where it is not known
 * @param answers by slot name, in clear
 * @param remark the reason of the last ruling
 * @param conversationId where it was opened
 */
public record ApplicantCase(
        long id,
        String receiptNo,
        String service,
        String status,
        String regionCode,
        Map<String, String> answers,
        @Nullable String remark,
        long conversationId) {

    public ApplicantCase {
        answers = Map.copyOf(answers);
    }

    /** Where the case belongs, if that is known. */
    public Optional<String> region() {
        return regionCode.equals("000000") ? Optional.empty() : Optional.of(regionCode);
    }
}
