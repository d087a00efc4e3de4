package org.gongyou.core.casework;

import java.time.Instant;
import java.util.HashMap;
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

    /** The same with more answers, which come before those of the form. */
    NewCase with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(more);
        return new NewCase(service, serviceVersion, flowId, all, urgent, applicant, at);
    }

    /** The same with other answers. */
    NewCase keeping(Map<String, String> kept) {
        return new NewCase(service, serviceVersion, flowId, kept, urgent, applicant, at);
    }

    /**
     * Who asks, and in which conversation.
     *
     * @param conversationId {@link #NO_CONVERSATION} where somebody else asked for him at the desk
     */
    public record Applicant(long personId, long conversationId, String channel) {

        /** Stands for the conversation of somebody who has spoken with us nowhere. */
        public static final long NO_CONVERSATION = 0;

        /** Somebody for whom the desk asks. */
        public static Applicant absent(long personId) {
            return new Applicant(personId, NO_CONVERSATION, "desk");
        }
    }
}
