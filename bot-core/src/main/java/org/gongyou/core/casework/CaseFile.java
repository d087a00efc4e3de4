package org.gongyou.core.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as other rooms of the house work with it: answers in clear, for no operator's eyes.
 *
 * @param applicant masked
 * @param regionCode six digits, all zero where it is not known
 */
public record CaseFile(
        long id,
        String receiptNo,
        String service,
        String status,
        int version,
        long personId,
        long conversationId,
        String regionCode,
        @Nullable Long unionId,
        @Nullable String unionName,
        String applicant,
        Map<String, String> answers) {

    public CaseFile {
        answers = Map.copyOf(answers);
    }
}
