package org.gongyou.core.document;

import java.time.Instant;

/**
 * A draft as it is kept.
 *
 * @param deleteAt when it is deleted by itself
 */
public record StoredDraft(long id, Paper paper, Instant createdAt, Instant deleteAt) {}
