package org.gongyou.core.casework;

/** The operator who does something to a case. */
public record Actor(long operatorId, String name) {}
