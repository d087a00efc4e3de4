package org.gongyou.core.approval;

/**
 * An officer has ruled on a case in chat. Published inside the transaction, so that whoever writes it down does so with the
 * ruling or not at all.
 */
public record RuledInChat(long caseId, String action, long operatorId, String operatorName, String channel) {}
