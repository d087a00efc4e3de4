package org.gongyou.core.casework;

import java.time.Instant;
import java.util.Map;

/**
 * A case to be opened.
 *
 * @param flowId unique per filled form
 * @param answers by slot name
 */
public record NewCase(
        String service,
        int serviceVersion,
        String flowId,
        Map<String, String> answers,
        boolean urgent,
        Applicant applicant,
        Instant at) {

    public NewCase {
        answers = Map.copyOf(answers);
    }

    /** Who asks, and in which conversation. */
    public record Applicant(long personId, long conversationId, String channel) {}
}
