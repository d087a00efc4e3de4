package org.gongyou.core.dialogue;

import java.util.Map;

/**
 * A service under way.
 *
 * @param id unique; a case opened from this flow carries it
 * @param slots the answers so far, by slot name
 */
public record Flow(String id, String service, int version, Map<String, String> slots) {}
