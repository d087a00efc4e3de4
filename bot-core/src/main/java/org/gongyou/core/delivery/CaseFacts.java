package org.gongyou.core.delivery;

import java.util.Map;
import org.gongyou.core.message.Heading.Fact;

/** What may be said of a case outside the conversation, where others may look on; implemented where cases are kept. */
public interface CaseFacts {

    /** The facts of a case; empty if there is none of that id. */
    Map<Fact, String> of(long caseId);
}
