package org.gongyou.core.approval;

import java.time.Instant;

/**
 * A person who may rule in chat for a union and those below it, under an account of the desk.
 *
 * @param conversationId where he gave the code, and the only one in which he may rule: whoever turns out to be the same person
 *     on another channel needs a code of his own there
 */
public record Officer(
        long conversationId, long personId, long operatorId, String operatorName, long unionId, Instant boundAt) {}
