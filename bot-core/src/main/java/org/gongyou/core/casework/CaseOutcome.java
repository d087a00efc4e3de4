package org.gongyou.core.casework;

import java.util.List;
import java.util.Map;
import org.gongyou.core.message.OutboundMessage.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a ruling leads to beyond a new status, such as enrolling a member. A service's workflow calls for it by name;
 * each is one bean.
 */
public interface CaseOutcome {

    /** The name by which workflows call for it, such as {@code enrol-member}. */
    String name();

    /**
     * Carries it out, in the transaction of the ruling.
     *
     * @throws IllegalRulingException if it cannot be; nothing of the ruling takes place then
     */
    Result carryOut(DecidedCase decided);

    /**
     * The case that was decided.
     *
     * @param answers by slot name, in clear
     */
    record DecidedCase(
            long caseId,
            String service,
            long personId,
            String regionCode,
            @Nullable Long unionId,
            @Nullable String unionName,
            Map<String, String> answers) {

        public DecidedCase {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * What the notice may say of it.
     *
     * @param words for the places in the notice's text, such as {@code member_no}
     * @param links pages to open
     */
    record Result(Map<String, String> words, List<Link> links) {

        public Result {
            words = Map.copyOf(words);
            links = List.copyOf(links);
        }

        /** Nothing to add. */
        public static Result nothing() {
            return new Result(Map.of(), List.of());
        }
    }
}
